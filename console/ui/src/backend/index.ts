/** Which backend there is: the desktop shell's, when this runs in its window; else the server, straight from the browser. */
import type { Backend } from './backend.ts';

export interface Host {
  backend: Backend;
  /** The server's address when there is only one to sign in to; null: it is asked for. */
  server: string | null;
  /** Opens an address outside of the console. */
  openLink(url: string): void;
  /** Tells what is worth a notification while nobody looks; absent: the host does so by itself. */
  notify?(notice: { title: string; body: string }, followed: () => void): void;
}

export async function host(): Promise<Host> {
  if ('__TAURI_INTERNALS__' in globalThis) {
    // Its own file, which a plain browser never fetches.
    const shell = import.meta.glob<{ host: Host }>('./tauri.ts')['./tauri.ts'];
    if (!shell) throw new Error('built without the desktop backend');
    return (await shell()).host;
  }
  return (await import('./browser.ts')).host();
}
