// People of the demo and new ones, and what tests wait for.
import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { follow, type FollowedConversation, type FollowOptions, type Message, memoryOutbox } from '../src/conversation.js';
import { createSession, type Session, unwrap } from '../src/index.js';
import { connect, type Live } from '../src/live.js';
import type { SessionOptions } from '../src/session.js';

export const base = process.env.FRONTDESK_URL ?? 'http://127.0.0.1:4000';

/** Ends when the test does. */
export function opened<T extends { close(): unknown }>(it: T): T {
  onTestFinished(async () => void (await it.close()));
  return it;
}

export const sessionAt = (url: string, options: Partial<SessionOptions> = {}): Session => opened(createSession({ url, ...options }));

/** An end user nobody has seen before. */
export async function customer(url = base, name = 'Ana'): Promise<Session> {
  const session = sessionAt(url);
  await session.register({ name, email: `${randomUUID()}@example.com`, password: 'correct horse' });
  return session;
}

export async function staff(url = base, email = 'alice@acme.com', password = 'staff123'): Promise<Session> {
  const session = sessionAt(url);
  await session.login({ email, password });
  return session;
}

export async function merchantId({ api }: Session, slug = 'acme'): Promise<string> {
  return (await unwrap(api.GET('/api/merchants/{idOrSlug}', { params: { path: { idOrSlug: slug } } }))).id;
}

/** Starts a conversation with Acme, and gives its id. */
export async function starts(session: Session, content?: string): Promise<string> {
  const body = { merchantId: await merchantId(session), ...(content !== undefined && { content }) };
  return (await unwrap(session.api.POST('/api/conversations', { body }))).id;
}

export const live = (session: Session): Live => opened(connect(session));

export const followed = (line: Live, id: string, options: FollowOptions = { outbox: memoryOutbox() }): FollowedConversation =>
  opened(follow(line, id, options));

/** All that the server has, by REST. */
export async function history({ api }: Session, id: string): Promise<Message[]> {
  const all: Message[] = [];
  for (let more = true; more; ) {
    const query = { after: all.at(-1)?.seq ?? 0, limit: 200 };
    const page = await unwrap(api.GET('/api/conversations/{id}/messages', { params: { path: { id }, query } }));
    all.push(...page.items);
    more = page.hasMore;
  }
  return all;
}

/** Says something by REST. */
export const says = ({ api }: Session, id: string, content: string): Promise<Message> =>
  unwrap(api.POST('/api/conversations/{id}/messages', { params: { path: { id } }, body: { content } }));

interface Readable<T> {
  subscribe(listener: (value: T) => void): () => void;
}

/** The first value, present or coming, for which this holds. */
export function until<T>({ subscribe }: Readable<T>, holds: (value: T) => boolean, patience = 20_000): Promise<T> {
  return new Promise((resolve, reject) => {
    let latest: T;
    let done = false;
    const timer = setTimeout(() => {
      stop?.();
      reject(new Error(`waited ${patience} ms in vain for ${holds}; the latest: ${JSON.stringify(latest, (key, it) => (key === 'messages' ? it.length : it))}`));
    }, patience);
    let stop: (() => void) | undefined;
    stop = subscribe((value) => {
      latest = value;
      if (done || !holds(value)) return;
      done = true;
      clearTimeout(timer);
      queueMicrotask(() => stop?.());
      resolve(value);
    });
  });
}

/** The same chance each time, by a seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let it = Math.imul(state ^ (state >>> 15), state | 1);
    it ^= it + Math.imul(it ^ (it >>> 7), it | 61);
    return ((it ^ (it >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const contents = (messages: readonly { content: string }[]): string[] => messages.map(({ content }) => content);
