// Where things are kept between visits.

const memory = new Map<string, string>();

/**
 * localStorage, where it may be used. Elsewhere (Node, a frame whose storage is blocked, a full disk) things are kept
 * until the page goes.
 */
export const kept = {
  get: (key: string): string | null => memory.get(key) ?? attempt((it) => it.getItem(key)) ?? null,
  set(key: string, value: string): void {
    const written = attempt((it) => (it.setItem(key, value), true));
    if (written) memory.delete(key);
    else memory.set(key, value);
  },
  remove(key: string): void {
    memory.delete(key);
    attempt((it) => it.removeItem(key));
  },
  keys: (): string[] => [...memory.keys(), ...(attempt((it) => Object.keys(it)) ?? [])],
};

function attempt<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}
