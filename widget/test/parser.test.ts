import { expect, test } from 'vitest';
import * as theirs from '../node_modules/socket.io-parser/build/esm/index.js';
import * as ours from '../frame/parser.ts';

function read(decoder: { on(event: 'decoded', hear: (packet: ours.Packet) => void): unknown; add(text: string): void }, text: string) {
  const packets: ours.Packet[] = [];
  decoder.on('decoded', (packet) => packets.push(packet));
  decoder.add(text);
  return packets;
}

test('packets are written and read as socket.io-parser does it', () => {
  const packets: ours.Packet[] = [
    { type: 0, nsp: '/', data: { token: 'a.b' } },
    { type: 0, nsp: '/' },
    { type: 1, nsp: '/other' },
    { type: 2, nsp: '/', data: ['send_message', { content: '12["/,\n\u2028' }] },
    { type: 2, nsp: '/', id: 12, data: ['read', {}] },
    { type: 2, nsp: '/other', id: 0, data: ['7'] },
    { type: 3, nsp: '/', id: 999, data: [] },
    { type: 4, nsp: '/', data: { message: 'token_expired' } },
  ];

  for (const packet of packets) {
    const [text, ...more] = new ours.Encoder().encode(packet);
    expect([text, ...more]).toEqual(new theirs.Encoder().encode(packet as never));
    expect(read(new ours.Decoder(), text!)).toEqual(read(new theirs.Decoder(), text!));
    expect(read(new ours.Decoder(), text!)).toMatchObject([packet]);
  }
});

test.each(['', '9', '2', '2{}', '3"x"', '2["cut', '51-["a",{"_placeholder":true,"num":0}]', 'hello'])('what is no packet is given up: %s', (text) => {
  expect(() => read(new ours.Decoder(), text)).toThrow();
});
