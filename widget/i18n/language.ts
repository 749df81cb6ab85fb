/**
 * What every language must say. A language is one file beside this one, named by its code; it is found by that name, and
 * one that leaves something out does not pass `npm run check`.
 */

import type { Counted } from '../../ui-text/speak.ts';

/** On the shop's page. Part of the loader, so every word counts. */
export interface Launcher {
  /** Names the button and the frame for screen readers. */
  chat: string;
  /** Stands after `chat` and a colon. */
  refused: string;
}

/** In the panel. `{name}` stands for what is filled in. */
export interface Language {
  /** Which way it is written. */
  dir: 'ltr' | 'rtl';

  chatWith: string;
  /** Said by the launcher. */
  news: Counted;
  close: string;
  back: string;
  menu: string;
  from: string;
  here: string;
  away: string;
  usually: string;
  loading: string;

  conversations: string;
  newConversation: string;
  nothingYet: string;
  resolved: string;
  you: string;
  unread: Counted;

  messages: string;
  earlier: string;
  newMessages: string;
  today: string;
  yesterday: string;
  typing: string;
  resolvedNotice: string;

  write: string;
  send: string;
  left: Counted;
  tooLong: string;

  waiting: string;
  sending: string;
  sent: string;
  seen: string;
  notSent: string;
  tryAgain: string;
  discard: string;

  offline: string;
  offlineWaiting: Counted;
  reconnecting: string;
  slowDown: Counted;

  detailsBefore: string;
  detailsAfter: string;
  name: string;
  email: string;
  save: string;
  start: string;
  skip: string;

  sound: string;
  signIn: string;
  signOut: string;
  signedInAs: string;
  asGuest: string;
  register: string;
  createAccount: string;
  haveAccount: string;
  password: string;
  passwordHint: string;
  guestStays: string;
  forget: string;
  forgetQuestion: string;
  signOutQuestion: string;
  signOutUnsent: Counted;
  cancel: string;

  wrongPassword: string;
  emailTaken: string;
  invalidName: string;
  invalidEmail: string;
  invalidPassword: string;
  failed: string;
  unreachable: string;
  noMerchant: string;
  sessionEnded: string;
}
