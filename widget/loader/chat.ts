/** The panel's frame on the shop's page: made on intent, shown, hidden, told and heard. */
import { bridge, type EventDetail, type Memory, type ToFrame, type ToPage } from '../bridge.ts';
import type { Launcher as Words } from '../i18n/language.ts';
import { launcher } from './launcher.ts';
import type { Settings } from './settings.ts';

/** A signed token, or how to get one: then it is asked for when it is needed, and is never too old. */
export type Identity = string | (() => string | Promise<string>);

/** The same condition as in launcher.css. */
const FULL = matchMedia('(width<=480px),(height<=440px)');
/** How long after its document has loaded a panel may be silent. One that runs has spoken before. */
const SILENCE = 5000;

export function chat(settings: Settings, words: Words, lang: string, emit: (name: string, detail: EventDetail) => void) {
  const { origin, merchant, accent } = settings;
  const face = launcher(settings, words, lang);
  const key = `frontdesk:${merchant}`;
  /** A page may be denied its storage; the chat works without. */
  const stored = <T>(use: () => T) => {
    try {
      return use();
    } catch {
      return undefined;
    }
  };
  let memory: Memory = stored(() => JSON.parse(localStorage[key])) ?? {};
  let frame: HTMLIFrameElement | undefined;
  let ready = false;
  let shown = false;
  let covering = false;
  let leaving = false;
  let identity: Identity | undefined;
  /** What gets the keyboard back when the panel closes. */
  let opener: HTMLElement = face.button;

  const focused = () => document.activeElement === face.host;
  const tell = (message: ToFrame) => ready && post(message);
  const show = (focus: boolean) => tell({ type: 'shown', full: FULL.matches, focus });

  const post = bridge<ToFrame, ToPage>(() => frame?.contentWindow, origin, (message) => {
    if (message.type === 'ready') {
      ready = true;
      if (leaving) tell({ type: 'logout' });
      leaving = false;
      vouch();
      if (shown) show(focused());
    } else if (message.type === 'state') {
      memory = message.memory;
      stored(() => (localStorage[key] = JSON.stringify(memory)));
      face.paint(memory.colours);
      face.unread(message.unread, message.label);
    } else if (message.type === 'close') close();
    else if (message.type === 'identify') vouch();
    else emit(message.name, message.detail);
  });

  /** Has the shop's page say who its customer is. */
  async function vouch() {
    const asked = identity;
    if (!asked || !ready) return;
    try {
      const token = typeof asked === 'string' ? asked : await asked();
      if (identity === asked) tell({ type: 'identify', token });
    } catch (error) {
      console.error(error);
      tell({ type: 'identify' });
    }
  }

  function need() {
    if (frame) return;
    face.refuse();
    frame = document.createElement('iframe');
    frame.title = words.chat;
    frame.allow = 'autoplay';
    // The panel may run and keep its storage; it may not take the page elsewhere.
    frame.sandbox.value = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';
    frame.onload = () => {
      setTimeout(() => {
        if (ready) return;
        console.error(`Frontdesk: "${merchant}" must allow ${location.origin}, its CSP ${origin}`);
        frame?.remove();
        frame = undefined;
        face.refuse(`${words.chat}: ${words.refused}`);
      }, SILENCE);
    };
    const hash = new URLSearchParams({
      page: location.origin,
      theme: settings.theme ?? '',
      accent: accent ?? '',
      // Whoever used the chat here before is not shown to somebody else.
      hold: identity ? '1' : '',
    });
    // The server is told the language too: it has the browser fetch that at once.
    frame.src = `${origin}/widget/${merchant}?lang=${lang}#${hash}`;
    face.panel.append(frame);
  }

  /** While the panel covers the page, the page does not take the keyboard, and the panel ends where the keys on screen begin. */
  function fit() {
    const full = shown && FULL.matches;
    // A page may have made its body inert for reasons of its own, and may not have one yet.
    if (full !== covering && document.body) covering = document.body.inert = full;
    const view = full && visualViewport;
    face.panel.style.cssText = view ? `height:${view.height}px;top:${view.offsetTop}px` : '';
  }

  function set(open: boolean) {
    shown = open;
    stored(() => (sessionStorage[key] = open ? '1' : ''));
    face.open(open);
    fit();
    emit(open ? 'open' : 'close', {});
  }

  function open(focus = true) {
    need();
    if (shown) return;
    const active = document.activeElement as HTMLElement;
    opener = active === document.body || focused() ? face.button : active;
    set(true);
    // Once it is ready, the panel finds the best place in it for the keyboard.
    if (focus) frame?.focus();
    show(focus);
  }

  function close() {
    if (!shown) return;
    const back = focused();
    set(false);
    tell({ type: 'hidden' });
    if (back) opener.focus();
  }

  const toggle = () => (shown ? close() : open());

  visualViewport?.addEventListener('resize', fit);
  visualViewport?.addEventListener('scroll', fit);
  FULL.onchange = () => {
    fit();
    if (shown) show(false);
  };
  face.button.onclick = toggle;
  face.button.onpointerenter = face.button.onfocus = need;
  face.button.onkeydown = (event) => {
    if (event.key === 'Escape') close();
  };

  face.paint(accent ? `--ground:${accent}` : memory.colours);
  if (!FULL.matches && stored(() => sessionStorage[key])) open(false);
  else if (memory.underway) need();

  return {
    open,
    close,
    toggle,
    identify(who: { token: Identity }) {
      identity = who.token;
      if (memory.underway) need();
      vouch();
    },
    logout() {
      identity = undefined;
      leaving = !ready && (!!memory.session || !!frame);
      if (leaving) need();
      tell({ type: 'logout' });
    },
  };
}
