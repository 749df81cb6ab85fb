// Who is signed in, and the REST client that speaks for them.
import createClient, { type Client } from 'openapi-fetch';
import { FrontdeskError, ProblemError, unwrap } from './errors.js';
import type { components, paths } from './generated/rest.js';
import { hold, type Readable } from './readable.js';
import { memoryStore, type AuthSession, type SessionStore, type StoredSession } from './session-store.js';

type Schemas = components['schemas'];
export type User = Schemas['User'];
export type Api = Client<paths>;

export interface SessionOptions {
  /** The server, like `https://desk.example`. */
  url: string;
  /** Where the sign-in is kept: `memoryStore()` unless given; `browserStore()` for reloads and several tabs. */
  store?: SessionStore;
  /** Used in place of the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** A sign-in that keeps itself fresh. `subscribe` tells whenever it or its token changes, in this tab or another. */
export interface Session extends Readable<AuthSession | null> {
  readonly url: string;
  /** The typed REST client. It sends the token, and renews it when needed. Use it with `unwrap`. */
  readonly api: Api;
  readonly current: AuthSession | null;
  login(who: Schemas['Login']): Promise<User>;
  register(who: Schemas['Register']): Promise<User>;
  /** Goes on as a guest of one merchant. */
  guest(who: Schemas['NewGuest']): Promise<User>;
  /** Here one is signed out at once. Rejects when the server could not be told. */
  signOut(): Promise<void>;
  /**
   * A token that is good now. Name the one that the server has `refused` to get another. Rejects with
   * `unauthenticated` when nobody is signed in (any more), and as `fetch` does when the server cannot be reached.
   */
  token(refused?: string): Promise<string>;
  /** Stops keeping the token fresh. One stays signed in. */
  close(): void;
}

/** Renewed when a quarter of its life is left, or this long before its end. */
const EARLY_MS = 60_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const LONGEST_PAUSE_MS = 30_000;
/** A refresh that hangs would hold up every tab. */
const REFRESH_TIMEOUT_MS = 10_000;
/** Calls that need no token, or bring their own. */
const OPEN = /\/api\/auth\/(login|register|guest|refresh|logout)$/;

export function createSession({ url, store = memoryStore(), fetch: send = (request) => fetch(request) }: SessionOptions): Session {
  const told = hold<AuthSession | null>(store.get());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let closed = false;
  let refreshing: Promise<StoredSession | null> | undefined;

  // In place of a middleware, which sees the request only after its body has been used up, and could not send it again.
  const authorized = async (request: Request): Promise<Response> => {
    if (OPEN.test(new URL(request.url).pathname)) return send(request);
    const again = request.clone();
    const token = await bearer();
    const answer = await send(withBearer(request, token));
    if (answer.status !== 401 || token === undefined) return answer;
    const fresh = await bearer(token);
    return fresh === undefined ? answer : send(withBearer(again, fresh));
  };
  const api = createClient<paths>({ baseUrl: url, fetch: authorized });

  /** Without anybody signed in, a call goes without a token. */
  const bearer = (refused?: string): Promise<string | undefined> =>
    token(refused).catch((error: unknown) => {
      if (isSignedOut(error)) return undefined;
      throw error;
    });

  const changed = (): void => {
    const held = store.get();
    plan();
    if (held?.token !== told.get()?.token) told.set(held);
  };
  const keep = (session: AuthSession): StoredSession => {
    const now = Date.now();
    const life = lifetime(session);
    const held = { ...session, runsOutAt: now + life, refreshAt: now + life - Math.min(life / 4, EARLY_MS) };
    failures = 0;
    store.set(held);
    changed();
    return held;
  };

  /** Renews in the background, so that neither a call nor the socket has to wait for it. */
  const plan = (): void => {
    clearTimeout(timer);
    const held = store.get();
    if (!held || closed) return;
    const pause = failures && Math.min(500 * 2 ** failures, LONGEST_PAUSE_MS);
    const wait = Math.max(held.refreshAt - Date.now(), pause, 0);
    timer = setTimeout(() => {
      // Not yet, when the wait was too long for one timer. A failure has already planned the next attempt.
      if (Date.now() < held.refreshAt) plan();
      else refresh(held).catch(() => undefined);
    }, Math.min(wait, LONGEST_TIMER_MS));
    // A program under Node ends when it has nothing else to do.
    (timer as { unref?: () => void }).unref?.();
  };

  /** The one after this: which somebody else has got meanwhile, or a new one. Null: the session is over. */
  const refresh = ({ refreshToken }: StoredSession): Promise<StoredSession | null> => {
    const exclusively = store.exclusively ?? ((work) => work());
    refreshing ??= exclusively(async () => {
      const held = store.get();
      if (held?.refreshToken !== refreshToken) return held;
      try {
        const body = { refreshToken };
        const signal = AbortSignal.timeout(REFRESH_TIMEOUT_MS);
        const fresh = await unwrap(api.POST('/api/auth/refresh', { body, signal }));
        // Signed out meanwhile, or in as somebody else: that holds.
        return store.get()?.refreshToken === refreshToken ? keep(fresh) : store.get();
      } catch (error) {
        const over = error instanceof ProblemError && error.status === 401;
        if (over && store.get()?.refreshToken === refreshToken) store.set(null);
        if (over) return store.get();
        failures += 1;
        throw error;
      } finally {
        changed();
      }
    }).finally(() => (refreshing = undefined));
    return refreshing;
  };

  const token = async (refused?: string): Promise<string> => {
    const held = store.get();
    if (!held) throw signedOut();
    const good = held.token !== refused;
    if (good && Date.now() < held.refreshAt) return held.token;
    try {
      const fresh = await refresh(held);
      if (!fresh) throw signedOut();
      return fresh.token;
    } catch (error) {
      // Away, or the server is: it may still do for a while.
      if (good && !isSignedOut(error) && Date.now() < held.runsOutAt) return held.token;
      throw error;
    }
  };

  const stopWatching = store.subscribe?.(changed);
  plan();

  return {
    url,
    api,
    get current() {
      return store.get();
    },
    login: async (body) => keep(await unwrap(api.POST('/api/auth/login', { body }))).user,
    register: async (body) => keep(await unwrap(api.POST('/api/auth/register', { body }))).user,
    guest: async (body) => keep(await unwrap(api.POST('/api/auth/guest', { body }))).user,
    async signOut() {
      const held = store.get();
      if (!held) return;
      store.set(null);
      changed();
      await unwrap(api.POST('/api/auth/logout', { body: { refreshToken: held.refreshToken } }));
    },
    token,
    subscribe: told.subscribe,
    close() {
      closed = true;
      clearTimeout(timer);
      stopWatching?.();
    },
  };
}

const signedOut = () => new FrontdeskError('unauthenticated', 'sign in first');
const isSignedOut = (error: unknown) => error instanceof FrontdeskError && error.code === 'unauthenticated';

function withBearer(request: Request, token: string | undefined): Request {
  if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
  return request;
}

/** How long the token is good, in ms, whatever the clock of this machine says. */
function lifetime({ token, expiresAt }: AuthSession): number {
  try {
    const claims = JSON.parse(atob(token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/')));
    const life = (claims.exp - claims.iat) * 1000;
    // Both are whole seconds, so it may have begun up to a second before.
    if (life > 0) return Math.max(life - 1000, life / 2);
  } catch {
    // Not a token as we know them.
  }
  return Date.parse(expiresAt) - Date.now();
}
