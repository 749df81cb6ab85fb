/** One's conversations with the merchant, the latest first, and what is unread in them. */
import { unwrap, type Session } from '@frontdesk/client';
import type { Conversation } from '@frontdesk/client/conversation';
import type { Live } from '@frontdesk/client/live';

export class Inbox {
  all = $state.raw<readonly Conversation[]>([]);
  loaded = $state.raw(false);
  /** What was written to oneself and not read, in all of them. */
  unread = $derived(this.all.reduce((sum, it) => sum + (it.unreadCount ?? 0), 0));

  #session: Session;
  /** A conversation belongs to one merchant; an account may write to many. */
  #merchant: () => string | undefined;
  /** Whose list it is, and which answer is the newest. */
  #epoch = 0;
  #asked = 0;
  #answered = 0;

  constructor(live: Live, merchant: () => string | undefined) {
    this.#session = live.session;
    this.#merchant = merchant;
    live.on('ready', () => void this.load().catch(() => undefined));
    live.on('conversation_created', (it) => this.take(it));
    live.on('conversation_updated', (it) => this.take(it));
    live.on('conversation_assigned', ({ conversationId, assignedTo }) => {
      const known = this.find(conversationId);
      if (!known) return;
      const { assignedTo: _, ...rest } = known;
      this.#put(assignedTo ? { ...rest, assignedTo } : rest);
    });
    live.on('message', (message) => {
      const known = this.find(message.conversationId);
      if (!known || message.seq <= known.lastSeq) return;
      const { unreadCount: _, ...rest } = known;
      this.take({ ...rest, lastMessage: message, lastSeq: message.seq });
    });
  }

  find = (id: string): Conversation | undefined => this.all.find((it) => it.id === id);

  /** Reads the list. Rejects when it could not be read: then what was there stays. */
  async load(): Promise<void> {
    if (!this.#merchant()) return;
    if (!this.#session.current) return this.clear();
    const epoch = this.#epoch;
    const asked = ++this.#asked;
    const query = { limit: 200 };
    const { items } = await unwrap(this.#session.api.GET('/api/conversations', { params: { query } }));
    if (epoch !== this.#epoch) return;
    this.loaded = true;
    if (asked < this.#answered) return;
    this.#answered = asked;
    this.all = items.filter((it) => it.merchant.id === this.#merchant());
  }

  clear(): void {
    this.#epoch += 1;
    this.all = [];
    this.loaded = false;
  }

  /** Takes in what has changed. Events come without a count, which is each reader's own. */
  take(changed: Conversation): void {
    if (changed.merchant.id !== this.#merchant()) return;
    const known = this.find(changed.id);
    if (known && changed.lastSeq < known.lastSeq) return;
    const me = this.#session.current?.user.id;
    const read = known ? known.lastSeq - (known.unreadCount ?? 0) : 0;
    // Who writes has read what is above.
    const mine = !changed.lastMessage || changed.lastMessage.sender.id === me;
    this.#put({ ...changed, unreadCount: changed.unreadCount ?? (mine ? 0 : changed.lastSeq - read) });
  }

  /** Read up to here. */
  read(id: string, seq: number): void {
    const known = this.find(id);
    const unreadCount = known && Math.max(0, known.lastSeq - seq);
    if (known && unreadCount! < (known.unreadCount ?? 0)) this.#put({ ...known, unreadCount: unreadCount! });
  }

  #put(changed: Conversation): void {
    const latest = (it: Conversation) => it.lastMessage?.createdAt ?? it.createdAt;
    const others = this.all.filter((it) => it.id !== changed.id);
    this.all = [...others, changed].sort((a, b) => (latest(a) < latest(b) ? 1 : -1));
  }
}
