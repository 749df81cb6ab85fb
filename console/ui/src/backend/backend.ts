// What the user interface stands on: the desktop's Rust core, or a server straight from a browser. Both answer alike.
import type {
  Attention, CannedReply, CannedReplyText, Conversation, ConversationPage, Counts, Draft, Happening, IdentityKey, ListQuery, Me,
  MerchantSettings, MessagePage, NewStaff, Note, Outgoing, Reply, Source, StaffChange, StaffMember, Start, Status, Thread,
} from './bindings';

/** Whatever is refused rejects with a `Problem`; without the server, its code is `offline`. */
export interface Backend {
  /** Once, before all else; answers without the network. */
  start(): Promise<Start>;
  /** All that happens from now on, in order; the answer ends it. */
  on(hear: (happening: Happening) => void): () => void;
  attend(attention: Attention): Promise<void>;
  /** Tries now what is planned for later; without it, one waits. */
  reconnect?(): Promise<void>;

  signIn(server: string, email: string, password: string): Promise<Me>;
  /** Also wipes what is kept here of this account, drafts and unsent replies included. */
  signOut(): Promise<void>;
  changePassword(current: string, next: string): Promise<void>;

  list(query: ListQuery): Promise<ConversationPage>;
  counts(from: Source): Promise<Counts>;
  /** From the server it is joined too, until closed: its happenings are told. */
  open(conversationId: string, from: Source): Promise<Thread>;
  close(conversationId: string): Promise<void>;
  earlier(conversationId: string, beforeSeq: number): Promise<MessagePage>;
  /** The latest 50 of one customer. */
  ofCustomer(customerId: string): Promise<Conversation[]>;

  /** Taken as soon as it is kept here; `outbox` tells the rest. */
  reply(reply: Reply): Promise<Outgoing>;
  /** Sends a reply that was refused or overtaken once more, whoever has answered meanwhile. */
  sendAgain(clientId: string): Promise<void>;
  discard(clientId: string): Promise<void>;
  note(conversationId: string, content: string): Promise<Note>;
  typing(conversationId: string, isTyping: boolean): Promise<void>;
  read(conversationId: string, seq: number): Promise<void>;
  assign(conversationId: string, staffId: string | null): Promise<Conversation>;
  setStatus(conversationId: string, status: Status): Promise<Conversation>;
  drafts(): Promise<Draft[]>;
  /** Without text it is forgotten. */
  keepDraft(draft: Draft): Promise<void>;

  staff(from: Source): Promise<StaffMember[]>;
  addStaff(staff: NewStaff): Promise<StaffMember>;
  changeStaff(staffId: string, change: StaffChange): Promise<StaffMember>;
  cannedReplies(from: Source): Promise<CannedReply[]>;
  addCannedReply(text: CannedReplyText): Promise<CannedReply>;
  changeCannedReply(id: string, text: CannedReplyText): Promise<CannedReply>;
  removeCannedReply(id: string): Promise<void>;
  settings(): Promise<MerchantSettings>;
  /** Answers with what is stored now. */
  changeSettings(settings: MerchantSettings): Promise<MerchantSettings>;
  identityKeys(): Promise<IdentityKey[]>;
  makeIdentityKey(): Promise<IdentityKey>;
  revokeIdentityKey(id: string): Promise<void>;
}
