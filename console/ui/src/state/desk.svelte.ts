/** Somebody at work: their inbox, the conversation that is open, and what they do with it. */
import type { Backend } from '../backend/backend.ts';
import type { Conversation, Happening, Link, Me, Notice, Problem, Shelf, Status } from '../backend/bindings.ts';
import type { Host } from '../backend/index.ts';
import { why } from '../text/problems.ts';
import { fill, firstName, t } from '../text/words.ts';
import { Colleagues } from './colleagues.svelte.ts';
import { Drafts } from './drafts.svelte.ts';
import { Inbox } from './inbox.svelte.ts';
import { Route, type Tab } from './route.svelte.ts';
import { Thread } from './thread.svelte.ts';
import { Toasts } from './toasts.svelte.ts';

/** Shorter cuts are over before anybody could read about them. */
const WORTH_SAYING_MS = 1_500;
/** Going through the list quickly, the server is not asked about each. */
const REST_MS = 120;

export type Overlay = 'palette' | 'keys' | 'assign' | 'signOut' | null;

export class Desk {
  me = $state.raw<Me>() as Me;
  link = $state.raw<Link>() as Link;
  offline = $state.raw(false);
  thread = $state.raw<Thread | null>(null);
  overlay = $state.raw<Overlay>(null);
  /** Where there is room, the customer stands beside the conversation unless hidden; elsewhere it is called. */
  customerShown = $state.raw(true);
  customerCalled = $state.raw(false);

  readonly backend: Backend;
  readonly inbox: Inbox;
  readonly drafts: Drafts;
  readonly colleagues: Colleagues;
  readonly toasts = new Toasts();
  readonly route = new Route();
  /** What is to get the keyboard, told to whoever has it. */
  focus: Partial<Record<'composer' | 'search' | 'list', () => void>> = {};
  #cut: ReturnType<typeof setTimeout> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly host: Host,
    me: Me,
    link: Link,
  ) {
    this.backend = host.backend;
    this.me = me;
    this.inbox = new Inbox(this.backend, () => this.me.id);
    this.drafts = new Drafts(this.backend);
    this.colleagues = new Colleagues(this.backend);
    this.#linked(link);
  }

  start(): void {
    void this.drafts.load().catch(() => undefined);
    void this.colleagues.load();
    void this.backend.counts('store').then((counts) => (this.inbox.counts ??= counts), () => undefined);
    void this.inbox.show('mine');
  }

  get mayAssign(): boolean {
    return this.me.role !== 'staff';
  }

  get mayEditCanned(): boolean {
    return this.me.role !== 'staff';
  }

  get isAdmin(): boolean {
    return this.me.role === 'admin';
  }

  hear(it: Happening): void {
    this.thread?.hear(it);
    if (it.kind === 'link') this.#linked(it.link);
    else if (it.kind === 'me') this.me = it.me;
    else if (it.kind === 'conversation') this.inbox.heard(it.conversation);
    else if (it.kind === 'counts') this.inbox.counts = it.counts;
    else if (it.kind === 'presence') this.colleagues.presence(it.userId, it.online);
    else if (it.kind === 'resynced') this.#resync();
    else if (it.kind === 'notice') this.#notice(it.notice);
    else if (it.kind === 'show') this.open(it.conversationId);
  }

  #resync(): void {
    void this.inbox.refresh();
    void this.thread?.sync();
    void this.colleagues.load();
  }

  #linked(link: Link): void {
    const was = this.link?.state;
    this.link = link;
    clearTimeout(this.#cut);
    if (link.state === 'online') {
      this.offline = false;
      // What could not be asked for without the server.
      if (was && was !== 'online' && this.inbox.problem) this.#resync();
      else if (was && was !== 'online' && this.thread?.problem) void this.thread.sync();
    } else this.#cut = setTimeout(() => (this.offline = true), WORTH_SAYING_MS);
  }

  #notice({ about, conversationId, title, body }: Notice): void {
    const show = () => this.open(conversationId);
    const said =
      about === 'new' ? [t.notices.new, `${title}: ${body}`] : about === 'assigned' ? [title, fill(t.notices.assigned, { by: firstName(body) })] : [title, body];
    if (document.hasFocus()) this.toasts.say(said[0]!, said[1], { action: { label: t.notices.show, run: show } });
    else this.host.notify?.({ title: said[0]!, body: said[1]! }, show);
  }

  // Where one goes

  shelf(shelf: Shelf): void {
    void this.inbox.show(shelf);
    if (this.route.place.name !== 'inbox') this.route.go({ name: 'inbox', conversationId: this.thread?.id ?? null });
  }

  open(id: string): void {
    this.route.go({ name: 'inbox', conversationId: id });
    this.follow();
  }

  leave(): void {
    this.route.go({ name: 'inbox', conversationId: null });
    this.follow();
  }

  settings(tab: Tab = this.isAdmin ? 'staff' : this.mayEditCanned ? 'canned' : 'account'): void {
    this.route.go({ name: 'settings', tab });
  }

  /** Opens what the address says. */
  follow(): void {
    const { place } = this.route;
    const id = place.name === 'inbox' ? place.conversationId : (this.thread?.id ?? null);
    if (id === (this.thread?.id ?? null)) return;
    this.drafts.keep();
    this.thread?.close();
    this.customerCalled = false;
    this.inbox.select(id);
    const quick = this.#rest !== undefined;
    clearTimeout(this.#rest);
    this.#rest = undefined;
    this.thread = id ? new Thread(this.backend, id, this.inbox.rows.find((it) => it.id === id) ?? null) : null;
    const { thread } = this;
    if (!thread) return;
    void thread.peek();
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      if (quick) void thread.sync();
    }, REST_MS);
    if (!quick) void thread.sync();
  }

  move(by: 1 | -1): void {
    const { rows, index } = this.inbox;
    const next = rows[index < 0 ? (by > 0 ? 0 : rows.length - 1) : index + by];
    if (!next) return;
    this.open(next.id);
    this.focus.list?.();
  }

  // What one does; it shows at once, and is taken back when the server refuses

  get current(): Conversation | null {
    return this.thread?.conversation ?? null;
  }

  setStatus(status: Status): Promise<void> {
    return this.#change(t.actions[status === 'open' ? 'reopen' : status === 'pending' ? 'pending' : 'resolve'], { status }, (id) => this.backend.setStatus(id, status));
  }

  toggleResolved = (): Promise<void> => this.setStatus(this.current?.status === 'resolved' ? 'open' : 'resolved');
  togglePending = (): Promise<void> => this.setStatus(this.current?.status === 'pending' ? 'open' : 'pending');

  assign(staff: { id: string; name: string } | null): Promise<void> {
    const what = staff ? (staff.id === this.me.id ? t.actions.claim : t.actions.assign) : t.actions.handBack;
    return this.#change(what, { assignedTo: staff && { id: staff.id, name: staff.name } }, (id) => this.backend.assign(id, staff?.id ?? null));
  }

  toggleMine(): Promise<void> | undefined {
    const { current, me } = this;
    if (!current) return;
    if (current.assignedTo?.id === me.id) return this.assign(null);
    if (!current.assignedTo || this.mayAssign) return this.assign(me);
    return;
  }

  async #change(what: string, to: Partial<Conversation>, ask: (id: string) => Promise<Conversation>): Promise<void> {
    const before = this.current;
    if (!before) return;
    const show = (it: Conversation) => {
      if (this.thread?.id === it.id) this.thread.conversation = it;
      this.inbox.heard(it);
    };
    show({ ...before, ...to });
    try {
      show(await ask(before.id));
    } catch (error) {
      // What has been heard meanwhile holds; what nobody but me has said is taken back.
      const known = this.current?.id === before.id ? this.current : before;
      const mine = (Object.keys(to) as (keyof Conversation)[]).filter((key) => JSON.stringify(known[key]) === JSON.stringify(to[key]));
      show({ ...known, ...Object.fromEntries(mine.map((key) => [key, before[key]])) });
      void this.thread?.sync();
      this.say(what, error as Problem);
    }
  }

  say(what: string, problem: unknown): void {
    this.toasts.say(fill(t.actions.failed, { what: `“${what}”`, why: '' }).trim(), why(problem), { critical: true });
  }

  reconnect(): void {
    void this.backend.reconnect?.().catch(() => undefined);
  }

  close(): void {
    this.drafts.keep();
    this.thread?.close();
    clearTimeout(this.#cut);
    clearTimeout(this.#rest);
  }
}
