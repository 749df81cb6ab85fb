import { expect, test } from 'vitest';
import { contrast, pair, parse, type Rgb } from '../../ui-text/colour.ts';
import { options } from '../frame/options.ts';
import { claims } from '../frame/state/claims.ts';
import { initials } from '../../ui-text/initials.ts';
import { groups, lines, type Line } from '../frame/text/lines.ts';
import { parts } from '../../ui-text/links.ts';

test.each([
  ['see https://a.example/x.', ['https://a.example/x']],
  ['(https://en.example/wiki/A_(b))', ['https://en.example/wiki/A_(b)']],
  ['www.shop.example, or ana@shop.example!', ['https://www.shop.example/', 'mailto:ana@shop.example']],
  ['javascript:alert(1) data:text/html,x file:///etc vbscript:x', []],
  ['https://', []],
  ['<a href="https://a.example">', ['https://a.example/']],
  ['https://a.example/ü?q=ß#x', ['https://a.example/%C3%BC?q=%C3%9F#x']],
  ['1.5 and a.b.c and @home', []],
])('of %j the links are %j, and no letter is lost', (text, links) => {
  const found = parts(text);
  expect(found.filter((it) => it.href).map((it) => it.href)).toEqual(links);
  expect(found.map((it) => it.text).join('')).toBe(text);
});

test('whatever colour a merchant has, text on it can be read', () => {
  for (let r = 0; r <= 255; r += 15) {
    for (let g = 0; g <= 255; g += 15) {
      for (let b = 0; b <= 255; b += 15) {
        const { ground, text } = pair([r, g, b]);
        expect(contrast(ground, text)).toBeGreaterThanOrEqual(4.5);
      }
    }
  }
  expect(pair(parse('#0f766e') as Rgb).ground).toEqual([15, 118, 110]);
  expect(pair(parse('#fe0') as Rgb).text).not.toEqual([255, 255, 255]);
});

test('what is no colour is none', () => {
  for (const text of ['', 'red', '#12345', 'url(x)', null]) expect(parse(text)).toBe(null);
});

test('initials are of the first and the last word, in any script', () => {
  expect(['Alice', 'ana maria lópez', '  ', 'عمر حداد', '👩‍🚀 x'].map(initials)).toEqual(['A', 'AL', '', 'عح', '👩X']);
});

const line = (key: string, at: number, mine = false, name = 'Alice'): Line => ({ key, at, mine, name, content: key, state: 'stored', seq: 1 });

test('messages are grouped by who wrote them, while they come soon after each other, on one day', () => {
  const noon = new Date(2026, 10, 22, 12).getTime();
  const all = [line('a', noon), line('b', noon + 60_000), line('c', noon + 200_000), line('d', noon + 210_000, true), line('e', noon + 220_000, false, 'Bob'), line('f', noon + 86_400_000, false, 'Bob')];
  const found = groups(all);
  expect(found.map((it) => it.lines.map(({ key }) => key).join(''))).toEqual(['ab', 'c', 'd', 'e', 'f']);
  expect(found.map((it) => it.newDay)).toEqual([true, false, false, false, true]);
});

test('a message keeps its place and its name from the outbox into the history', () => {
  const sent = { clientId: 'x', content: 'Hi', at: 1, state: 'sending' as const };
  const stored = { seq: 1, clientId: 'x', content: 'Hi', sender: { type: 'end_user', name: 'Ana' }, createdAt: '2026-11-22T12:00:00.000Z' };
  expect(lines(null, [sent])[0]!.key).toBe(lines({ messages: [stored as never] }, [])[0]!.key);
});

test('the address of the frame says what the loader was told', () => {
  const hash = '#page=https%3A%2F%2Fshop.example&theme=&accent=%23fff&hold=1';
  expect(options({ pathname: '/widget/ac%20me', search: '?lang=de', hash })).toEqual({ merchant: 'ac me', page: 'https://shop.example', lang: 'de', theme: null, accent: '#fff', hold: true });
});

test('two tokens of one customer are of one customer', () => {
  const token = (payload: object) => `h.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.s`;
  expect(claims(token({ sub: '1', name: 'Žofie', exp: 1 }))).toBe(claims(token({ name: 'Žofie', sub: '1', exp: 2 })));
  expect(claims(token({ sub: '1' }))).not.toBe(claims(token({ sub: '2' })));
  expect([claims('x'), claims(token({}))]).toEqual([null, null]);
});
