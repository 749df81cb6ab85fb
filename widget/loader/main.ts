import type { Launcher } from '../i18n/language.ts';
import { choose } from '../i18n/choose.ts';
import { chat } from './chat.ts';
import { settings } from './settings.ts';

type Handler = (detail: object) => void;
type Call = [command: string, ...rest: any[]];
interface Frontdesk {
  (...call: Call): unknown;
  /** What the page called before the script was there. */
  q?: Call[];
}

const all = import.meta.glob<Launcher>('../i18n/??.ts', { import: 'launcher', eager: true });
const page = window as unknown as { Frontdesk?: Frontdesk };
const stub = page.Frontdesk;
const given = settings(document.currentScript as HTMLScriptElement | null);

// Twice on a page, the first one counts.
if (given && !document.querySelector('frontdesk-chat')) {
  const path = (code: string) => `../i18n/${code}.ts`;
  const lang = choose([given.lang, ...navigator.languages], (code) => !!all[path(code)]);
  const handlers = new Map<Handler, string>();
  const commands: Record<string, (...rest: any[]) => unknown> = {
    ...chat(given, all[path(lang)]!, lang, (event, detail) =>
      handlers.forEach((name, handler) => {
        // A handler's own mistake goes where uncaught errors go, and stops nothing.
        if (name === event) setTimeout(handler, 0, detail);
      }),
    ),
    on: (event: string, handler: Handler) => {
      handlers.set(handler, event);
      return () => handlers.delete(handler);
    },
  };
  page.Frontdesk = (command, ...rest) =>
    commands[command] ? commands[command](...rest) : console.error(`Frontdesk: no "${command}"`);
  for (const args of stub?.q ?? []) page.Frontdesk(...args);
}
