/** The others: a customer on a real socket, and colleagues who call the API. */
import { io, type Socket } from 'socket.io-client';

export interface Said {
  seq: number;
  content: string;
  sender: { name: string };
}

export async function call<T>(at: string, method: string, path: string, token?: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${at}/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

export async function signsIn(at: string, email: string, password = 'staff123'): Promise<string> {
  return (await call<{ token: string }>(at, 'POST', '/auth/login', undefined, { email, password })).token;
}

export class Customer {
  /** All that came, in the order in which it came. */
  readonly heard: Said[] = [];
  #waiting: { holds: (heard: Said[]) => boolean; resolve: () => void }[] = [];
  conversation = '';

  private constructor(
    readonly at: string,
    readonly token: string,
    readonly socket: Socket,
  ) {}

  static async comes(at: string, email = 'david@example.com'): Promise<Customer> {
    const token = await signsIn(at, email, 'user123');
    const socket = io(at, { auth: { token }, transports: ['websocket'], reconnectionDelay: 100, reconnectionDelayMax: 500 });
    const customer = new Customer(at, token, socket);
    socket.on('message', (said: Said) => {
      customer.heard.push(said);
      customer.#waiting = customer.#waiting.filter(({ holds, resolve }) => !holds(customer.heard) || resolve());
    });
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
    // After a cut it comes back by itself, but into no conversation.
    socket.on('connect', () => void customer.#follows());
    return customer;
  }

  async #follows(): Promise<void> {
    if (!this.conversation) return;
    const afterSeq = this.heard.at(-1)?.seq ?? 0;
    const ack = await this.socket.emitWithAck('join_conversation', { conversationId: this.conversation, afterSeq });
    if (!ack.ok) throw new Error(ack.error.code);
  }

  /** Starts a conversation with Acme; gives its id. */
  async begins(content: string): Promise<string> {
    const { id: merchantId } = await call<{ id: string }>(this.at, 'GET', '/merchants/acme', this.token);
    const { id } = await call<{ id: string }>(this.at, 'POST', '/conversations', this.token, { merchantId, content });
    this.conversation = id;
    await this.#follows();
    return id;
  }

  async says(content: string): Promise<void> {
    const ack = await this.socket.emitWithAck('send_message', { conversationId: this.conversation, content });
    if (!ack.ok) throw new Error(ack.error.code);
  }

  /** Once this was heard, or has been. */
  async hears(content: string): Promise<Said> {
    const find = (heard: Said[]) => heard.find((it) => it.content === content);
    if (!find(this.heard)) await new Promise<void>((resolve) => this.#waiting.push({ holds: (heard) => !!find(heard), resolve }));
    return find(this.heard)!;
  }

  /** All that was said, as the server has it. */
  async history(): Promise<string[]> {
    const path = `/conversations/${this.conversation}/messages?limit=200`;
    return (await call<{ items: Said[] }>(this.at, 'GET', path, this.token)).items.map(({ content }) => content);
  }

  leaves(): void {
    this.socket.disconnect();
  }
}
