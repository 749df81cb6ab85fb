/** What the panel keeps for one merchant, beside the sign-in and the outbox, under the same beginning of the name. */

export const prefix = (merchant: string): string => `frontdesk:${merchant}:`;

/** The frame's storage may be denied by the browser: then things last as long as the page. */
const memory = new Map<string, string>();

function attempt<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

export interface Shelf {
  get(name: string): string | null;
  set(name: string, value: string | null): void;
  /** Everything of this merchant's chat, whoever put it there, but what is to be kept. */
  wipe(...keep: string[]): void;
  /** Gives what stood under names that begin so a new beginning. */
  rename(from: string, to: string): void;
}

export function shelf(merchant: string): Shelf {
  const under = prefix(merchant);
  const get = (key: string) => memory.get(key) ?? attempt((it) => it.getItem(key)) ?? null;
  const remove = (key: string) => {
    memory.delete(key);
    attempt((it) => it.removeItem(key));
  };
  const set = (key: string, value: string) => {
    if (!attempt((it) => (it.setItem(key, value), true))) memory.set(key, value);
  };
  const keys = (beginning: string) => {
    const all = [...memory.keys(), ...(attempt((it) => Object.keys(it)) ?? [])];
    return all.filter((key) => key.startsWith(beginning));
  };
  return {
    get: (name) => get(under + name),
    set: (name, value) => (value === null || value === '' ? remove(under + name) : set(under + name, value)),
    wipe: (...keep) => keys(under).filter((key) => !keep.includes(key.slice(under.length))).forEach(remove),
    rename(from, to) {
      for (const key of keys(under + from)) {
        set(under + to + key.slice((under + from).length), get(key)!);
        remove(key);
      }
    },
  };
}
