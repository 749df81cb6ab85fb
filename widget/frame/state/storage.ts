/** What the panel keeps for one merchant, beside the sign-in and the outbox, under the same beginning of the name. */
import { kept } from '@frontdesk/client';

export const prefix = (merchant: string): string => `frontdesk:${merchant}:`;

export interface Shelf {
  get<T = string>(name: string): T | null;
  /** Nothing, and an empty text, are not kept. */
  set(name: string, value: unknown): void;
  /** Everything of this merchant's chat, whoever put it there, but what is to be kept. */
  wipe(...keep: string[]): void;
  /** Gives what stood under names that begin so a new beginning. */
  rename(from: string, to: string): void;
}

export function shelf(merchant: string): Shelf {
  const under = prefix(merchant);
  const keys = (beginning: string) => kept.keys().filter((key) => key.startsWith(beginning));
  return {
    get: (name) => kept.get(under + name),
    set: (name, value) => (value === null || value === '' ? kept.remove(under + name) : kept.set(under + name, value)),
    wipe: (...keep) => keys(under).filter((key) => !keep.includes(key.slice(under.length))).forEach(kept.remove),
    rename(from, to) {
      for (const key of keys(under + from)) {
        kept.set(under + to + key.slice((under + from).length), kept.get(key));
        kept.remove(key);
      }
    },
  };
}
