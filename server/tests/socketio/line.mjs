// One Socket.IO connection as its owner lives it: what was asked, what was heard. It keeps all that it hears, so a test may
// look for an event after it came as well as before.
import { isDeepStrictEqual } from 'node:util';
import { io } from 'socket.io-client';

/** How long anything that should happen may take. */
export const PATIENCE_MS = 20_000;

/** The ways in that a stock client takes: `transport.options` go to `io()`. */
export const transports = [
  { name: 'websocket', options: { transports: ['websocket'] } },
  { name: 'polling, then websocket', options: {} },
  { name: 'polling', options: { transports: ['polling'], upgrade: false } },
];

export class Line {
  #heard = [];
  #listeners = new Set();
  /** How many messages it has said and had acknowledged. */
  acked = 0;

  constructor(base, owner, auth, transport = transports[0]) {
    this.owner = owner;
    this.socket = io(base, { ...transport.options, auth, forceNew: true, reconnection: false, timeout: PATIENCE_MS });
    this.socket.onAny((event, body) => this.#hear(event, body));
    this.socket.on('connect', () => this.#hear('handshake', { refusal: null }));
    this.socket.on('connect_error', ({ message }) => this.#hear('handshake', { refusal: message }));
    this.socket.on('disconnect', (reason) => this.#hear('disconnect', { reason }));
    this.socket.io.engine.on('upgrade', () => this.#hear('upgrade', {}));
  }

  #hear(event, body) {
    this.#heard.push({ event, body });
    for (const listen of [...this.#listeners]) listen();
  }

  /** Everything of this kind heard so far, oldest first. `like`: fields that must be equal, or a predicate. */
  heard(event, like = {}) {
    return this.#heard.filter((it) => it.event === event && fits(it.body, like)).map(({ body }) => body);
  }

  /** The bodies of all `event`s that came before the first `milestone`. */
  before(milestone, event) {
    const end = this.#heard.findIndex((it) => it.event === milestone);
    return this.#heard.slice(0, end).filter((it) => it.event === event).map(({ body }) => body);
  }

  /** The names and bodies of all events heard so far that are about this conversation. */
  heardAbout({ id }) {
    return this.#heard.filter(({ body }) => body?.conversationId === id || body?.id === id);
  }

  /** The first such event, whether it came already or comes in time. */
  hears(event, like = {}) {
    return this.hearsAll(event, 1, like).then(([first]) => first);
  }

  /** As soon as there are `count` such events: all of them. */
  hearsAll(event, count, like = {}) {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = this.heard(event, like);
        if (found.length < count) return;
        clearTimeout(timer);
        this.#listeners.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.#listeners.delete(look);
        const wanted = typeof like === 'function' ? 'the given kind' : JSON.stringify(like);
        const latest = this.#heard.slice(-8).map((it) => `${it.event} ${JSON.stringify(it.body)}`.slice(0, 300));
        const all = this.heard(event, like).length;
        reject(new Error(
          `${this.owner} heard ${all} of ${count} '${event}' of ${wanted} in ${PATIENCE_MS} ms; the latest:\n${latest.join('\n')}`,
        ));
      }, PATIENCE_MS);
      this.#listeners.add(look);
      look();
    });
  }

  async connected() {
    const { refusal } = await this.hears('handshake');
    if (refusal !== null) throw new Error(`${this.owner} could not connect: ${refusal}`);
  }

  /** Emits and gives the acknowledgement, whatever it says. */
  asks(event, ...args) {
    return this.socket.timeout(PATIENCE_MS).emitWithAck(event, ...args).catch(() => {
      throw new Error(`${this.owner} got no acknowledgement of '${event}' in ${PATIENCE_MS} ms`);
    });
  }

  /** Emits what must succeed, and gives the acknowledgement. */
  async does(event, ...args) {
    const ack = await this.asks(event, ...args);
    if (ack?.ok !== true) throw new Error(`${this.owner} was refused '${event}': ${JSON.stringify(ack)}`);
    return ack;
  }

  /** Sends a message and gives it as it was stored. */
  async says({ id }, content, clientId) {
    const { message } = await this.does('send_message', { conversationId: id, content, ...(clientId && { clientId }) });
    this.acked += 1;
    return message;
  }

  /** A fence: what the server emitted to this connection before has been heard once this returns. */
  async roundTrip() {
    await this.asks('leave_conversation', { conversationId: '01890000-0000-7000-8000-000000000000' });
  }

  /** Talks to the server until the condition holds. */
  async roundTripUntil(condition) {
    const deadline = Date.now() + PATIENCE_MS;
    while (!condition()) {
      if (Date.now() > deadline) throw new Error(`${this.owner} waited ${PATIENCE_MS} ms in vain for ${condition}`);
      await this.roundTrip();
    }
  }

  hangsUp() {
    this.socket.disconnect();
  }
}

function fits(body, like) {
  if (typeof like === 'function') return like(body);
  return Object.entries(like).every(([field, value]) => isDeepStrictEqual(body?.[field], value));
}
