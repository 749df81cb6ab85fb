/** The conversation that is open. */
import type { Backend } from '../backend/backend.ts';
import type { Activity, Conversation, Happening, Message, Note, Outgoing, Person, Problem, ReadPosition, Side, Source } from '../backend/bindings.ts';
import { newId } from './ids.ts';

/** Neighbours may come swapped. A gap that lasts longer is one. */
const GAP_MS = 400;
/** Should nobody say that they have stopped. */
const TYPING_MS = 8_000;

export interface Typist extends Person {
  side: Side;
}

export class Thread {
  conversation = $state.raw<Conversation | null>(null);
  messages = $state.raw<readonly Message[]>([]);
  notes = $state.raw<readonly Note[]>([]);
  activity = $state.raw<readonly Activity[]>([]);
  outgoing = $state.raw<readonly Outgoing[]>([]);
  reads = $state.raw<Readonly<Record<string, number>>>({});
  viewers = $state.raw<readonly Person[]>([]);
  typing = $state.raw<readonly Typist[]>([]);
  hasEarlier = $state.raw(false);
  /** Who has answered: nobody yet, what is kept here, the server. */
  from = $state.raw<Source | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** The customer's other conversations; null until known. */
  others = $state.raw<readonly Conversation[] | null>(null);
  othersFailed = $state.raw(false);

  #closed = false;
  #gap: ReturnType<typeof setTimeout> | undefined;
  #reading: Promise<void> | undefined;
  #told = 0;
  readonly #typists = new Map<string, { who: Typist; end: ReturnType<typeof setTimeout> }>();

  constructor(
    readonly backend: Backend,
    readonly id: string,
    known: Conversation | null,
  ) {
    this.conversation = known;
  }

  get lastSeq(): number {
    return this.messages.at(-1)?.seq ?? 0;
  }

  /** At once what is kept here. */
  async peek(): Promise<void> {
    const kept = await this.backend.open(this.id, 'store').catch(() => null);
    if (kept && !this.#closed && this.from === null) this.#take(kept, 'store');
  }

  /** Then what the server has. */
  sync(): Promise<void> {
    this.#reading ??= this.#sync().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #sync(): Promise<void> {
    try {
      const thread = await this.backend.open(this.id, 'server');
      if (this.#closed) return;
      this.#take(thread, 'server');
      this.problem = null;
      void this.#readOthers();
    } catch (error) {
      if (!this.#closed) this.problem = error as Problem;
    }
  }

  hear(it: Happening): void {
    if (it.kind === 'conversation' && it.conversation.id === this.id) this.conversation = it.conversation;
    else if (it.kind === 'message' && it.message.conversationId === this.id) this.#said([it.message]);
    else if (it.kind === 'note' && it.note.conversationId === this.id) this.notes = added(this.notes, it.note);
    else if (it.kind === 'activity' && it.activity.conversationId === this.id) this.activity = added(this.activity, it.activity);
    else if (it.kind === 'read' && it.conversationId === this.id) this.#readBy([it.read]);
    else if (it.kind === 'viewers' && it.conversationId === this.id) this.viewers = it.people;
    else if (it.kind === 'outbox' && it.conversationId === this.id) this.outgoing = it.outgoing;
    else if (it.kind === 'typing' && it.conversationId === this.id) this.#types({ ...it.person, side: it.side }, it.isTyping);
  }

  async earlier(): Promise<void> {
    const first = this.messages[0]?.seq;
    if (!this.hasEarlier || first === undefined) return;
    const page = await this.backend.earlier(this.id, first);
    if (this.#closed || this.messages[0]?.seq !== first) return;
    this.messages = [...page.items, ...this.messages];
    this.hasEarlier = page.hasMore;
  }

  /** Shown before it is kept, kept before it is sent. */
  async reply(content: string): Promise<void> {
    const clientId = newId();
    const lastSeenSeq = this.from ? this.lastSeq : null;
    const shown: Outgoing = { conversationId: this.id, clientId, content, writtenAt: new Date().toISOString(), state: 'queued', problem: null };
    this.outgoing = [...this.outgoing, shown];
    try {
      await this.backend.reply({ conversationId: this.id, clientId, content, lastSeenSeq });
    } catch (error) {
      this.outgoing = this.outgoing.filter((it) => it.clientId !== clientId);
      throw error;
    }
  }

  async note(content: string): Promise<void> {
    this.notes = added(this.notes, await this.backend.note(this.id, content));
  }

  /** One has read all up to the last message. */
  read(): void {
    const { lastSeq } = this;
    if (!lastSeq || (lastSeq <= this.#told && !this.conversation?.unread)) return;
    this.#told = lastSeq;
    // Without the server it is told the next time that this is looked at.
    this.backend.read(this.id, lastSeq).catch(() => (this.#told = 0));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#gap);
    for (const { end } of this.#typists.values()) clearTimeout(end);
    void this.backend.close(this.id).catch(() => undefined);
  }

  #take(thread: Awaited<ReturnType<Backend['open']>>, from: Source): void {
    this.conversation = thread.conversation;
    const first = thread.messages[0]?.seq ?? 1;
    // What was loaded upwards stays when it joins up with the latest.
    const joined = from === 'server' && this.from === 'server' && this.lastSeq >= first - 1;
    if (!joined) {
      const live = this.messages.filter(({ seq }) => seq > (thread.messages.at(-1)?.seq ?? 0) && from === 'server' && this.from === 'server');
      this.messages = [...thread.messages, ...live];
      this.hasEarlier = thread.hasEarlier;
    } else {
      this.#said(thread.messages);
    }
    this.notes = thread.notes;
    this.activity = thread.activity;
    this.outgoing = thread.outgoing;
    this.viewers = thread.viewers;
    this.#readBy(thread.reads);
    this.from = from;
  }

  #said(messages: readonly Message[]): void {
    const known = new Set(this.messages.map(({ seq }) => seq));
    const fresh = messages.filter(({ seq }) => !known.has(seq));
    for (const it of messages) this.#types({ ...it.sender }, false);
    if (!fresh.length) return;
    this.messages = [...this.messages, ...fresh].sort((a, b) => a.seq - b.seq);
    const sent = new Set(fresh.map(({ clientId }) => clientId));
    if (this.outgoing.some(({ clientId }) => sent.has(clientId))) this.outgoing = this.outgoing.filter(({ clientId }) => !sent.has(clientId));
    this.#readBy(fresh.map((it) => ({ userId: it.sender.id, seq: it.seq })));
    clearTimeout(this.#gap);
    const gaps = this.messages.some((it, at) => at > 0 && it.seq !== this.messages[at - 1]!.seq + 1);
    if (gaps) this.#gap = setTimeout(() => void this.#mend(), GAP_MS);
  }

  /** Shows the latest without a gap; what lies before it can be loaded again. */
  async #mend(): Promise<void> {
    this.from = null;
    await this.sync();
  }

  async #readOthers(): Promise<void> {
    const { conversation } = this;
    if (!conversation) return;
    try {
      const all = await this.backend.ofCustomer(conversation.customer.id);
      this.others = all.filter(({ id }) => id !== this.id);
      this.othersFailed = false;
    } catch {
      this.othersFailed = true;
    }
  }

  #readBy(heard: readonly ReadPosition[]): void {
    const next = { ...this.reads };
    for (const { userId, seq } of heard) next[userId] = Math.max(next[userId] ?? 0, seq);
    this.reads = next;
  }

  #types(who: Typist, isTyping: boolean): void {
    const before = this.#typists.get(who.id);
    if (!before && !isTyping) return;
    clearTimeout(before?.end);
    this.#typists.delete(who.id);
    if (isTyping) this.#typists.set(who.id, { who, end: setTimeout(() => this.#types(who, false), TYPING_MS) });
    this.typing = [...this.#typists.values()].map((it) => it.who);
  }
}

const added = <T extends { id: string }>(all: readonly T[], it: T): readonly T[] => (all.some(({ id }) => id === it.id) ? all : [...all, it]);
