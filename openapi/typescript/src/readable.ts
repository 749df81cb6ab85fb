// A value that tells when it changes, by the contract of Svelte's stores.

export interface Readable<T> {
  /** Calls at once, and with each change. Gives what ends that. */
  subscribe(listener: (value: T) => void): () => void;
}

export interface Held<T> extends Readable<T> {
  get(): T;
  set(value: T): void;
}

export function hold<T>(value: T): Held<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const tell of [...listeners]) tell(value);
    },
    subscribe(listener) {
      const tell = (value: T): void => listener(value);
      listeners.add(tell);
      listener(value);
      return () => void listeners.delete(tell);
    },
  };
}
