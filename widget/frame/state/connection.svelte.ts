/** Whether what is written now goes out now. */
import type { Live } from '@frontdesk/client/live';

/** Shorter cuts are over before anybody could read about them. */
const WORTH_SAYING_MS = 1500;

export class Connection {
  /** The browser says that there is no network. */
  offline = $state.raw(!navigator.onLine);
  /** There should be a connection, and has not been one for a while. */
  cut = $state.raw(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(live: Live) {
    addEventListener('online', () => (this.offline = false));
    addEventListener('offline', () => (this.offline = true));
    live.subscribe((state) => {
      clearTimeout(this.#timer);
      if (state === 'connected' || state === 'signed_out' || state === 'closed') this.cut = false;
      else this.#timer = setTimeout(() => (this.cut = true), WORTH_SAYING_MS);
    });
  }
}
