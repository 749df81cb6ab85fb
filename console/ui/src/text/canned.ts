/** Canned replies: which ones are meant, and what they say to whom. */
import type { CannedReply } from '../backend/bindings.ts';
import { firstName } from './words.ts';

/** What was typed after the `/` that begins a reply; null when it is no search for one. */
export function sought(text: string): string | null {
  return /^\/(\S*)$/.exec(text)?.[1]?.toLocaleLowerCase() ?? null;
}

/** Those by whose shortcut it begins first, then those that say it. */
export function matching(all: readonly CannedReply[], text: string): CannedReply[] {
  const begins = all.filter((it) => it.shortcut.toLocaleLowerCase().startsWith(text));
  const says = all.filter((it) => !begins.includes(it) && it.content.toLocaleLowerCase().includes(text));
  return [...begins, ...(text ? says : [])];
}

export const filled = (content: string, customer: string, me: string): string =>
  content.replace(/\{\{\s*(customer|me)\s*\}\}/g, (_, who) => firstName(who === 'me' ? me : customer));
