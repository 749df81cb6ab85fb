/** Frontdesk's typed client: sessions and REST. Live events are in `@frontdesk/client/live`, a conversation to be shown in `@frontdesk/client/conversation`. */
export { FrontdeskError, ProblemError, unwrap, type Problem } from './errors.js';
export { createSession, type Api, type Session, type SessionOptions, type User } from './session.js';
export { browserStore, memoryStore, type AuthSession, type SessionStore, type StoredSession } from './session-store.js';
export { alone, kept } from './storage.js';
export type { components, operations, paths } from './generated/rest.js';
