/** The server's shapes, as the user interface wants them. */
import { FrontdeskError, ProblemError, type components } from '@frontdesk/client';
import type { Activity, CannedReply, Conversation, Me, Message, Note, Problem, Side, StaffMember, Status } from '../bindings.ts';

type Wire = components['schemas'];

export const side = (type: Wire['UserType']): Side => (type === 'end_user' ? 'customer' : 'staff');

export const message = ({ sender, clientId, ...it }: Wire['Message']): Message => ({
  id: it.id,
  conversationId: it.conversationId,
  seq: it.seq,
  clientId: clientId ?? null,
  content: it.content,
  sender: { id: sender.id, name: sender.name, side: side(sender.type) },
  createdAt: it.createdAt,
});

export const conversation = (it: Wire['Conversation'], unread: number): Conversation => ({
  id: it.id,
  customer: { id: it.endUser.id, name: it.endUser.name, email: it.endUser.email ?? null, verified: it.endUser.verified },
  assignedTo: it.assignedTo ?? null,
  status: it.status,
  subject: it.subject ?? null,
  lastMessage: it.lastMessage ? message(it.lastMessage) : null,
  lastSeq: it.lastSeq,
  unread,
  createdAt: it.createdAt,
  updatedAt: it.updatedAt,
});

export const note = ({ author, ...it }: Wire['Note']): Note => ({
  id: it.id,
  conversationId: it.conversationId,
  content: it.content,
  author: { id: author.id, name: author.name },
  createdAt: it.createdAt,
});

export function activity({ type, data, actor, ...it }: Wire['Activity']): Activity {
  const { staff, from, to } = data as { staff?: Activity['staff']; from?: Status; to?: Status };
  return {
    id: it.id,
    conversationId: it.conversationId,
    what: type,
    actor: actor ?? null,
    staff: staff ?? null,
    from: from ?? null,
    to: to ?? null,
    createdAt: it.createdAt,
  };
}

export const staffMember = (it: Wire['StaffMember']): StaffMember => ({
  id: it.id,
  name: it.name,
  email: it.email ?? '',
  role: it.role ?? 'staff',
  active: it.active,
  online: it.online,
  openConversations: it.openConversations,
  createdAt: it.createdAt,
});

export const cannedReply = ({ id, shortcut, content }: Wire['CannedReply']): CannedReply => ({ id, shortcut, content });

/** Null for who is no staff. */
export function me(it: Wire['User'], server: string): Me | null {
  if (it.type !== 'merchant_staff' || !it.merchant || !it.role) return null;
  return { id: it.id, name: it.name, email: it.email ?? '', role: it.role, merchant: it.merchant, server };
}

export const said = (code: string, message: string): Problem => ({ code, message, fields: [], retryAfter: null });

export function problem(error: unknown): Problem {
  const offline = said('offline', 'The server cannot be reached.');
  if (!(error instanceof FrontdeskError) || error.code === 'disconnected') return offline;
  const { code, message, retryAfterMs } = error;
  const fields = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return {
    code: code === 'unauthenticated' ? 'signed_out' : code,
    message,
    fields: fields.map((it) => ({ field: it.field, message: it.message })),
    retryAfter: retryAfterMs === undefined ? null : Math.ceil(retryAfterMs / 1000),
  };
}
