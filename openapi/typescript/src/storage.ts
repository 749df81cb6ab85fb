// Where things are kept between visits, as JSON by key.

export interface Kept {
  /** Null also for what cannot be read. */
  get<T>(key: string): T | null;
  set(key: string, value: unknown): void;
  remove(key: string): void;
  keys(): string[];
}

/** In this storage, and until the page goes where it is missing or refuses. */
export function keptInMemory(storage?: () => Storage): Kept {
  const memory = new Map<string, string>();
  const attempt = <T>(use: (it: Storage) => T): T | undefined => {
    try {
      return storage && use(storage());
    } catch {
      return undefined;
    }
  };
  return {
    get(key) {
      const text = memory.get(key) ?? attempt((it) => it.getItem(key)) ?? 'null';
      try {
        return JSON.parse(text);
      } catch {
        return null;
      }
    },
    set(key, value) {
      const text = JSON.stringify(value);
      if (attempt((it) => (it.setItem(key, text), true))) memory.delete(key);
      else memory.set(key, text);
    },
    remove(key) {
      memory.delete(key);
      attempt((it) => it.removeItem(key));
    },
    keys: () => [...memory.keys(), ...(attempt((it) => Object.keys(it)) ?? [])],
  };
}

/**
 * In localStorage, where it may be used. Elsewhere (Node, a frame whose storage is blocked, a full disk) until the page
 * goes.
 */
export const kept = /* @__PURE__ */ keptInMemory(() => localStorage);

/**
 * Does this while no other tab does. Without locks (plain http, a frame whose storage is blocked) tabs may do it at once:
 * the server tells what it has seen before.
 */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  let begun = false;
  const once = () => ((begun = true), work());
  try {
    if (globalThis.navigator?.locks) return await navigator.locks.request(name, once);
  } catch (error) {
    if (begun) throw error;
  }
  return once();
}
