/** One member of staff at work: the live connection, what is open, what is kept and what has still to be sent. */
import { unwrap, type components, type Session } from '@frontdesk/client';
import { connect, type Live } from '@frontdesk/client/live';
import type { Attention, Conversation, ConversationPage, Happening, Link, ListQuery, Me, NoticeAbout, Person, Shelf, Thread } from '../bindings.ts';
import { Kept } from './kept.ts';
import { Outbox } from './outbox.ts';
import * as shapes from './shapes.ts';
import { belongs, latestFirst } from '../../text/shelves.ts';
import { fill, t } from '../../text/words.ts';
import { OpenThread } from './thread.ts';

type Wire = components['schemas'];

interface Assigned {
  assignedTo?: Person | undefined;
  assignedBy?: Person | undefined;
}

/** Several changes at once are asked about once. */
const SETTLED_MS = 250;


export class Desk {
  readonly kept: Kept;
  readonly outbox: Outbox;
  readonly live: Live;
  attention: Attention = { focused: true, conversationId: null };
  link: Link = { state: 'connecting', retryAt: null };
  readonly #threads = new Map<string, OpenThread>();
  readonly #viewers = new Map<string, Person[]>();
  /** Up to where I have read, by conversation: events come without what is unread. */
  readonly #readTo = new Map<string, number>();
  readonly #stop: (() => void)[];
  #settling: ReturnType<typeof setTimeout> | undefined;
  #outdated = new Set<string>();
  #joined = false;

  constructor(
    readonly session: Session,
    public me: Me,
    readonly tell: (happening: Happening) => void,
  ) {
    this.kept = new Kept(me.id);
    for (const it of this.kept.conversations.values()) this.#readTo.set(it.id, it.lastSeq - it.unread);
    this.live = connect(session);
    this.outbox = new Outbox(session, `frontdesk-console:${me.id}:outbox`, {
      waiting: (conversationId, outgoing) => tell({ kind: 'outbox', conversationId, outgoing }),
      stored: (message) => {
        this.#sayRead(message.conversationId, message.seq);
        tell({ kind: 'message', message });
      },
    });
    const { live } = this;
    this.outbox.pump();
    this.#stop = [
      live.subscribe((state) => this.#linked(state)),
      live.watchInbox(() => void this.#caughtUp()),
      live.on('conversation_created', (it) => this.#changed(it)),
      live.on('conversation_updated', (it) => this.#changed(it)),
      live.on('conversation_assigned', (it) => this.#assigned(it)),
      live.on('presence', (it) => tell({ kind: 'presence', ...it })),
      live.on('viewers', ({ conversationId, users }) => {
        const people = users.filter(({ id }) => id !== me.id);
        this.#viewers.set(conversationId, people);
        tell({ kind: 'viewers', conversationId, people });
      }),
    ];
  }

  get api() {
    return this.session.api;
  }

  async list({ shelf, search, cursor, limit, from }: ListQuery): Promise<ConversationPage> {
    if (from === 'store') return this.#listKept(shelf, search, Number(cursor ?? 0), limit);
    const query = { limit, ...(cursor && { cursor }), ...(search ? { q: search } : onShelf(shelf)) };
    const page = await unwrap(this.api.GET('/api/conversations', { params: { query } }));
    return { items: page.items.map((it) => this.#row(it)), nextCursor: page.nextCursor ?? null };
  }

  async open(id: string, from: 'store' | 'server'): Promise<Thread> {
    if (from === 'store') {
      const conversation = this.kept.conversations.get(id);
      const found = this.kept.thread(id);
      if (!found || !conversation) throw shapes.said('not_kept', 'This conversation has not been opened here yet.');
      return { ...found, conversation, viewers: this.#viewers.get(id) ?? [], outgoing: this.outbox.of(id) };
    }
    let thread = this.#threads.get(id);
    if (!thread) this.#threads.set(id, (thread = new OpenThread(this.live, id, (it) => this.#heard(it))));
    const { detail, notes, activity } = await thread.read();
    const { messages, hasEarlier, reads } = detail;
    const opened: Thread = {
      conversation: this.#row(detail),
      messages: messages.map(shapes.message),
      hasEarlier,
      reads,
      notes,
      activity,
      viewers: this.#viewers.get(id) ?? [],
      outgoing: this.outbox.of(id),
    };
    this.kept.putThread({ ...opened, messages: [...opened.messages], notes: [...notes] });
    return opened;
  }

  closeThread(id: string): void {
    this.#threads.get(id)?.close();
    this.#threads.delete(id);
    this.#viewers.delete(id);
  }

  thread = (id: string): OpenThread | undefined => this.#threads.get(id);

  async read(id: string, seq: number): Promise<void> {
    this.#sayRead(id, seq);
    const thread = this.#threads.get(id);
    if (thread) thread.readTo(seq);
    else await unwrap(this.api.PUT('/api/conversations/{id}/read', { params: { path: { id } }, body: { seq } }));
  }

  /** What a call answered with: shown before the event of it comes. */
  took(it: Wire['Conversation']): Conversation {
    const row = this.#row(it);
    this.#tellRow(row);
    this.#settle(it.id);
    return row;
  }

  async counts() {
    const { mine, unassigned, open, pending, resolved } = await unwrap(this.api.GET('/api/conversations/counts'));
    return (this.kept.counts = { mine, unassigned, all: open + pending, resolved });
  }

  close(): void {
    for (const stop of this.#stop) stop();
    for (const id of [...this.#threads.keys()]) this.closeThread(id);
    clearTimeout(this.#settling);
    this.outbox.close();
    this.kept.close();
    this.live.close();
  }

  #listKept(shelf: Shelf, search: string | null, start: number, limit: number): ConversationPage {
    const words = search?.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const found = [...this.kept.conversations.values()].filter((it) => (words ? this.#says(it, words) : belongs(shelf, it, this.me.id)));
    const items = found.sort(latestFirst).slice(start, start + limit);
    const end = start + items.length;
    return { items, nextCursor: end < found.length ? String(end) : null };
  }

  #says(it: Conversation, words: readonly string[]): boolean {
    const messages = this.kept.thread(it.id)?.messages.map(({ content }) => content) ?? [];
    const text = [it.customer.name, it.customer.email, it.subject, it.lastMessage?.content, ...messages].join(' ').toLocaleLowerCase();
    const there = text.split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => there.some((each) => each.startsWith(word)) || text.includes(` ${word}`));
  }

  #row(it: Wire['Conversation']): Conversation {
    if (it.unreadCount !== undefined && it.unreadCount !== null) {
      this.#readTo.set(it.id, Math.max(this.#readTo.get(it.id) ?? 0, it.lastSeq - it.unreadCount));
    }
    // Who writes has read what is above.
    if (it.lastMessage?.sender.id === this.me.id) this.#readTo.set(it.id, it.lastSeq);
    const row = shapes.conversation(it, Math.max(0, it.lastSeq - (this.#readTo.get(it.id) ?? 0)));
    const known = this.kept.conversations.get(it.id);
    if (known && known.updatedAt > row.updatedAt) return known;
    this.kept.put(row);
    return row;
  }

  #tellRow = (conversation: Conversation): void => this.tell({ kind: 'conversation', conversation });

  #sayRead(id: string, seq: number): void {
    if (seq <= (this.#readTo.get(id) ?? 0)) return;
    this.#readTo.set(id, seq);
    const known = this.kept.conversations.get(id);
    if (!known) return;
    const row = { ...known, unread: Math.max(0, known.lastSeq - seq) };
    this.kept.put(row);
    this.#tellRow(row);
  }

  #changed(it: Wire['Conversation']): void {
    const known = this.kept.conversations.get(it.id);
    const news = it.lastMessage && it.lastMessage.sender.type === 'end_user' && it.lastSeq > (known?.lastSeq ?? 0);
    if (news && it.assignedTo?.id === this.me.id) this.#notice('reply', it.id, it.endUser.name, it.lastMessage!.content);
    // Also one that was started without a word, once there is one.
    if (news && !it.assignedTo && !known?.lastSeq) this.#notice('new', it.id, fill(t.notices.new, { name: it.endUser.name }), it.lastMessage!.content);
    this.#settle(it.id);
    if (known || it.lastSeq <= 1 || this.#readTo.has(it.id)) return this.#tellRow(this.#row(it));
    // Not heard of before: what is unread of it, the server knows.
    this.#meet(it.id);
  }

  /** Reads a conversation that has not been heard of before; without the server, it comes when that is back. */
  #meet(id: string, assigned?: Assigned): void {
    const path = { params: { path: { id } } };
    const met = (detail: Wire['Conversation']) => {
      this.#tellRow(this.#row(detail));
      if (assigned) this.#assigned({ conversationId: id, ...assigned });
    };
    unwrap(this.api.GET('/api/conversations/{id}', path)).then(met, () => undefined);
  }

  #assigned({ conversationId, assignedTo, assignedBy }: Assigned & { conversationId: string }): void {
    this.#settle(conversationId);
    const known = this.kept.conversations.get(conversationId);
    if (!known) return this.#meet(conversationId, { assignedTo, assignedBy });
    if (assignedTo?.id === this.me.id && assignedBy && assignedBy.id !== this.me.id) {
      const title = fill(t.notices.assigned, { by: assignedBy.name, name: known.customer.name });
      this.#notice('assigned', conversationId, title, known.lastMessage?.content ?? '');
    }
    const row = { ...known, assignedTo: assignedTo ?? null };
    this.kept.put(row);
    this.#tellRow(row);
  }

  #notice(about: NoticeAbout, conversationId: string, title: string, body: string): void {
    if (this.attention.focused && this.attention.conversationId === conversationId) return;
    this.tell({ kind: 'notice', notice: { about, conversationId, title, body } });
  }

  /** After a change: the counts, and what was done in conversations that are open. */
  #settle(id: string): void {
    this.#outdated.add(id);
    this.#settling ??= setTimeout(() => {
      this.#settling = undefined;
      const ids = [...this.#outdated];
      this.#outdated.clear();
      // Without the server, both are asked for when it is back.
      this.counts().then((counts) => this.tell({ kind: 'counts', counts }), () => undefined);
      for (const each of ids) this.#threads.get(each)?.changed().catch(() => undefined);
    }, SETTLED_MS);
  }

  /** What is heard of an open conversation is kept as well. */
  #heard(it: Happening): void {
    if (it.kind === 'message') {
      this.kept.amend(it.message.conversationId, (thread) => {
        const next = (thread.messages.at(-1)?.seq ?? 0) + 1;
        if (it.message.seq === next) thread.messages = [...thread.messages, it.message].slice(-50);
      });
    }
    if (it.kind === 'note') this.kept.amend(it.note.conversationId, (thread) => (thread.notes = [...thread.notes, it.note]));
    this.tell(it);
  }

  #linked(state: Live['state']): void {
    if (state === 'signed_out' || state === 'closed') return;
    // An attempt is not yet a connection: once lost, it is lost until it is back.
    const before = this.link.state;
    const now = state === 'connected' ? 'online' : state === 'waiting' || before === 'offline' ? 'offline' : 'connecting';
    if (now === 'online') this.outbox.pump();
    if (now === before) return;
    this.link = { state: now, retryAt: null };
    this.tell({ kind: 'link', link: this.link });
  }

  async #caughtUp(): Promise<void> {
    if (this.#joined) this.tell({ kind: 'resynced' });
    this.#joined = true;
    const [counts, user] = await Promise.all([this.counts(), unwrap(this.api.GET('/api/auth/me'))]).catch(() => [null, null]);
    if (counts) this.tell({ kind: 'counts', counts });
    const me = user && shapes.me(user, this.me.server);
    if (!me || JSON.stringify(me) === JSON.stringify(this.me)) return;
    this.me = me;
    this.tell({ kind: 'me', me });
  }
}



function onShelf(shelf: Shelf): { status?: Wire['Status'][]; assignee?: string } {
  if (shelf === 'resolved') return { status: ['resolved'] };
  const status: Wire['Status'][] = ['open', 'pending'];
  return shelf === 'all' ? { status } : { status, assignee: shelf === 'mine' ? 'me' : 'none' };
}
