/** What is kept in this browser of one member of staff's conversations, so that there is something to show at once. */
import { kept } from '@frontdesk/client';
import type { CannedReply, Conversation, Counts, Draft, StaffMember, Thread } from '../bindings.ts';
import { latestFirst } from '../../text/shelves.ts';

/** Storage is small: so many rows, and so many conversations with their latest messages. */
const ROWS = 300;
const THREADS = 30;
const WRITE_AFTER_MS = 500;

interface Stored {
  conversations: Conversation[];
  threads: Thread[];
  counts: Counts | null;
  staff: StaffMember[];
  canned: CannedReply[];
}

export class Kept {
  readonly conversations: Map<string, Conversation>;
  /** The one that was opened last stands last. */
  readonly #threads: Map<string, Thread>;
  readonly #drafts: Map<string, Draft>;
  #counts: Counts | null;
  #staff: StaffMember[];
  #canned: CannedReply[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #key: string;

  constructor(userId: string) {
    this.#key = `frontdesk-console:${userId}`;
    const it = kept.get<Partial<Stored>>(this.#key) ?? {};
    this.conversations = new Map((it.conversations ?? []).map((each) => [each.id, each]));
    this.#threads = new Map((it.threads ?? []).map((each) => [each.conversation.id, each]));
    this.#counts = it.counts ?? null;
    this.#staff = it.staff ?? [];
    this.#canned = it.canned ?? [];
    this.#drafts = new Map((kept.get<Draft[]>(`${this.#key}:drafts`) ?? []).map((each) => [each.conversationId, each]));
    globalThis.addEventListener?.('pagehide', this.#write);
  }

  get counts() {
    return this.#counts;
  }
  set counts(it) {
    this.#counts = it;
    this.#later();
  }

  get staff() {
    return this.#staff;
  }
  set staff(it) {
    this.#staff = it;
    this.#later();
  }

  get canned() {
    return this.#canned;
  }
  set canned(it) {
    this.#canned = it;
    this.#later();
  }

  put(it: Conversation): void {
    this.conversations.set(it.id, it);
    const thread = this.#threads.get(it.id);
    if (thread) thread.conversation = it;
    this.#later();
  }

  thread(id: string): Thread | undefined {
    return this.#threads.get(id);
  }

  putThread(it: Thread): void {
    this.#threads.delete(it.conversation.id);
    this.#threads.set(it.conversation.id, it);
    this.#later();
  }

  /** What has come since a conversation was opened is there without the network, too. */
  amend(id: string, change: (thread: Thread) => void): void {
    const thread = this.#threads.get(id);
    if (!thread) return;
    change(thread);
    this.#later();
  }

  drafts = (): Draft[] => [...this.#drafts.values()];

  putDraft(it: Draft): void {
    if (it.text) this.#drafts.set(it.conversationId, it);
    else this.#drafts.delete(it.conversationId);
    kept.set(`${this.#key}:drafts`, this.drafts());
  }

  wipe(): void {
    this.close();
    for (const key of kept.keys()) if (key.startsWith(this.#key)) kept.remove(key);
  }

  close(): void {
    clearTimeout(this.#timer);
    globalThis.removeEventListener?.('pagehide', this.#write);
  }

  #later(): void {
    this.#timer ??= setTimeout(this.#write, WRITE_AFTER_MS);
  }

  #write = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const stored: Stored = {
      conversations: [...this.conversations.values()].sort(latestFirst).slice(0, ROWS),
      threads: [...this.#threads.values()].slice(-THREADS),
      counts: this.#counts,
      staff: this.#staff,
      canned: this.#canned,
    };
    kept.set(this.#key, stored);
  };
}
