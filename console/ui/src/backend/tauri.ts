// The desktop: every call goes to the Rust core, every happening comes from there. No token ever comes here.
import type { Backend } from './backend.ts';
import { commands, events, type Happening } from './bindings.ts';
import type { Host } from './index.ts';

const hearers = new Set<(happening: Happening) => void>();

/** Tells the shell that the desk can be used, once what it shows first is painted. */
let paints = () => {
  paints = () => {};
  requestAnimationFrame(() => requestAnimationFrame(() => void commands.ready()));
};

/** For calls that answer with nothing: the shell says null. */
const nothing = async (call: Promise<null>): Promise<void> => void (await call);

const backend: Backend = {
  async start() {
    await events.happened.listen(({ payload }) => {
      for (const hear of hearers) hear(payload);
    });
    const start = await commands.start();
    if (!start.me) paints();
    return start;
  },
  on(hear) {
    hearers.add(hear);
    return () => hearers.delete(hear);
  },
  attend: (attention) => nothing(commands.attend(attention)),
  reconnect: commands.reconnect,

  signIn: commands.signIn,
  signOut: () => nothing(commands.signOut()),
  changePassword: (current, next) => nothing(commands.changePassword(current, next)),

  async list(query) {
    const page = await commands.list(query);
    paints();
    return page;
  },
  counts: commands.counts,
  open: commands.open,
  close: (conversationId) => nothing(commands.close(conversationId)),
  earlier: commands.earlier,
  ofCustomer: commands.ofCustomer,

  reply: commands.reply,
  sendAgain: (clientId) => nothing(commands.sendAgain(clientId)),
  discard: (clientId) => nothing(commands.discard(clientId)),
  note: commands.note,
  typing: (conversationId, isTyping) => nothing(commands.typing(conversationId, isTyping)),
  read: (conversationId, seq) => nothing(commands.read(conversationId, seq)),
  assign: commands.assign,
  setStatus: commands.setStatus,
  drafts: commands.drafts,
  keepDraft: (draft) => nothing(commands.keepDraft(draft)),

  staff: commands.staff,
  addStaff: commands.addStaff,
  changeStaff: commands.changeStaff,
  cannedReplies: commands.cannedReplies,
  addCannedReply: commands.addCannedReply,
  changeCannedReply: commands.changeCannedReply,
  removeCannedReply: (id) => nothing(commands.removeCannedReply(id)),
  settings: commands.settings,
  changeSettings: commands.changeSettings,
  identityKeys: commands.identityKeys,
  makeIdentityKey: commands.makeIdentityKey,
  revokeIdentityKey: (id) => nothing(commands.revokeIdentityKey(id)),
};

export const host: Host = { backend, server: null, openLink: (url) => void commands.openLink(url) };
