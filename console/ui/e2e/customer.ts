/** A customer on a real socket, as the widget is one. */
import { io, type Socket } from 'socket.io-client';
import { afterEach, expect } from 'vitest';

export const server = process.env.FRONTDESK_URL ?? 'http://localhost:4000';
const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});

export async function call<T = any>(method: string, path: string, token = '', body?: unknown): Promise<T> {
  const answer = await fetch(`${server}/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

export const signedIn = async (email: string, password: string): Promise<string> => (await call('POST', '/auth/login', '', { email, password })).token;

interface Heard {
  seq: number;
  content: string;
  sender: { name: string };
}

let named = 0;

export class Customer {
  readonly heard: Heard[] = [];
  /** Everything that came, whatever it was. */
  readonly events: [string, unknown][] = [];

  private constructor(
    readonly name: string,
    readonly token: string,
    readonly socket: Socket,
  ) {}

  /** Somebody new, by a name that nobody else in these tests has. */
  static async comes(first = 'Ana'): Promise<Customer> {
    const name = `${first} ${process.pid}${(named += 1)}`;
    const { token } = await call('POST', '/auth/guest', '', { merchantId: await acme(), name });
    return Customer.#on(name, token);
  }

  static async david(): Promise<Customer> {
    return Customer.#on('David', await signedIn('david@example.com', 'user123'));
  }

  static async #on(name: string, token: string): Promise<Customer> {
    const socket = io(server, { auth: { token }, transports: ['websocket'] });
    sockets.push(socket);
    const customer = new Customer(name, token, socket);
    socket.on('message', (it: Heard) => customer.heard.push(it));
    socket.onAny((event: string, payload: unknown) => customer.events.push([event, payload]));
    await new Promise<void>((resolve, reject) => socket.on('connect', resolve).on('connect_error', reject));
    return customer;
  }

  /** Starts a conversation and follows it; gives its id. */
  async starts(content: string): Promise<string> {
    const { id } = await call('POST', '/conversations', this.token, { merchantId: await acme(), content });
    await this.#asks('join_conversation', { conversationId: id });
    return id;
  }

  writes = (conversationId: string, content: string) => this.#asks('send_message', { conversationId, content });
  types = (conversationId: string, isTyping = true) => this.#asks('typing', { conversationId, isTyping });
  reads = (conversationId: string, seq: number) => this.#asks('read', { conversationId, seq });

  async hears(content: string): Promise<Heard> {
    await expect.poll(() => this.heard.map((it) => it.content), { timeout: 15_000 }).toContain(content);
    return this.heard.find((it) => it.content === content)!;
  }

  /** All that was said, in order. */
  async history(id: string): Promise<string[]> {
    const { items } = await call('GET', `/conversations/${id}/messages?limit=200`, this.token);
    return items.map((it: Heard) => it.content);
  }

  async #asks(event: string, payload: object) {
    const ack = await this.socket.emitWithAck(event, payload);
    if (!ack.ok) throw new Error(`${event}: ${ack.error.code}`);
    return ack;
  }
}

let merchant: string | undefined;
const acme = async (): Promise<string> => (merchant ??= (await call('GET', '/merchants/acme')).id as string);
