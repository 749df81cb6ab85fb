/** A member of staff on a real socket, as the console is one. */
import { io, type Socket } from 'socket.io-client';
import { afterEach } from 'vitest';
import { desk } from './browser.ts';

const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});

export async function call<T = any>(method: string, path: string, { token, body, at = desk }: { token?: string; body?: unknown; at?: string } = {}): Promise<T> {
  const answer = await fetch(`${at}/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

export async function signedIn(email: string, password = 'staff123', at = desk): Promise<string> {
  return (await call('POST', '/auth/login', { body: { email, password }, at })).token;
}

export class Staff {
  private constructor(
    readonly token: string,
    readonly socket: Socket,
    readonly at: string,
  ) {}

  static async comes(email = 'alice@acme.com', at = desk): Promise<Staff> {
    const token = await signedIn(email, 'staff123', at);
    const socket = io(at, { auth: { token }, transports: ['websocket'] });
    sockets.push(socket);
    await new Promise<void>((resolve, reject) => socket.on('connect', resolve).on('connect_error', reject));
    return new Staff(token, socket, at);
  }

  async #asks(event: string, payload: object) {
    const ack = await this.socket.emitWithAck(event, payload);
    if (!ack.ok) throw new Error(`${event}: ${ack.error.code}`);
    return ack;
  }

  joins = (conversationId: string) => this.#asks('join_conversation', { conversationId });
  answers = (conversationId: string, content: string) => this.#asks('send_message', { conversationId, content });
  types = (conversationId: string, isTyping = true) => this.#asks('typing', { conversationId, isTyping });
  reads = (conversationId: string, seq: number) => this.#asks('read', { conversationId, seq });
  resolves = (id: string) => call('PUT', `/conversations/${id}/status`, { token: this.token, body: { status: 'resolved' }, at: this.at });

  /** All that was said, in order. */
  async history(id: string): Promise<string[]> {
    const { items } = await call('GET', `/conversations/${id}/messages?limit=200`, { token: this.token, at: this.at });
    return items.map((it: { content: string }) => it.content);
  }
}
