/** The backend in a plain browser: the server over its TypeScript client, with what is kept in the browser's storage. */
import { browserStore, createSession, kept, unwrap, type components } from '@frontdesk/client';
import type { Backend } from './backend.ts';
import type { Happening, Me, MerchantSettings, Problem } from './bindings.ts';
import { Desk } from './browser/desk.ts';
import * as shapes from './browser/shapes.ts';
import type { Host } from './index.ts';

type Wire = components['schemas'];

export const host = (): Host => ({
  backend: browser(location.origin),
  server: location.origin,
  openLink: (url) => void window.open(url, '_blank', 'noopener,noreferrer'),
  notify({ title, body }, followed) {
    if (!('Notification' in globalThis) || Notification.permission !== 'granted') return;
    const notification = new Notification(title, { body });
    notification.onclick = () => {
      window.focus();
      followed();
      notification.close();
    };
  },
});

const ME = 'frontdesk-console:me';

export function browser(url: string): Backend {
  const session = createSession({ url, store: browserStore('frontdesk-console:session') });
  const { api } = session;
  const listeners = new Set<(happening: Happening) => void>();
  const tell = (happening: Happening): void => listeners.forEach((hear) => hear(happening));
  let desk: Desk | null = null;

  const sit = (me: Me): void => {
    kept.set(ME, me);
    desk = new Desk(session, me, (it) => {
      if (it.kind === 'me') kept.set(ME, it.me);
      tell(it);
    });
  };
  const leave = (wipe: boolean, problem: Problem | null): void => {
    if (!desk) return;
    desk.close();
    if (wipe) desk.kept.wipe();
    desk = null;
    kept.remove(ME);
    tell({ kind: 'signed_out', problem });
  };
  const at = (): Desk => {
    if (!desk) throw shapes.said('signed_out', 'Nobody is signed in.');
    return desk;
  };
  session.subscribe((current) => {
    // Ended by the server, or in another tab.
    if (!current) leave(false, shapes.said('signed_out', 'The session has ended.'));
  });

  const settings = ({ name, greeting, accentColor, allowedOrigins, guestDetails, replyTime }: Wire['MerchantSettings']): MerchantSettings => ({
    name,
    greeting,
    accentColor,
    allowedOrigins,
    guestDetails,
    replyTime: replyTime ?? null,
  });
  const merchant = () => ({ params: { path: { idOrSlug: at().me.merchant.id } } });
  const changeRow = async (call: Promise<Wire['Conversation']>) => at().took(await call);

  return refusing({
    async start() {
      const known = session.current && kept.get<Me>(ME);
      if (known && !desk) sit(known);
      return { server: url, me: desk?.me ?? null, remembers: true, link: desk?.link ?? { state: 'connecting', retryAt: null } };
    },
    on(hear) {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    async attend(attention) {
      if (desk) desk.attention = attention;
    },
    async reconnect() {
      at().live.reconnect();
    },

    async signIn(_, email, password) {
      const user = await session.login({ email, password });
      const me = shapes.me(user, url);
      if (!me) {
        await session.signOut().catch(() => undefined);
        throw shapes.said('not_staff', 'This is a customer’s account.');
      }
      sit(me);
      return me;
    },
    async signOut() {
      const over = session.signOut();
      leave(true, null);
      // Here one is signed out, whether the server could be told or not.
      await over.catch(() => undefined);
    },
    changePassword: (currentPassword, newPassword) => unwrap(api.PUT('/api/auth/password', { body: { currentPassword, newPassword } })) as Promise<void>,

    list: async (query) => at().list(query),
    async counts(from) {
      if (from === 'server') return at().counts();
      return at().kept.counts ?? { mine: 0, unassigned: 0, all: 0, resolved: 0 };
    },
    open: async (id, from) => at().open(id, from),
    close: async (id) => desk?.closeThread(id),
    async earlier(id, before) {
      const page = await unwrap(api.GET('/api/conversations/{id}/messages', { params: { path: { id }, query: { before } } }));
      return { items: page.items.map(shapes.message), hasMore: page.hasMore };
    },
    async ofCustomer(endUser) {
      const query = { endUser, limit: 50 };
      const { items } = await unwrap(api.GET('/api/conversations', { params: { query } }));
      return items.map((it) => shapes.conversation(it, it.unreadCount ?? 0));
    },

    reply: async (reply) => at().outbox.add(reply),
    sendAgain: async (clientId) => at().outbox.again(clientId),
    discard: async (clientId) => at().outbox.discard(clientId),
    async note(id, content) {
      return shapes.note(await unwrap(api.POST('/api/conversations/{id}/notes', { params: { path: { id } }, body: { content } })));
    },
    typing: async (id, isTyping) => desk?.thread(id)?.typing(isTyping),
    read: async (id, seq) => at().read(id, seq),
    assign: (id, staffId) => changeRow(unwrap(api.PUT('/api/conversations/{id}/assign', { params: { path: { id } }, body: { staffId } }))),
    setStatus: (id, status) => changeRow(unwrap(api.PUT('/api/conversations/{id}/status', { params: { path: { id } }, body: { status } }))),
    drafts: async () => at().kept.drafts(),
    keepDraft: async (draft) => at().kept.putDraft(draft),

    async staff(from) {
      if (from === 'store') return at().kept.staff;
      const { items } = await unwrap(api.GET('/api/staff'));
      return (at().kept.staff = items.map(shapes.staffMember));
    },
    async addStaff(staff) {
      const user = await unwrap(api.POST('/api/auth/staff', { body: staff }));
      return shapes.staffMember({ ...user, online: false, openConversations: 0 });
    },
    async changeStaff(id, change) {
      const user = await unwrap(api.PATCH('/api/staff/{id}', { params: { path: { id } }, body: change as Wire['ChangeStaff'] }));
      const known = at().kept.staff.find((it) => it.id === id);
      return shapes.staffMember({ ...user, online: known?.online ?? false, openConversations: known?.openConversations ?? 0 });
    },
    async cannedReplies(from) {
      if (from === 'store') return at().kept.canned;
      const { items } = await unwrap(api.GET('/api/canned-replies', {}));
      return (at().kept.canned = items.map(shapes.cannedReply));
    },
    async addCannedReply(body) {
      return shapes.cannedReply(await unwrap(api.POST('/api/canned-replies', { body })));
    },
    async changeCannedReply(id, body) {
      return shapes.cannedReply(await unwrap(api.PATCH('/api/canned-replies/{id}', { params: { path: { id } }, body })));
    },
    removeCannedReply: (id) => unwrap(api.DELETE('/api/canned-replies/{id}', { params: { path: { id } } })) as Promise<void>,
    async settings() {
      // A change of nothing answers with all that only an admin may see.
      return settings(await unwrap(api.PATCH('/api/merchants/{idOrSlug}', { ...merchant(), body: {} })));
    },
    async changeSettings(to) {
      const body = { ...to, greeting: to.greeting || null, guestDetails: to.guestDetails as Wire['GuestDetails'], replyTime: to.replyTime ?? '' };
      return settings(await unwrap(api.PATCH('/api/merchants/{idOrSlug}', { ...merchant(), body })));
    },
    async identityKeys() {
      const { items } = await unwrap(api.GET('/api/merchants/{idOrSlug}/identity-keys', merchant()));
      return items.map(({ id, createdAt, lastUsedAt }) => ({ id, createdAt, lastUsedAt: lastUsedAt ?? null, secret: null }));
    },
    async makeIdentityKey() {
      const { id, createdAt, secret } = await unwrap(api.POST('/api/merchants/{idOrSlug}/identity-keys', merchant()));
      return { id, createdAt, lastUsedAt: null, secret };
    },
    async revokeIdentityKey(keyId) {
      const path = { idOrSlug: at().me.merchant.id, keyId };
      await unwrap(api.DELETE('/api/merchants/{idOrSlug}/identity-keys/{keyId}', { params: { path } }));
    },
  });
}

/** Whatever rejects, rejects with a `Problem`. */
function refusing(backend: Backend): Backend {
  return new Proxy(backend, {
    get(target, name: keyof Backend) {
      const does = target[name] as (...args: unknown[]) => unknown;
      if (name === 'on') return does;
      return async (...args: unknown[]) => {
        try {
          return await does(...args);
        } catch (error) {
          throw isProblem(error) ? error : shapes.problem(error);
        }
      };
    },
  });
}

const isProblem = (error: unknown): error is Problem => !(error instanceof Error) && typeof (error as Problem)?.code === 'string';
