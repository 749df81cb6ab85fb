/** Replies on their way: kept until the server has them, sent in order, each stored once. */
import { kept, unwrap, type Session } from '@frontdesk/client';
import type { Message, Outgoing, Reply } from '../bindings.ts';
import { message, problem } from './shapes.ts';

interface Entry extends Outgoing {
  lastSeenSeq: number | null;
}

export interface Told {
  /** All that waits in a conversation, in order. */
  waiting(conversationId: string, outgoing: Outgoing[]): void;
  stored(message: Message): void;
}

/** Answers that say nothing about the reply: it is sent again. */
const PASSING = ['offline', 'rate_limited', 'overloaded', 'unavailable', 'request_timeout', 'signed_out', 'token_expired', 'internal'];
const TRY_AGAIN_MS = 2_000;

export class Outbox {
  #entries: Entry[];
  readonly #busy = new Set<string>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #closed = false;

  constructor(
    readonly session: Session,
    readonly key: string,
    readonly told: Told,
  ) {
    const found = kept.keys().filter((it) => it.startsWith(`${key}:`)).map((it) => kept.get<Entry>(it));
    this.#entries = found.filter((it) => it !== null).map((it) => (it.state === 'sending' ? { ...it, state: 'queued' as const } : it));
    this.#entries.sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
  }

  of = (conversationId: string): Outgoing[] =>
    this.#entries.filter((it) => it.conversationId === conversationId).map(({ lastSeenSeq: _, ...it }) => it);

  add(reply: Reply): Outgoing {
    // Later than all before, even when the clock is put back.
    const after = Math.max(Date.now(), Date.parse(this.#entries.at(-1)?.writtenAt ?? '') + 1 || 0);
    const entry: Entry = { ...reply, writtenAt: new Date(after).toISOString(), state: 'queued', problem: null };
    this.#put(entry);
    return entry;
  }

  /** Once more, whoever has answered meanwhile. */
  again(clientId: string): void {
    const entry = this.#find(clientId);
    if (entry && entry.state !== 'sending') this.#put({ ...entry, state: 'queued', problem: null, lastSeenSeq: null });
  }

  discard(clientId: string): void {
    const entry = this.#find(clientId);
    if (!entry) return;
    this.#drop(entry);
    this.told.waiting(entry.conversationId, this.of(entry.conversationId));
    void this.#pump(entry.conversationId);
  }

  /** The server may be there (again). */
  pump(): void {
    for (const id of new Set(this.#entries.map((it) => it.conversationId))) void this.#pump(id);
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #find = (clientId: string) => this.#entries.find((it) => it.clientId === clientId);

  #put(entry: Entry): void {
    const known = this.#entries.some((it) => it.clientId === entry.clientId);
    this.#entries = known ? this.#entries.map((it) => (it.clientId === entry.clientId ? entry : it)) : [...this.#entries, entry];
    kept.set(`${this.key}:${entry.clientId}`, entry);
    this.told.waiting(entry.conversationId, this.of(entry.conversationId));
    void this.#pump(entry.conversationId);
  }

  #drop({ clientId }: Entry): void {
    this.#entries = this.#entries.filter((it) => it.clientId !== clientId);
    kept.remove(`${this.key}:${clientId}`);
  }

  /** One after the other, each when the one before it is stored: so none overtakes another. */
  async #pump(id: string): Promise<void> {
    if (this.#busy.has(id)) return;
    this.#busy.add(id);
    clearTimeout(this.#timers.get(id));
    for (let entry; !this.#closed && (entry = this.#entries.find((it) => it.conversationId === id)); ) {
      if (entry.state !== 'queued') break;
      if (!(await this.#send(entry))) break;
    }
    this.#busy.delete(id);
  }

  async #send(entry: Entry): Promise<boolean> {
    const { conversationId: id, clientId, content, lastSeenSeq } = entry;
    this.#put({ ...entry, state: 'sending' });
    try {
      const body = { content, clientId, ...(lastSeenSeq !== null && { lastSeenSeq }) };
      const stored = await unwrap(this.session.api.POST('/api/conversations/{id}/messages', { params: { path: { id } }, body }));
      if (this.#closed) return false;
      this.#drop(entry);
      this.told.stored(message(stored));
      this.told.waiting(id, this.of(id));
      return true;
    } catch (error) {
      if (this.#closed || !this.#find(clientId)) return !this.#closed;
      const why = problem(error);
      if (PASSING.includes(why.code)) {
        this.#put({ ...entry, state: 'queued' });
        this.#timers.set(id, setTimeout(() => void this.#pump(id), why.retryAfter ? why.retryAfter * 1000 : TRY_AGAIN_MS));
        return false;
      }
      this.#put({ ...entry, state: why.code === 'conversation_moved_on' ? 'moved_on' : 'refused', problem: why });
      return false;
    }
  }
}
