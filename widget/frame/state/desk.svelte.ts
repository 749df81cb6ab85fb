/** The chat with one merchant: who it is, who one is oneself, and what has been said. */
import { browserStore, createSession, FrontdeskError, ProblemError, unwrap, type components, type Session, type User } from '@frontdesk/client';
import { browserOutbox, type Conversation } from '@frontdesk/client/conversation';
import { connect, type Live } from '@frontdesk/client/live';
import type { EventDetail, FrameEvent } from '../../bridge.ts';
import { claims } from './claims.ts';
import { Connection } from './connection.svelte.ts';
import { Inbox } from './inbox.svelte.ts';
import { prefix, shelf, type Shelf } from './storage.ts';
import { Talk } from './talk.svelte.ts';

export type Merchant = components['schemas']['MerchantDetail'];
export interface Details {
  name?: string;
  email?: string;
}
type Emit = (name: FrameEvent, detail: EventDetail) => void;

export class Desk {
  merchant = $state.raw<Merchant | null>(null);
  /** There is no such merchant, or nobody answers. */
  problem = $state.raw<'missing' | 'unreachable' | null>(null);
  me = $state.raw<User | null>(null);
  /** Until the page has said who its customer is, nobody's conversations are shown. */
  held = $state.raw(false);
  /** What is on screen; null until it is known which one that is. */
  talk = $state.raw<Talk | null>(null);
  /** The server has ended the session. */
  ended = $state.raw(false);
  /** A guest has been asked for a name and an address, and has answered or would rather not. */
  asked = $state.raw(false);

  readonly session: Session;
  readonly live: Live;
  readonly inbox: Inbox;
  readonly connection: Connection;
  readonly shelf: Shelf;
  readonly #slug: string;
  readonly #emit: Emit;
  readonly #outbox;
  #leaving = false;
  #loading: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(slug: string, hold: boolean, emit: Emit, url = location.origin) {
    this.#slug = slug;
    this.#emit = emit;
    this.held = hold;
    this.shelf = shelf(slug);
    this.asked = this.shelf.get('asked') !== null;
    this.merchant = this.shelf.get<Merchant>('merchant');
    this.#outbox = browserOutbox(`${prefix(slug)}outbox`);
    this.session = createSession({ url, store: browserStore(`${prefix(slug)}session`) });
    this.live = connect(this.session);
    this.connection = new Connection(this.live);
    this.inbox = new Inbox(this.live, () => this.merchant?.id);
    this.session.subscribe((now) => this.#rebind(now?.user ?? null));
    this.live.on('message', ({ sender, conversationId }) => {
      if (sender.type === 'merchant_staff') emit('received', { conversationId });
    });
    addEventListener('online', () => void this.load());
    addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void this.load());
    if (this.merchant && !this.session.current && !hold) this.#choose();
    void this.load();
  }

  /** Reads, or reads again, what may have changed while nobody looked. */
  load = (): Promise<void> => (this.#loading ??= this.#load().finally(() => (this.#loading = undefined)));

  async #load(): Promise<void> {
    try {
      const path = { idOrSlug: this.#slug };
      this.merchant = await unwrap(this.session.api.GET('/api/merchants/{idOrSlug}', { params: { path } }));
      this.problem = null;
      this.#failures = 0;
      this.shelf.set('merchant', this.merchant);
      if (this.held) return;
      if (this.session.current) await this.inbox.load();
      this.#choose();
    } catch (error) {
      const missing = error instanceof ProblemError && error.code === 'merchant_not_found';
      if (!this.merchant || missing) this.problem = missing ? 'missing' : 'unreachable';
      // With what is known from the last visit one can write; it goes out when the server is back.
      else if (!this.held && !this.talk) this.open(this.session.current && this.shelf.get('talk'));
      clearTimeout(this.#timer);
      if (!missing) this.#timer = setTimeout(() => void this.load(), Math.min(1000 * 2 ** this.#failures++, 30_000));
    }
  }

  /** Shows a conversation; null for one that begins. */
  open(id: string | null): void {
    if (this.talk && this.talk.id === id) return;
    this.shelf.set('talk', id);
    this.talk?.close();
    this.talk = new Talk(
      {
        live: this.live,
        outbox: this.#outbox,
        start: (content, clientId) => this.#start(content, clientId),
        started: (conversation) => {
          this.inbox.take({ ...conversation, unreadCount: 0 });
          this.shelf.set('talk', conversation.id);
          this.#emit('started', { conversationId: conversation.id });
        },
        elsewhere: () => {
          this.leave();
          void this.load();
        },
      },
      id,
    );
  }

  /** Shows none, until it is known which. */
  leave(): void {
    this.talk?.close();
    this.talk = null;
  }

  send(content: string): void {
    this.talk?.send(content);
    this.#emit('sent', this.talk?.id ? { conversationId: this.talk.id } : {});
  }

  read(seq: number): void {
    const id = this.talk?.id;
    if (!id) return;
    this.talk?.read(seq);
    this.inbox.read(id, seq);
  }

  /** Keeps what a guest says about themselves: at once, or as soon as there is a guest. */
  async introduce(details: Details): Promise<void> {
    if (this.session.current) this.me = await unwrap(this.session.api.PATCH('/api/auth/me', { body: details }));
    else this.shelf.set('details', details);
    this.skip();
  }

  skip(): void {
    this.asked = true;
    this.shelf.set('asked', '1');
  }

  async login(email: string, password: string): Promise<void> {
    await this.#switch(() => this.session.login({ email, password }));
  }

  async register(name: string, email: string, password: string): Promise<void> {
    await this.#switch(() => this.session.register({ name, email, password }));
  }

  /**
   * Goes on as whom the page says, in a signed token. A guest's conversations come along; whoever else was here is
   * signed out and forgotten. Without a token the page could not say: then nobody it once vouched for is shown.
   */
  async identify(token: string | undefined): Promise<void> {
    const before = this.session.current;
    const who = token ? claims(token) : null;
    try {
      if (!token) {
        if (before?.user.verified) await this.signOut();
      } else if (!before?.user.verified || who === null || this.shelf.get('identity') !== who) {
        await this.#become(token, before?.user.guest ? before.user : null);
        this.shelf.set('identity', who);
        this.#emit('identified', {});
      }
    } catch (error) {
      const { code } = error instanceof FrontdeskError ? error : { code: 'disconnected' };
      console.error(`Frontdesk: the customer could not be identified: ${code}`);
      this.#emit('refused', { code });
      // Who was here may be somebody else than who is now.
      if (before && !before.user.guest) await this.signOut();
    }
    this.held = false;
    await this.#load();
  }

  async #become(token: string, guest: User | null): Promise<void> {
    const before = this.session.current;
    const user = await this.session.identify({ merchantId: this.#slug, token });
    // What the guest has not sent yet is the customer's now; what another customer left behind is nobody's.
    if (guest) this.shelf.rename(`outbox:${guest.id}:`, `outbox:${user.id}:`);
    else if (before && before.user.id !== user.id) this.shelf.wipe('session', 'muted');
    if (before && !guest) this.#end(before.refreshToken);
  }

  /** Signs out, and forgets everything that was kept here. */
  async signOut(): Promise<void> {
    this.#leaving = true;
    const told = this.session.signOut();
    this.shelf.wipe();
    this.#leaving = false;
    this.asked = false;
    this.ended = false;
    this.#rebind(null, true);
    // Here everything is gone; a session that the server was not told to end runs out by itself.
    await told.catch(() => undefined);
  }

  /** How many messages would be lost by forgetting. */
  get unsent(): number {
    return this.talk?.unsent ?? 0;
  }

  /** Goes on as somebody else: what the one before had typed or had not sent stays behind. */
  async #switch(enter: () => Promise<User>): Promise<void> {
    const before = this.session.current;
    await enter();
    this.shelf.wipe('session', 'muted');
    if (before) this.#end(before.refreshToken);
  }

  /** Ends a session that was left; one that the server was not told of runs out by itself. */
  #end(refreshToken: string): void {
    void unwrap(this.session.api.POST('/api/auth/logout', { body: { refreshToken } })).catch(() => undefined);
  }

  async #start(content: string, clientId: string): Promise<Conversation> {
    const merchantId = this.merchant?.id;
    if (!merchantId) throw new TypeError('the merchant is not known yet');
    if (!this.session.current) {
      const details = this.shelf.get<Details>('details') ?? {};
      await this.session.guest({ merchantId, ...details });
      this.shelf.set('details', null);
    }
    return unwrap(this.session.api.POST('/api/conversations', { body: { merchantId, content, clientId } }));
  }

  /** Follows who is signed in, here or in another tab: nobody sees what was another's. */
  #rebind(user: User | null, afresh = false): void {
    const before = this.me;
    this.me = user;
    if (this.#leaving || (before?.id === user?.id && !afresh)) return;
    this.inbox.clear();
    if (!before && user?.guest && this.talk && !this.talk.id) return;
    this.ended = !!before && !user && !afresh;
    this.leave();
    void this.#load();
  }

  /** Goes on where it was: in the latest conversation that is not over, or with a new one. */
  #choose(): void {
    if (this.talk || (this.session.current && !this.inbox.loaded)) return;
    const unsent = this.#outbox.load('new').length > 0;
    const latest = this.inbox.all.find((it) => it.unreadCount) ?? this.inbox.all[0];
    this.open(latest && !unsent && (latest.status !== 'resolved' || latest.unreadCount) ? latest.id : null);
  }
}
