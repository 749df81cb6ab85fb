// The people of the demo and what they do by REST. Real time is line.mjs.
import { randomUUID } from 'node:crypto';
import { Line, PATIENCE_MS } from './line.mjs';

export const base = process.env.FRONTDESK_URL ?? 'http://localhost:4000';

const demo = {
  david: ['david@example.com', 'user123'],
  emma: ['emma@example.com', 'user123'],
  alice: ['alice@acme.com', 'staff123'],
  bob: ['bob@acme.com', 'staff123'],
  charlie: ['charlie@globex.com', 'staff123'],
};

const signedIn = new Map();

/** Somebody of the demo: `await person('david').signsIn()`. Each signs in once a file. */
export function person(name) {
  const [email, password] = demo[name];
  return {
    async signsIn() {
      if (!signedIn.has(name)) signedIn.set(name, call('POST', '/auth/login', { email, password }).then(granted(200)));
      return new Person(await signedIn.get(name));
    },
  };
}

/** An end user nobody has seen before. */
export async function stranger(name) {
  const email = `${name}.${randomUUID()}@example.com`.toLowerCase();
  return new Person(await call('POST', '/auth/register', { name, email, password: 'correct horse' }).then(granted(201)));
}

const granted = (status) => (answer) => {
  if (answer.status !== status) throw new Error(`no session: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** One call of the API: `{status, body}`. */
export async function call(method, path, body, token) {
  const answer = await fetch(`${base}/api${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : null };
}

const lines = new Set();

/** For `afterEach`: hangs up whatever a test connected. */
export function everybodyHangsUp() {
  for (const line of lines) line.hangsUp();
  lines.clear();
}

export class Person {
  constructor({ token, user }) {
    this.token = token;
    this.user = user;
    this.id = user.id;
    this.name = user.name;
  }

  gets(path) {
    return call('GET', path, undefined, this.token);
  }

  posts(path, body) {
    return call('POST', path, body, this.token);
  }

  puts(path, body) {
    return call('PUT', path, body, this.token);
  }

  /** Starts a conversation with the merchant whose name begins like this, and says the first thing. */
  async starts(merchantName, content = 'Hello?') {
    const merchants = await this.gets('/merchants');
    const merchant = merchants.body.items.find(({ name }) => name.startsWith(merchantName));
    const answer = await this.posts('/conversations', { merchantId: merchant.id, content });
    if (answer.status !== 201) throw new Error(`not started: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** A Socket.IO connection, ready to be used. */
  async connects(transport) {
    const line = new Line(base, this.user.name, { token: this.token }, transport);
    lines.add(line);
    await line.connected();
    return line;
  }

  /** A connection that has joined these conversations. */
  async joins(transport, ...conversations) {
    const line = await this.connects(transport);
    for (const { id } of conversations) await line.does('join_conversation', { conversationId: id });
    return line;
  }

  /** A member of staff's connection that has joined the inbox. */
  async opensInbox(transport) {
    const line = await this.connects(transport);
    await line.does('join_inbox', {});
    return line;
  }
}

/** Connects with whatever handshake is given, to see it refused. */
export function knocks(auth, transport) {
  const line = new Line(base, 'somebody', auth, transport);
  lines.add(line);
  return line;
}
