import type { Launcher as Words } from '../i18n/language.ts';
import css from './launcher.css?inline';
import type { Settings } from './settings.ts';

export interface Launcher {
  host: Element;
  panel: HTMLElement;
  button: HTMLButtonElement;
  /** The merchant's colour, and what is legible on it when that is known: declarations of `--ground` and `--text`. */
  paint(colours?: string): void;
  /** `text` says it to who cannot see the number; empty: there is none to see. */
  unread(count: number, text: string): void;
  open(open: boolean): void;
  /** Says in the panel why there is no chat in it; nothing takes that back. */
  refuse(why?: string): void;
}

export function launcher(settings: Settings, words: Words, lang: string): Launcher {
  // Beside the body: what a shop does to its body's children, or sets on it, does not reach it.
  const host = document.createElement('frontdesk-chat');
  const shadow = host.attachShadow({ mode: 'open' });
  // Elements are made one by one: a page that requires Trusted Types would refuse them as HTML.
  const add = <K extends keyof HTMLElementTagNameMap>(to: Node, tag: K) => to.appendChild(document.createElement(tag));

  // Neither is an inline style that a page's Content-Security-Policy would refuse; older browsers take the second.
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = add(shadow, 'style');
    style.nonce = settings.nonce ?? '';
    style.textContent = css;
  }

  const root = add(shadow, 'div');
  root.className = `${settings.side} ${settings.launcher}`;
  root.lang = lang;
  const button = add(root, 'button');
  const badge = add(button, 'b');
  const panel = add(root, 'section');
  const refusal = add(panel, 'p');
  const said = add(root, 'i');
  said.role = 'status';

  let news = '';
  let shown = false;
  const label = () => {
    const told = shown ? '' : news;
    button.ariaLabel = words.chat + (told && `, ${told}`);
    button.ariaExpanded = `${shown}`;
    badge.hidden = !told;
    if (said.textContent !== told) said.textContent = told;
  };

  const it: Launcher = {
    host,
    panel,
    button,
    paint(colours = '--ground:#5351cd') {
      root.style.cssText = `${colours};color-scheme:${settings.theme ?? 'light dark'}`;
    },
    unread(count, text) {
      news = text;
      badge.textContent = `${count}`;
      label();
    },
    open(open) {
      shown = root.classList.toggle('open', open);
      label();
    },
    refuse(why = '') {
      refusal.textContent = why;
    },
  };
  label();
  document.documentElement.appendChild(host);
  return it;
}
