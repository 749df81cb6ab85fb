// Messages on their way to the server, and where they are kept until they are there.
import type { FrontdeskError } from './errors.js';
import { kept, keptInMemory, type Kept } from './storage.js';

/** A message that is not known to be stored by the server. */
export interface Outgoing {
  /** Its own name: sent again under it, it is stored once. */
  readonly clientId: string;
  readonly content: string;
  /** When it was written, in ms since 1970. They are sent in this order. */
  readonly at: number;
  /** `queued`: waits for the connection, for those before it, or until `retryAt`. `failed`: refused for good. */
  readonly state: 'queued' | 'sending' | 'failed';
  /** What the server said against it the last time. */
  readonly error?: Pick<FrontdeskError, 'code' | 'message'>;
  /** Not to be sent again before this moment, in ms since 1970. */
  readonly retryAt?: number;
}

/** Where an outbox is kept. Each message is kept by itself, so that tabs that share the store do not overwrite each other's. */
export interface OutboxStore {
  /** In any order. */
  load(scope: string): Outgoing[];
  put(scope: string, message: Outgoing): void;
  remove(scope: string, clientId: string): void;
}

/** Until the page goes. */
export const memoryOutbox = (): OutboxStore => outboxIn(keptInMemory(), '');

/** In localStorage: over reloads. */
export const browserOutbox = (prefix = 'frontdesk:outbox'): OutboxStore => outboxIn(kept, prefix);

function outboxIn(kept: Kept, prefix: string): OutboxStore {
  const key = (scope: string, clientId = '') => `${prefix}:${scope}:${clientId}`;
  return {
    load: (scope) => kept.keys().filter((it) => it.startsWith(key(scope))).map((it) => kept.get<Outgoing>(it)).filter((it) => it !== null),
    put: (scope, message) => kept.set(key(scope, message.clientId), message),
    remove: (scope, clientId) => kept.remove(key(scope, clientId)),
  };
}
