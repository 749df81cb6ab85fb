/** Times as people say them. */
import { locale, t } from '../words.ts';

const DAY = 86_400_000;

export const clock = (at: number): string => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

export const sameDay = (a: number, b: number): boolean => midnight(a) === midnight(b);

/** `Today`, `Yesterday`, a weekday within the week, else a date; with the year when it is not this one. */
export function day(at: number, now = Date.now()): string {
  const ago = Math.round((midnight(now) - midnight(at)) / DAY);
  if (ago === 0) return t.today;
  if (ago === 1) return t.yesterday;
  if (ago > 1 && ago < 7) return new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(at);
  const thisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...(!thisYear && { year: 'numeric' }) }).format(at);
}

/** For a list: the time today, else the day. */
export const brief = (at: number): string => (sameDay(at, Date.now()) ? clock(at) : day(at));

export const exact = (at: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
