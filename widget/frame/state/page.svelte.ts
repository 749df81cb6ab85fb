/** The shop's page around the frame: whether it shows the panel, and what it is told. */
import { bridge, type EventDetail, type FrameEvent, type Memory, type ToFrame, type ToPage } from '../../bridge.ts';

export class Page {
  /** On screen. Opened by itself, without a page around it, it always is. */
  shown = $state.raw(true);
  /** It covers the page: then the keyboard stays within. */
  full = $state.raw(false);
  /** Counts how often a person opened it, so that it can take the keyboard each time. */
  opened = $state.raw(0);
  visible = $state.raw(document.visibilityState === 'visible');
  /** Somebody can see what arrives. */
  watched = $derived(this.shown && this.visible);

  readonly framed: boolean;
  #tell: (message: ToPage) => void;

  constructor(origin: string | null, hear: (message: Exclude<ToFrame, { type: 'shown' | 'hidden' }>) => void) {
    document.addEventListener('visibilitychange', () => (this.visible = document.visibilityState === 'visible'));
    this.framed = !!origin && window.parent !== window;
    this.#tell = () => undefined;
    if (!this.framed) return;
    this.shown = false;
    this.#tell = bridge<ToPage, ToFrame>(() => window.parent, origin!, (message) => {
      if (message.type === 'shown') {
        this.shown = true;
        this.full = message.full;
        if (message.focus) this.opened += 1;
      } else if (message.type === 'hidden') this.shown = false;
      else hear(message);
    });
  }

  ready = (): void => this.#tell({ type: 'ready' });
  close = (): void => this.#tell({ type: 'close' });
  wantIdentity = (): void => this.#tell({ type: 'identify' });
  emit = (name: FrameEvent, detail: EventDetail): void => this.#tell({ type: 'event', name, detail });
  state = (unread: number, label: string, memory: Memory): void => this.#tell({ type: 'state', unread, label, memory });
}
