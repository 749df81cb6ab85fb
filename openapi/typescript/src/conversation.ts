/** A conversation that is followed live, as it is to be shown. */
import { type FrontdeskError, unwrap } from './errors.js';
import type { ServerEvents } from './generated/events.js';
import type { components } from './generated/rest.js';
import type { Live } from './live.js';
import { browserOutbox, type Outgoing, type OutboxStore } from './outbox.js';
import { hold, type Readable } from './readable.js';

export { browserOutbox, memoryOutbox, type Outgoing, type OutboxStore } from './outbox.js';

type Schemas = components['schemas'];
export type Message = Schemas['Message'];
export type Conversation = Schemas['Conversation'];
type Timer = ReturnType<typeof setTimeout>;
type TypingUser = ServerEvents['typing']['user'];

/** How a conversation looks at one moment. It is never changed; a change makes a new one. */
export interface ConversationView {
  readonly id: string;
  /** Whether it has been read from the server. */
  readonly loaded: boolean;
  /** Subject, status, who has it. Null until loaded. */
  readonly conversation: Conversation | null;
  /** Stored messages in the order of `seq`, without gaps, each once. */
  readonly messages: readonly Message[];
  /** One's own that are not among the messages yet, in the order in which they were written. */
  readonly outbox: readonly Outgoing[];
  /** The number of the latest message, 0 before the first. */
  readonly lastSeq: number;
  /** Whether `loadEarlier` would find more. */
  readonly hasEarlier: boolean;
  /** Up to which number each participant has read, by user id. */
  readonly reads: Readonly<Record<string, number>>;
  /** Who types right now. */
  readonly typing: readonly TypingUser[];
  /** Why it cannot be followed, for instance `conversation_not_found`. */
  readonly error: FrontdeskError | null;
}

/** A followed conversation. `subscribe` tells each `view`. */
export interface FollowedConversation extends Readable<ConversationView> {
  readonly view: ConversationView;
  /** Puts a message into the outbox, and gives its `clientId`. It goes out as soon as it can, after those before it. */
  send(content: string): string;
  /** Puts a failed message at the end of the outbox. */
  retry(clientId: string): void;
  /** Takes a message out of the outbox; false when it is on its way. One that was on its way may have been stored. */
  discard(clientId: string): boolean;
  /** Reads the messages before the first one. */
  loadEarlier(): Promise<void>;
  /** To be called with every keystroke, and with false when the text is cleared. */
  setTyping(isTyping: boolean): void;
  /** One has read all messages up to this one. */
  read(seq: number): void;
  /** Ends it. The outbox stays where it is kept. */
  close(): void;
}

export interface FollowOptions {
  /** Where unsent messages are kept: `browserOutbox()` unless given. */
  outbox?: OutboxStore;
}

/** Somebody who has not said so for this long types no more. */
const TYPING_MS = 6_000;
/** One's own typing is told anew after this long, and ended after this long without a keystroke. */
const TYPING_TOLD_MS = 3_000;
const TYPING_IDLE_MS = 5_000;
/** Neighbours may arrive swapped from another node. A gap that lasts longer is one. */
const GAP_MS = 300;
const TRY_AGAIN_MS = 2_000;
/** Refusals that say nothing about what was asked: it is asked again. */
const PASSING = ['disconnected', 'rate_limited', 'overloaded', 'unavailable', 'unauthenticated', 'token_expired'];

/** How many follow a conversation on a connection: it is left when nobody does. */
const followers = new WeakMap<Live, Map<string, number>>();

/** Follows a conversation: reads it, joins it, and keeps up with it over cuts. */
export function follow(live: Live, id: string, { outbox: store = browserOutbox() }: FollowOptions = {}): FollowedConversation {
  const { session } = live;
  /** Not always the same: a guest may become a customer, whose the conversation is then. */
  const me = (): string => session.current?.user.id ?? '';
  // What somebody wrote is never sent by who follows it here next.
  const scope = `${me()}:${id}`;
  /** Messages that came before those that they follow. */
  const ahead = new Map<number, Message>();
  const typists = new Map<string, { user: TypingUser; end: Timer }>();
  const timers: Partial<Record<'sync' | 'send' | 'idle', Timer>> = {};
  let gap: Timer | undefined;
  let closed = false;
  const shown = hold<ConversationView>({
    id,
    loaded: false,
    conversation: null,
    messages: [],
    outbox: store.load(scope).sort((a, b) => a.at - b.at),
    lastSeq: 0,
    hasEarlier: false,
    reads: {},
    typing: [],
    error: null,
  });
  let view = shown.get();

  const show = (change: Partial<ConversationView>): void => shown.set((view = { ...view, ...change }));
  const after = (which: keyof typeof timers, ms: number, work: () => void): void => {
    clearTimeout(timers[which]);
    if (!closed) timers[which] = setTimeout(work, ms);
  };

  // What is there

  /** The numbers of one's own that are known to be stored. They stay in the outbox until they are among the messages. */
  const stored = new Map<string, number>();

  const take = (messages: readonly Message[]): void => {
    for (const message of messages) ahead.set(message.seq, message);
    if (!view.loaded) return;
    let { lastSeq } = view;
    const next: Message[] = [];
    const reads = { ...view.reads };
    for (let message; (message = ahead.get(lastSeq + 1)); lastSeq += 1) {
      const { sender, seq, clientId } = message;
      next.push(message);
      // Who writes has read what is above.
      reads[sender.id] = seq;
      quiet(sender.id);
      if (sender.id === me() && clientId) stored.set(clientId, seq);
    }
    for (const seq of ahead.keys()) if (seq <= lastSeq) ahead.delete(seq);
    if (ahead.size) gap ??= setTimeout(sync, GAP_MS);
    const outbox = view.outbox.filter(({ clientId }) => {
      if (!(stored.get(clientId)! <= lastSeq)) return true;
      stored.delete(clientId);
      store.remove(scope, clientId);
      return false;
    });
    if (!next.length && outbox.length === view.outbox.length) return;
    show({ messages: [...view.messages, ...next], lastSeq, reads, typing: typing(), outbox });
  };

  const load = async (): Promise<void> => {
    const detail = await unwrap(session.api.GET('/api/conversations/{id}', { params: { path: { id } } }));
    const { messages, hasEarlier, reads, ...conversation } = detail;
    if (closed) return;
    const first = view.loaded ? {} : { loaded: true, hasEarlier, lastSeq: (messages[0]?.seq ?? 1) - 1 };
    view = { ...view, ...first, conversation, reads: raise(view.reads, reads), error: null };
    take(messages);
    show({});
  };

  let syncing = false;
  let again = false;
  /** Reads it anew after an interruption, for what events have told meanwhile. */
  let outdated = false;
  let failures = 0;
  const sync = async (): Promise<void> => {
    clearTimeout(gap);
    gap = undefined;
    again = syncing;
    if (syncing || closed) return;
    syncing = true;
    try {
      if (!view.loaded) await load();
      for (let more = true; more && !closed; ) {
        const afterSeq = view.lastSeq;
        const joined = await live.call('join_conversation', { conversationId: id, afterSeq });
        take(joined.messages);
        more = joined.hasMore && view.lastSeq > afterSeq;
      }
      sendRead();
      if (outdated) {
        outdated = false;
        await load();
      }
      failures = 0;
    } catch (error) {
      missed(error as FrontdeskError);
    }
    syncing = false;
    if (again) void sync();
  };
  const missed = (error: FrontdeskError): void => {
    // Without a connection, it goes on with the next one. A call that failed has no code at all.
    if (error.code === 'disconnected' || closed) return;
    if (error.code && ![...PASSING, 'internal'].includes(error.code)) return show({ error });
    outdated = true;
    after('sync', error.retryAfterMs ?? Math.min(TRY_AGAIN_MS * 2 ** failures++, 30_000), sync);
  };

  let earlier: Promise<void> | undefined;
  const loadEarlier = async (): Promise<void> => {
    const before = view.messages[0]?.seq;
    if (!view.hasEarlier || before === undefined) return;
    const query = { before };
    const page = await unwrap(session.api.GET('/api/conversations/{id}/messages', { params: { path: { id }, query } }));
    show({ messages: [...page.items, ...view.messages], hasEarlier: page.hasMore });
  };

  // What one says

  const find = (clientId: string): Outgoing | undefined => view.outbox.find((it) => it.clientId === clientId);
  const change = (clientId: string, to: Partial<Outgoing>): void =>
    show({ outbox: view.outbox.map((it) => (it.clientId === clientId ? { ...it, ...to } : it)) });
  const put = (message: Outgoing): void => {
    store.put(scope, message);
    show({ outbox: [...view.outbox.filter(({ clientId }) => clientId !== message.clientId), message] });
    void pump();
  };
  const drop = (clientId: string): void => {
    store.remove(scope, clientId);
    show({ outbox: view.outbox.filter((it) => it.clientId !== clientId) });
  };
  /** Later than all before, even when the clock is put back. */
  const now = (): number => Math.max(Date.now(), (view.outbox.at(-1)?.at ?? 0) + 1);

  let pumping = false;
  /** One after the other, each when the one before it is stored: so none overtakes another. */
  const pump = async (): Promise<void> => {
    if (pumping) return;
    pumping = true;
    for (let next; !closed && live.state === 'connected' && (next = view.outbox.find(({ state }) => state === 'queued')); ) {
      const { clientId, content, retryAt = 0 } = next;
      if (retryAt > Date.now()) {
        after('send', retryAt - Date.now(), pump);
        break;
      }
      // Another tab has sent it, or thrown it away.
      if (!store.load(scope).some((it) => it.clientId === clientId)) {
        drop(clientId);
        continue;
      }
      change(clientId, { state: 'sending' });
      try {
        const { message } = await live.call('send_message', { conversationId: id, content, clientId });
        store.remove(scope, clientId);
        stored.set(clientId, message.seq);
        take([message]);
      } catch (it) {
        // One that waits is seen again in the next round, and found to be waiting.
        refuse(next, it as FrontdeskError);
      }
    }
    pumping = false;
  };
  const refuse = (message: Outgoing, { code, message: said, retryAfterMs = TRY_AGAIN_MS }: FrontdeskError): void => {
    const { clientId } = message;
    const error = { code, message: said };
    if (code === 'disconnected') return change(clientId, { state: 'queued' });
    if (PASSING.includes(code)) return change(clientId, { state: 'queued', error, retryAt: Date.now() + retryAfterMs });
    store.put(scope, { ...message, state: 'failed', error });
    change(clientId, { state: 'failed', error });
  };

  // What one does

  let typingTold = 0;
  const setTyping = (isTyping: boolean): void => {
    clearTimeout(timers.idle);
    if (isTyping) after('idle', TYPING_IDLE_MS, () => setTyping(false));
    if (isTyping ? Date.now() - typingTold < TYPING_TOLD_MS : !typingTold) return;
    typingTold = isTyping ? Date.now() : 0;
    live.emit('typing', { conversationId: id, isTyping });
  };

  /** Up to where one has read, and up to where the server knows. */
  let readTo = 0;
  let readTold = 0;
  const sendRead = (): void => {
    if (readTo <= readTold) return;
    const before = readTold;
    const seq = (readTold = readTo);
    // Told again when it is joined again, or with the next one.
    live.call('read', { conversationId: id, seq }).catch(() => (readTold = Math.min(readTold, before)));
  };

  // What one hears

  const typing = (): TypingUser[] => [...typists.values()].map(({ user }) => user);
  const quiet = (id: string): void => {
    clearTimeout(typists.get(id)?.end);
    typists.delete(id);
  };
  const hear = <E extends 'message' | 'typing' | 'read'>(event: E, what: (payload: ServerEvents[E]) => void) =>
    live.on(event, (payload) => payload.conversationId === id && what(payload));
  const stop = [
    live.on('ready', () => {
      outdated = view.loaded;
      typingTold = 0;
      void sync();
      void pump();
    }),
    hear('message', (message) => take([message])),
    hear('typing', ({ user, isTyping }) => {
      const end = () => {
        quiet(user.id);
        show({ typing: typing() });
      };
      quiet(user.id);
      if (isTyping) typists.set(user.id, { user, end: setTimeout(end, TYPING_MS) });
      show({ typing: typing() });
    }),
    hear('read', (read) => show({ reads: raise(view.reads, [read]) })),
    live.on('conversation_updated', (conversation) => {
      const { conversation: known } = view;
      if (conversation.id !== id || !known || conversation.updatedAt < known.updatedAt) return;
      // Told to all alike, so without what each reader has not read.
      const { unreadCount } = known;
      show({ conversation: { ...conversation, ...(unreadCount !== undefined && { unreadCount }) } });
    }),
  ];

  const counts = followers.get(live) ?? new Map<string, number>();
  followers.set(live, counts.set(id, (counts.get(id) ?? 0) + 1));
  void sync();
  void pump();

  return {
    get view() {
      return view;
    },
    subscribe: shown.subscribe,
    send(content) {
      const clientId = newId();
      setTyping(false);
      put({ clientId, content, at: now(), state: 'queued' });
      return clientId;
    },
    retry(clientId) {
      const failed = find(clientId);
      if (failed?.state === 'failed') put({ clientId, content: failed.content, at: now(), state: 'queued' });
    },
    discard(clientId) {
      const found = find(clientId);
      const waits = found !== undefined && found.state !== 'sending';
      if (waits) drop(clientId);
      return waits;
    },
    loadEarlier: () => (earlier ??= loadEarlier().finally(() => (earlier = undefined))),
    setTyping,
    read(seq) {
      if (seq <= Math.max(readTo, view.reads[me()] ?? 0)) return;
      readTo = seq;
      show({ reads: raise(view.reads, [{ userId: me(), seq }]) });
      sendRead();
    },
    close() {
      setTyping(false);
      closed = true;
      stop.forEach((end) => end());
      Object.values(timers).forEach(clearTimeout);
      clearTimeout(gap);
      for (const id of typists.keys()) quiet(id);
      const left = counts.get(id)! - 1;
      counts.set(id, left);
      if (!left) live.emit('leave_conversation', { conversationId: id });
    },
  };
}

/** Nobody unreads. */
function raise(reads: Readonly<Record<string, number>>, heard: readonly { userId: string; seq: number }[]): Record<string, number> {
  const raised = { ...reads };
  for (const { userId, seq } of heard) raised[userId] = Math.max(raised[userId] ?? 0, seq);
  return raised;
}

/** As `crypto.randomUUID`, which pages without https do not have, as far as it matters here: nobody else makes the same. */
const newId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
