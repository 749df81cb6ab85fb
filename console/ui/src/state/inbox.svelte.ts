/** The list of conversations: one shelf, or what a search has found. It never moves under the hands. */
import type { Backend } from '../backend/backend.ts';
import type { Conversation, ConversationPage, Counts, Problem, Shelf, Source } from '../backend/bindings.ts';
import { activeAt, belongs, latestFirst } from '../text/shelves.ts';

const PAGE = 100;
const SEARCH_AFTER_MS = 150;

export class Inbox {
  shelf = $state.raw<Shelf>('mine');
  search = $state.raw('');
  counts = $state.raw<Counts | null>(null);
  /** As they are shown, from top to bottom. */
  rows = $state.raw<readonly Conversation[]>([]);
  selected = $state.raw<string | null>(null);
  /** Conversations that would stand above what is shown, and wait until the hands are off. */
  news = $state.raw(0);
  /** Whether the server has answered for this list. */
  fresh = $state.raw(false);
  /** Whether anybody has: until then there is nothing to say about an empty list. */
  answered = $state.raw(false);
  problem = $state.raw<Problem | null>(null);
  /** Of mine and of nobody's: those with something unread. */
  waiting = $state.raw<ReadonlySet<string>>(new Set());

  readonly #all = new Map<string, Conversation>();
  /** When each was last active when it was put where it stands. */
  readonly #placed = new Map<string, string>();
  #order: string[] = [];
  #cursor: string | null = null;
  #from: Source = 'store';
  #turn = 0;
  #more: Promise<void> | undefined;
  #typed: ReturnType<typeof setTimeout> | undefined;
  #held = false;

  constructor(
    readonly backend: Backend,
    readonly me: () => string,
  ) {}

  get hasMore(): boolean {
    return this.#cursor !== null;
  }

  get index(): number {
    return this.rows.findIndex((it) => it.id === this.selected);
  }

  /** The pointer or the keyboard is in the list: nothing moves. */
  hold(held: boolean): void {
    if (this.#held === held) return;
    this.#held = held;
    if (!held) this.settle();
  }

  async show(shelf: Shelf): Promise<void> {
    if (this.search) this.search = '';
    this.shelf = shelf;
    await this.#begin();
  }

  find(text: string): void {
    this.search = text;
    clearTimeout(this.#typed);
    this.#typed = setTimeout(() => void this.#begin(), text.trim() ? SEARCH_AFTER_MS : 0);
  }

  select(id: string | null): void {
    this.selected = id;
    // What I have put elsewhere goes when I go on.
    if (!this.search) this.#order = this.#order.filter((it) => this.#stays(this.#all.get(it)!));
    this.#paint();
  }

  /** Asks the server for what is shown, anew. */
  async refresh(): Promise<void> {
    const turn = this.#turn;
    void this.backend.counts('server').then((counts) => (this.counts = counts), () => undefined);
    const limit = Math.min(Math.max(PAGE, this.#order.length), 200);
    try {
      const page = await this.#ask('server', null, limit);
      if (turn === this.#turn) this.#take(page, 'server');
    } catch (error) {
      if (turn !== this.#turn) return;
      this.problem = error as Problem;
      this.answered = true;
    }
  }

  more(): Promise<void> {
    this.#more ??= this.#next().finally(() => (this.#more = undefined));
    return this.#more;
  }

  heard(it: Conversation): void {
    this.#count(it);
    const known = this.#all.get(it.id);
    if (this.search) {
      if (known) this.#all.set(it.id, it);
      return this.#paint();
    }
    // Beyond what has been loaded, it comes with its page.
    const within = this.#cursor === null || !this.#order.length || latestFirst(it, this.#all.get(this.#order.at(-1)!)!) < 0;
    if (!known && !(belongs(this.shelf, it, this.me()) && within)) return;
    this.#all.set(it.id, it);
    if (this.#held) this.#paint();
    else this.settle();
  }

  /** Everything to its place. */
  settle(): void {
    if (!this.search) {
      for (const [id, it] of this.#all) if (!this.#stays(it)) this.#all.delete(id);
      this.#order = [...this.#all.values()].sort(latestFirst).map(({ id }) => id);
    }
    this.#placed.clear();
    for (const it of this.#all.values()) this.#placed.set(it.id, activeAt(it));
    this.#paint();
  }

  #stays = (it: Conversation): boolean => it.id === this.selected || belongs(this.shelf, it, this.me());

  async #begin(): Promise<void> {
    const turn = ++this.#turn;
    this.fresh = this.answered = false;
    this.problem = null;
    const kept = await this.#ask('store', null, PAGE).catch(() => null);
    if (turn !== this.#turn) return;
    this.#all.clear();
    this.#cursor = null;
    if (kept) this.#take(kept, 'store');
    await this.refresh();
  }

  #ask(from: Source, cursor: string | null, limit: number): Promise<ConversationPage> {
    return this.backend.list({ shelf: this.shelf, search: this.search.trim() || null, cursor, limit, from });
  }

  #take(page: ConversationPage, from: Source): void {
    const whole = from === 'server' && !this.fresh;
    // What the server does not have here any more leaves; an answer of the store may be old.
    if (whole || page.nextCursor === null) {
      const there = new Set(page.items.map(({ id }) => id));
      for (const id of this.#all.keys()) if (!there.has(id) && id !== this.selected) this.#all.delete(id);
    }
    for (const it of page.items) this.#put(it);
    this.#from = from;
    this.#cursor = page.nextCursor;
    this.fresh = from === 'server';
    // An empty store knows nothing; the server does.
    this.answered ||= from === 'server' || page.items.length > 0;
    if (from === 'server') this.problem = null;
    if (this.search) this.#order = page.items.map(({ id }) => id);
    const arriving = this.#order.length === 0 || whole;
    if (arriving || !this.#held) this.settle();
    else this.#paint();
  }

  async #next(): Promise<void> {
    if (this.#cursor === null) return;
    const turn = this.#turn;
    try {
      const page = await this.#ask(this.#from, this.#cursor, PAGE);
      if (turn !== this.#turn) return;
      const added = page.items.filter(({ id }) => !this.#order.includes(id));
      for (const it of page.items) this.#put(it);
      for (const it of added) this.#placed.set(it.id, activeAt(it));
      this.#order = [...this.#order, ...added.map(({ id }) => id)];
      this.#cursor = page.nextCursor;
      this.problem = null;
      this.#paint();
    } catch (error) {
      if (turn === this.#turn) this.problem = error as Problem;
    }
  }

  /** What was heard meanwhile is newer than what was asked for before. */
  #put(it: Conversation): void {
    const known = this.#all.get(it.id);
    if (!known || known.updatedAt <= it.updatedAt) this.#all.set(it.id, it);
    this.#count(it);
  }

  #paint(): void {
    this.#order = this.#order.filter((id) => this.#all.has(id));
    this.rows = this.#order.map((id) => this.#all.get(id)!);
    const moved = (it: Conversation) => belongs(this.shelf, it, this.me()) && this.#placed.get(it.id) !== activeAt(it);
    this.news = this.search ? 0 : [...this.#all.values()].filter(moved).length;
  }

  #count(it: Conversation): void {
    const waits = it.unread > 0 && it.status !== 'resolved' && (!it.assignedTo || it.assignedTo.id === this.me());
    if (waits === this.waiting.has(it.id)) return;
    const next = new Set(this.waiting);
    if (waits) next.add(it.id);
    else next.delete(it.id);
    this.waiting = next;
  }
}
