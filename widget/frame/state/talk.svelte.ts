/** The conversation on screen: one that is there, or one that begins with what is written next. */
import { alone, FrontdeskError } from '@frontdesk/client';
import { follow, type Conversation, type ConversationView, type FollowedConversation, type Outgoing, type OutboxStore } from '@frontdesk/client/conversation';
import type { Live } from '@frontdesk/client/live';

/** Where the first messages of a conversation wait until there is one. */
const NEW = 'new';
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 20_000;

export interface Beginning {
  live: Live;
  outbox: OutboxStore;
  /** Makes the conversation, with its first message, and who is to take part in it. */
  start(content: string, clientId: string): Promise<Conversation>;
  /** It is there now. */
  started(conversation: Conversation): void;
  /** Another tab has begun it; null when nobody knows which one it was. */
  elsewhere(): void;
}

export class Talk {
  id = $state.raw<string | null>(null);
  /** Null until it is there. */
  view = $state.raw<ConversationView | null>(null);
  /** What was written before there was a conversation. */
  pending = $state.raw<readonly Outgoing[]>([]);

  /** What is not stored, each once, also while a beginning turns into a conversation. */
  outbox = $derived.by(() => {
    const known = new Set(this.view?.messages.map((it) => it.clientId));
    const waiting = [...(this.view?.outbox ?? []), ...this.pending];
    return waiting.filter(({ clientId }) => !known.has(clientId) && known.add(clientId));
  });
  unsent = $derived(this.outbox.length);
  /** The others have read up to here. */
  seen = $derived.by(() => {
    const me = this.#from.live.session.current?.user.id;
    const others = Object.entries(this.view?.reads ?? {}).filter(([id]) => id !== me);
    return Math.max(0, ...others.map(([, seq]) => seq));
  });
  loading = $derived(this.id !== null && !this.view?.loaded && !this.view?.error);

  #from: Beginning;
  #followed: FollowedConversation | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  #closed = false;
  #failures = 0;
  #wake = () => {
    this.#failures = 0;
    void this.#begin();
  };

  constructor(from: Beginning, id: string | null) {
    this.#from = from;
    if (id) this.#follow(id);
    else this.#wait();
  }

  #wait(): void {
    this.pending = this.#from.outbox.load(NEW).sort((a, b) => a.at - b.at);
    addEventListener('online', this.#wake);
    void this.#begin();
  }

  send(content: string): void {
    if (this.#followed) return void this.#followed.send(content);
    const at = Math.max(Date.now(), ...this.pending.map((it) => it.at + 1));
    this.#put({ clientId: crypto.getRandomValues(new Uint32Array(4)).join('-'), content, at, state: 'queued' });
    void this.#begin();
  }

  retry(clientId: string): void {
    const failed = this.pending.find((it) => it.clientId === clientId);
    if (!failed) return void this.#followed?.retry(clientId);
    this.#put({ clientId, content: failed.content, at: failed.at, state: 'queued' });
    void this.#begin();
  }

  discard(clientId: string): void {
    if (this.pending.some((it) => it.clientId === clientId)) this.#drop(clientId);
    else this.#followed?.discard(clientId);
  }

  loadEarlier = async (): Promise<void> => this.#followed?.loadEarlier();
  typing = (isTyping: boolean): void => this.#followed?.setTyping(isTyping);
  read = (seq: number): void => this.#followed?.read(seq);

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    removeEventListener('online', this.#wake);
    this.#followed?.close();
  }

  #follow(id: string): void {
    this.id = id;
    this.#followed = follow(this.#from.live, id, { outbox: this.#from.outbox });
    this.#followed.subscribe((view) => {
      this.view = view;
      if (view.loaded) this.pending = [];
    });
  }

  #put(message: Outgoing): void {
    this.#from.outbox.put(NEW, message);
    this.pending = [...this.pending.filter((it) => it.clientId !== message.clientId), message].sort((a, b) => a.at - b.at);
  }

  #drop(clientId: string): void {
    this.#from.outbox.remove(NEW, clientId);
    this.pending = this.pending.filter((it) => it.clientId !== clientId);
  }

  #show(clientId: string, to: Partial<Outgoing>): void {
    this.pending = this.pending.map((it) => (it.clientId === clientId ? { ...it, ...to } : it));
  }

  /** Begins the conversation with the first message that waits; the rest goes into the outbox of what has begun. */
  async #begin(): Promise<void> {
    const first = this.pending.find((it) => it.state !== 'failed');
    if (!first || this.#busy || this.#closed || this.id) return;
    this.#busy = true;
    clearTimeout(this.#timer);
    try {
      await alone('frontdesk:begin', async () => {
        // Another tab has begun with it meanwhile.
        if (!this.#from.outbox.load(NEW).some((it) => it.clientId === first.clientId)) return this.#from.elsewhere();
        this.#show(first.clientId, { state: 'sending' });
        const conversation = await this.#from.start(first.content, first.clientId);
        const scope = `${this.#from.live.session.current?.user.id}:${conversation.id}`;
        for (const later of this.pending) {
          if (later.clientId !== first.clientId) this.#from.outbox.put(scope, later);
          this.#from.outbox.remove(NEW, later.clientId);
        }
        if (this.#closed) return;
        this.#follow(conversation.id);
        this.#from.started(conversation);
      });
    } catch (error) {
      this.#failed(first, error);
    }
    this.#busy = false;
  }

  #failed(message: Outgoing, error: unknown): void {
    const { code, message: said, retryAfterMs } = error instanceof FrontdeskError ? error : new FrontdeskError('disconnected', '');
    const passing = ['disconnected', 'rate_limited', 'overloaded', 'unavailable', 'unauthenticated', 'token_expired'].includes(code);
    const wait = retryAfterMs ?? Math.min(FIRST_PAUSE_MS * 2 ** this.#failures++, LONGEST_PAUSE_MS);
    if (!passing) this.#put({ ...message, state: 'failed', error: { code, message: said } });
    else this.#show(message.clientId, { state: 'queued', error: { code, message: said }, retryAt: Date.now() + wait });
    if (!this.#closed) this.#timer = setTimeout(() => void this.#begin(), wait);
  }
}
