/** A conversation that is open: what is heard of it, as happenings. */
import { unwrap } from '@frontdesk/client';
import { follow, memoryOutbox, type ConversationView, type FollowedConversation } from '@frontdesk/client/conversation';
import type { Live } from '@frontdesk/client/live';
import type { Activity, Happening, Note } from '../bindings.ts';
import * as shapes from './shapes.ts';

const PAGE = 200;

export class OpenThread {
  readonly #followed: FollowedConversation;
  readonly #stop: (() => void)[];
  /** Up to where messages were given; null before the first answer. */
  #told: number | null = null;
  #view: ConversationView | null = null;
  #activities = new Set<string>();

  constructor(
    readonly live: Live,
    readonly id: string,
    readonly tell: (happening: Happening) => void,
  ) {
    this.#followed = follow(live, id, { outbox: memoryOutbox() });
    this.#stop = [
      this.#followed.subscribe((view) => this.#seen(view)),
      live.on('note', (note) => note.conversationId === id && tell({ kind: 'note', note: shapes.note(note) })),
    ];
  }

  /** Reads it anew. What has come since is told from then on. */
  async read() {
    const at = { params: { path: { id: this.id } } };
    const { api } = this.live.session;
    const [detail, notes, activity] = await Promise.all([unwrap(api.GET('/api/conversations/{id}', at)), this.#notes(), this.#activity()]);
    this.#told = Math.max(this.#told ?? 0, detail.lastSeq);
    this.#seen(this.#followed.view);
    return { detail, notes, activity };
  }

  /** Tells what has been done to it since it was read. */
  async changed(): Promise<void> {
    const known = this.#activities;
    const all = await this.#activity();
    for (const activity of all) if (!known.has(activity.id)) this.tell({ kind: 'activity', activity });
  }

  typing = (isTyping: boolean): void => this.#followed.setTyping(isTyping);
  readTo = (seq: number): void => this.#followed.read(seq);

  close(): void {
    for (const stop of this.#stop) stop();
    this.#followed.close();
  }

  #seen(view: ConversationView): void {
    const before = this.#view;
    this.#view = view;
    if (this.#told !== null) {
      for (const message of view.messages) if (message.seq > this.#told) this.tell({ kind: 'message', message: shapes.message(message) });
      this.#told = Math.max(this.#told, view.lastSeq);
    }
    for (const [userId, seq] of Object.entries(view.reads)) {
      if (before?.reads[userId] !== seq) this.tell({ kind: 'read', conversationId: this.id, read: { userId, seq } });
    }
    const types = (of: ConversationView | null, id: string) => of?.typing.some((it) => it.id === id);
    for (const { id, name, type } of [...(before?.typing ?? []), ...view.typing]) {
      const isTyping = !!types(view, id);
      if (isTyping === !!types(before, id)) continue;
      this.tell({ kind: 'typing', conversationId: this.id, person: { id, name }, side: shapes.side(type), isTyping });
    }
  }

  async #notes(): Promise<Note[]> {
    const found: Note[] = [];
    for (let cursor: string | undefined | null; cursor !== null; ) {
      const query = { limit: PAGE, ...(cursor && { cursor }) };
      const page = await unwrap(this.live.session.api.GET('/api/conversations/{id}/notes', { params: { path: { id: this.id }, query } }));
      found.push(...page.items.map(shapes.note));
      cursor = page.nextCursor ?? null;
    }
    return found;
  }

  async #activity(): Promise<Activity[]> {
    const found: Activity[] = [];
    for (let cursor: string | undefined | null; cursor !== null; ) {
      const query = { limit: PAGE, ...(cursor && { cursor }) };
      const page = await unwrap(this.live.session.api.GET('/api/conversations/{id}/activity', { params: { path: { id: this.id }, query } }));
      found.push(...page.items.map(shapes.activity));
      cursor = page.nextCursor ?? null;
    }
    this.#activities = new Set(found.map((it) => it.id));
    return found;
  }
}
