/** Times as people say them. */
import { locale, t } from './words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const clockFormat = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
const exactFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
const dateFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const oldFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
const longFormat = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const ago = new Intl.RelativeTimeFormat(locale, { style: 'narrow', numeric: 'always' });

export const clock = (at: string): string => clockFormat.format(Date.parse(at));
export const exact = (at: string): string => exactFormat.format(Date.parse(at));

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
export const sameDay = (a: string, b: string): boolean => midnight(Date.parse(a)) === midnight(Date.parse(b));
const thisYear = (at: number, now: number): boolean => new Date(at).getFullYear() === new Date(now).getFullYear();

/** `Today`, `Yesterday`, else a date; with the year when it is not this one. */
export function day(when: string, now: number): string {
  const at = Date.parse(when);
  const days = Math.round((midnight(now) - midnight(at)) / DAY);
  if (days === 0) return t.conversation.today;
  if (days === 1) return t.conversation.yesterday;
  return (thisYear(at, now) ? longFormat : oldFormat).format(at);
}

/** As short as can be, for a row: `now`, `5m`, `3h`, `2d`, then a date. */
export function age(when: string, now: number): string {
  const at = Date.parse(when);
  // The server's clock may be a bit ahead.
  const past = Math.max(0, now - at);
  if (past < MINUTE) return 'now';
  if (past < HOUR) return `${Math.floor(past / MINUTE)}m`;
  if (past < DAY) return `${Math.floor(past / HOUR)}h`;
  if (past < 7 * DAY) return `${Math.floor(past / DAY)}d`;
  return (thisYear(at, now) ? dateFormat : oldFormat).format(at);
}

/** In a sentence: `just now`, `5 min ago`. */
export function since(when: string, now: number): string {
  const past = Math.max(0, now - Date.parse(when));
  if (past < MINUTE) return t.conversation.justNow;
  if (past < HOUR) return ago.format(-Math.floor(past / MINUTE), 'minute');
  if (past < DAY) return ago.format(-Math.floor(past / HOUR), 'hour');
  if (past < 30 * DAY) return ago.format(-Math.floor(past / DAY), 'day');
  return oldFormat.format(Date.parse(when));
}

export const date = (when: string): string => oldFormat.format(Date.parse(when));
