/**
 * Stands in for socket.io-parser: the part of Socket.IO's protocol without binary data, of which Frontdesk sends and takes
 * none. What cannot be read throws, and the connection is made anew.
 * https://socket.io/docs/v4/socket-io-protocol/#packet-encoding
 */
import { Emitter } from '@socket.io/component-emitter';

/** The version of the protocol. */
export const protocol = 5;

export const PacketType = { CONNECT: 0, DISCONNECT: 1, EVENT: 2, ACK: 3, CONNECT_ERROR: 4 };

export interface Packet {
  type: number;
  nsp: string;
  data?: unknown;
  id?: number | undefined;
}

/** Type, namespace unless it is the main one, id, content. */
const PACKET = /^([0-4])(?:(\/[^,]*),)?(\d+)?(.*)$/s;

export class Encoder {
  encode({ type, nsp, id, data }: Packet): string[] {
    return [type + (nsp === '/' ? '' : `${nsp},`) + (id ?? '') + (data === undefined ? '' : JSON.stringify(data))];
  }
}

export class Decoder extends Emitter<Record<never, never>, Record<never, never>, { decoded: (packet: Packet) => void }> {
  add(text: string): void {
    const [, type, nsp = '/', id, content] = PACKET.exec(text)!;
    const data: unknown = content ? JSON.parse(content) : undefined;
    if ((+type! === PacketType.EVENT || +type! === PacketType.ACK) && !Array.isArray(data)) throw new TypeError('no packet');
    this.emitReserved('decoded', { type: +type!, nsp, id: id === undefined ? id : +id, data });
  }

  destroy(): void {}
}
