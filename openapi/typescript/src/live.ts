/** The live channel: one connection that comes back by itself, and the typed events on it. */
import { io, type ManagerOptions, type SocketOptions } from 'socket.io-client';
import { FrontdeskError } from './errors.js';
import type { ClientEvents, ServerEvents } from './generated/events.js';
import { hold, type Readable } from './readable.js';
import type { Session } from './session.js';

export type { ClientEvents, ServerEvents } from './generated/events.js';

/**
 * `connecting`: under way. `connected`. `waiting`: cut off, the next attempt is planned. `signed_out`: it connects as
 * soon as the session has a sign-in. `closed`: for good.
 */
export type LiveState = 'connecting' | 'connected' | 'waiting' | 'signed_out' | 'closed';

/** What `call` gives: the acknowledgement of what was done. */
export type Done<E extends keyof ClientEvents> = Extract<ClientEvents[E]['ack'], { ok: true }>;

/** `ready`: connected, or told by the server that something may have been missed. What was joined is to be joined again. */
export type LiveEvents = ServerEvents & { ready: void };

/** The live channel. `subscribe` tells its state. */
export interface Live extends Readable<LiveState> {
  readonly session: Session;
  readonly state: LiveState;
  /** Calls for each such event, over all reconnects. Gives what ends that. */
  on<E extends keyof LiveEvents>(event: E, listener: (payload: LiveEvents[E]) => void): () => void;
  /**
   * Sends an event and gives its acknowledgement. Rejects with what the server refused it for, or with `disconnected`
   * when the server could not be asked, or did not answer: then nobody knows whether it has taken effect.
   */
  call<E extends keyof ClientEvents>(event: E, payload: ClientEvents[E]['payload']): Promise<Done<E>>;
  /** Sends an event that may be lost: nothing happens without a connection. */
  emit<E extends keyof ClientEvents>(event: E, payload: ClientEvents[E]['payload']): void;
  /**
   * Staff: hear all that happens at the merchant. Calls `joined` now and after each interruption: from then on every
   * event comes, and what may have been missed before is to be read again. Gives what ends it.
   */
  watchInbox(joined?: () => void): () => void;
  /** Tries now what is planned for later. */
  reconnect(): void;
  close(): void;
}

/** Options of socket.io-client; those by which it would reconnect are the client's own. */
export type LiveOptions = Partial<Omit<ManagerOptions & SocketOptions, 'auth' | 'autoConnect' | 'forceNew' | 'reconnection'>>;

/** An acknowledgement that takes longer means that the line is dead. */
const PATIENCE_MS = 10_000;
const CHECK_PATIENCE_MS = 4_000;
const CONNECT_PATIENCE_MS = 20_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
/** A connection that has lasted this long counts as a good one. */
const STEADY_MS = 1_000;
const TICK_MS = 10_000;
const RENEW_AGAIN_MS = 5_000;
/** When a page or its network comes back. */
const WAKES = ['online', 'pageshow', 'visibilitychange'];
/** Refusals after which another token is needed. */
const AUTH = ['token_expired', 'unauthenticated'];

/** Opens the live channel for whoever is signed in. */
export function connect(session: Session, options: LiveOptions = {}): Live {
  const socket = io(session.url, {
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    ...options,
    autoConnect: false,
    forceNew: true,
    // Done here: socket.io-client gives up after a refusal, and would come back with the old token.
    reconnection: false,
  });
  const state = hold<LiveState>('connecting');
  const readyListeners = new Set<() => void>();
  const inboxWatchers = new Set<() => void>();
  let opening = false;
  let checking = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The token that the connection goes by, whose it is, and the one that the server has refused. */
  let used: string | undefined;
  let owner: string | undefined;
  let refused: string | undefined;

  const enter = (next: LiveState): void => {
    if (![next, 'closed'].includes(state.get())) state.set(next);
  };
  const after = (ms: number, work: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(work, ms);
  };

  const open = async (): Promise<void> => {
    if (opening || socket.connected || state.get() === 'closed') return;
    opening = true;
    enter('connecting');
    after(CONNECT_PATIENCE_MS, hangUp);
    try {
      used = await session.token(refused);
      if (!opening) return;
      owner = session.current?.user.id;
      socket.auth = { token: used };
      socket.connect();
    } catch {
      if (opening) later();
    }
  };

  /** Cut off: connects again soon, each time a bit later, and not at the same moment as everybody else. */
  const later = (): void => {
    opening = false;
    clearTimeout(timer);
    if (state.get() === 'closed') return;
    if (!session.current) return enter('signed_out');
    enter('waiting');
    after(Math.min(FIRST_PAUSE_MS * 2 ** failures++, LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2), open);
  };

  const hangUp = (): void => {
    const told = socket.connected;
    socket.disconnect();
    // Without a connection there is no event `disconnect`.
    if (!told) later();
  };

  const call = async <E extends keyof ClientEvents>(
    event: E,
    payload: ClientEvents[E]['payload'],
    patience = PATIENCE_MS,
  ): Promise<Done<E>> => {
    const { id } = socket;
    if (!socket.connected) throw cutOff();
    const ack: ClientEvents[E]['ack'] = await socket.timeout(patience).emitWithAck(event, payload).catch(() => {
      // No answer, though nothing says that the line is dead.
      if (socket.connected && socket.id === id) hangUp();
      throw cutOff();
    });
    if (ack.ok) return ack as Done<E>;
    const { code, message, retryAfterMs } = ack.error;
    throw new FrontdeskError(code, message, retryAfterMs);
  };

  /** Goes on with the session's token. The answer shows that the line is alive, too. */
  const renew = async (): Promise<void> => {
    const { current } = session;
    if (checking || !current) return;
    checking = true;
    try {
      used = current.token;
      await call('authenticate', { token: used }, CHECK_PATIENCE_MS);
    } catch (error) {
      const { code, retryAfterMs } = error as FrontdeskError;
      if (AUTH.includes(code) || code === 'forbidden') hangUp();
      else if (socket.connected) setTimeout(renew, retryAfterMs ?? RENEW_AGAIN_MS);
    } finally {
      checking = false;
    }
    if (session.current?.token !== used) follow(session.current);
  };

  const joinInbox = (): void => {
    if (!inboxWatchers.size) return;
    call('join_inbox', {}).then(
      () => inboxWatchers.forEach((joined) => joined()),
      // A refusal comes as an event `error` as well; without a connection there is a next time.
      ({ retryAfterMs }: FrontdeskError) => retryAfterMs && setTimeout(joinInbox, retryAfterMs),
    );
  };

  const ready = (): void => {
    joinInbox();
    for (const listener of [...readyListeners]) listener();
  };

  const resume = (): void => {
    if (globalThis.document?.visibilityState === 'hidden') return;
    if (socket.connected) return void renew();
    failures = 0;
    void open();
  };

  socket.on('connect', () => {
    opening = false;
    refused = undefined;
    after(STEADY_MS, () => (failures = 0));
    enter('connected');
    if (session.current?.token !== used) follow(session.current);
    ready();
  });
  socket.on('connect_error', ({ message }) => {
    // Any other message is the network's.
    if (AUTH.includes(message)) refused = used;
    later();
  });
  socket.on('error', ({ code }: ServerEvents['error']) => {
    if (AUTH.includes(code)) refused = used;
  });
  socket.on('disconnect', later);
  socket.on('resync', ready);

  /** Whoever the session is of now. */
  const follow = (current: Session['current']): void => {
    if (!current || (socket.connected && current.user.id !== owner)) hangUp();
    else if (!socket.connected) state.get() === 'signed_out' && open();
    else if (current.token !== used) void renew();
  };

  let last = Date.now();
  const tick = setInterval(() => {
    // Timers stand still while a machine sleeps.
    if (Date.now() - last > 2 * TICK_MS) resume();
    last = Date.now();
  }, TICK_MS);
  for (const event of WAKES) globalThis.addEventListener?.(event, resume);

  const stopFollowing = session.subscribe(follow);
  void open();

  return {
    session,
    get state() {
      return state.get();
    },
    subscribe: state.subscribe,
    on(event, listener) {
      if (event === 'ready') {
        readyListeners.add(listener as () => void);
        return () => void readyListeners.delete(listener as () => void);
      }
      socket.on(event, listener as never);
      return () => void socket.off(event, listener as never);
    },
    call: (event, payload) => call(event, payload),
    emit: (event, payload) => void (socket.connected && socket.emit(event, payload)),
    watchInbox(joined = () => undefined) {
      const watcher = () => joined();
      inboxWatchers.add(watcher);
      joinInbox();
      return () => {
        if (inboxWatchers.delete(watcher) && !inboxWatchers.size) socket.connected && socket.emit('leave_inbox', {});
      };
    },
    reconnect: resume,
    close() {
      enter('closed');
      stopFollowing();
      clearInterval(tick);
      clearTimeout(timer);
      for (const event of WAKES) globalThis.removeEventListener?.(event, resume);
      socket.disconnect();
      socket.off();
    },
  };
}

const cutOff = () => new FrontdeskError('disconnected', 'there is no connection');
