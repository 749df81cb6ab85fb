/** What was typed and not sent, by conversation. */
import { SvelteMap } from 'svelte/reactivity';
import type { Backend } from '../backend/backend.ts';
import type { Draft } from '../backend/bindings.ts';

const KEEP_AFTER_MS = 300;

export class Drafts {
  readonly all = new SvelteMap<string, Draft>();
  readonly #pending = new Map<string, Draft>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly backend: Backend) {}

  async load(): Promise<void> {
    for (const draft of await this.backend.drafts()) if (!this.all.has(draft.conversationId)) this.all.set(draft.conversationId, draft);
  }

  of = (conversationId: string): Draft => this.all.get(conversationId) ?? { conversationId, text: '', note: false };

  put(draft: Draft): void {
    // A switch to Note without a word is remembered for as long as it is open.
    this.all.set(draft.conversationId, draft);
    this.#pending.set(draft.conversationId, draft);
    this.#timer ??= setTimeout(this.keep, KEEP_AFTER_MS);
  }

  keep = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const drafts = [...this.#pending.values()];
    this.#pending.clear();
    for (const draft of drafts) {
      // Tried again with the next keystroke; until then it is here.
      this.backend.keepDraft(draft).catch(() => this.#pending.set(draft.conversationId, draft));
    }
  };

  get count(): number {
    return [...this.all.values()].filter(({ text }) => text.trim()).length;
  }
}
