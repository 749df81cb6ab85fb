// Where a sign-in is kept.
import type { components } from './generated/rest.js';
import { alone, kept } from './storage.js';

export type AuthSession = components['schemas']['AuthSession'];

/** A sign-in with two moments by the clock of this machine, which may differ from the server's. */
export interface StoredSession extends AuthSession {
  /** From when on the token is to be renewed, in ms since 1970. */
  refreshAt: number;
  /** When the token runs out, in ms since 1970. */
  runsOutAt: number;
}

/** Where a sign-in is kept. Several tabs may share one. */
export interface SessionStore {
  get(): StoredSession | null;
  set(session: StoredSession | null): void;
  /** Calls when somebody else has changed it. Gives what ends that. */
  subscribe?(changed: () => void): () => void;
  /** Does this while nobody else who shares the store does. */
  exclusively?<T>(work: () => Promise<T>): Promise<T>;
}

/** Until the page goes. */
export function memoryStore(): SessionStore {
  let held: StoredSession | null = null;
  return {
    get: () => held,
    set: (session) => void (held = session),
  };
}

/** In localStorage: over reloads, and shared by all tabs of the origin. */
export function browserStore(key = 'frontdesk:session'): SessionStore {
  return {
    get: () => kept.get(key),
    set: (session) => (session ? kept.set(key, session) : kept.remove(key)),
    subscribe(changed) {
      // A key of null: all was cleared.
      const heard = (event: StorageEvent) => (event.key ?? key) === key && changed();
      globalThis.addEventListener?.('storage', heard);
      return () => globalThis.removeEventListener?.('storage', heard);
    },
    // Two tabs that renew at once all the same get the same successor.
    exclusively: (work) => alone(key, work),
  };
}
