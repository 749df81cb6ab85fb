// Generated from asyncapi.json by `npm run generate`. Not to be edited.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Authenticate
         * @description The handshake's `auth`, and the payload of `authenticate`.
         */
        Authenticate: {
            /** @description An access token; a `Bearer ` prefix is tolerated. */
            token: string;
        };
        /** AuthenticateAck */
        AuthenticateAck: components["schemas"]["AuthenticateDone"] | components["schemas"]["Refused"];
        /** AuthenticateDone */
        AuthenticateDone: {
            /** @constant */
            ok: true;
        } & components["schemas"]["Authenticated"];
        /**
         * Authenticated
         * @description What `authenticate` is acknowledged with.
         */
        Authenticated: {
            /**
             * Format: date-time
             * @description When the token runs out by which the connection goes on.
             * @example 2026-11-22T09:30:00.000Z
             */
            expiresAt: string;
        };
        /**
         * Conversation
         * @description A conversation between an end user and a merchant.
         */
        Conversation: {
            /** @description Which member of staff has it. */
            assignedTo?: components["schemas"]["PersonRef"];
            /**
             * Format: date-time
             * @description When it was started.
             * @example 2026-11-22T09:30:00.000Z
             */
            createdAt: string;
            /** @description The customer. */
            endUser: components["schemas"]["EndUser"];
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description The latest message. */
            lastMessage?: components["schemas"]["Message"];
            /**
             * Format: int64
             * @description The latest message's number, 0 before the first.
             */
            lastSeq: number;
            /** @description The merchant. */
            merchant: components["schemas"]["MerchantRef"];
            /** @description Where it stands. */
            status: components["schemas"]["Status"];
            /** @description What it is about. */
            subject?: string;
            /**
             * Format: int64
             * @description Messages that the caller has not read. Not in events, which go to many.
             */
            unreadCount?: number;
            /**
             * Format: date-time
             * @description When anything about it changed last.
             * @example 2026-11-22T09:30:00.000Z
             */
            updatedAt: string;
        };
        /**
         * ConversationAssigned
         * @description `conversation_assigned`.
         */
        ConversationAssigned: {
            /** @description Who did it. */
            assignedBy?: components["schemas"]["PersonRef"];
            /** @description Who has it now. */
            assignedTo?: components["schemas"]["PersonRef"];
            /**
             * Format: uuid
             * @description Which conversation.
             */
            conversationId: string;
        };
        /**
         * EndUser
         * @description A customer in a conversation.
         */
        EndUser: {
            /** @description Their e-mail address, to staff only. */
            email?: string;
            /**
             * Format: uuid
             * @description Their id.
             */
            id: string;
            /** @description Their name. */
            name: string;
            /** @description Whether the merchant vouches for who they are; a guest only says so. */
            verified: boolean;
        };
        /**
         * JoinConversation
         * @description `join_conversation`.
         */
        JoinConversation: {
            /**
             * Format: int64
             * @description The `seq` of the last message that the client has: what comes after it is sent along.
             */
            afterSeq?: number;
            /**
             * Format: uuid
             * @description Which conversation.
             * @example 019ab1c2-7d3e-7f10-8a5b-3c4d5e6f7081
             */
            conversationId: string;
        };
        /** JoinConversationAck */
        JoinConversationAck: components["schemas"]["JoinConversationDone"] | components["schemas"]["Refused"];
        /** JoinConversationCall */
        JoinConversationCall: components["schemas"]["JoinConversation"] | string;
        /** JoinConversationDone */
        JoinConversationDone: {
            /** @constant */
            ok: true;
        } & components["schemas"]["JoinedConversation"];
        /** JoinInboxAck */
        JoinInboxAck: components["schemas"]["JoinInboxDone"] | components["schemas"]["Refused"];
        /** JoinInboxDone */
        JoinInboxDone: {
            /** @constant */
            ok: true;
        } & components["schemas"]["Nothing"];
        /**
         * JoinedConversation
         * @description `joined_conversation`, and the acknowledgement of `join_conversation`.
         */
        JoinedConversation: {
            /**
             * Format: uuid
             * @description Which conversation.
             */
            conversationId: string;
            /** @description Whether there are more after these. */
            hasMore: boolean;
            /**
             * Format: int64
             * @description Its latest message's number, 0 before the first.
             */
            lastSeq: number;
            /** @description The messages after `afterSeq`, oldest first; none without it. */
            messages: components["schemas"]["Message"][];
        };
        /**
         * LeaveConversation
         * @description `leave_conversation`.
         */
        LeaveConversation: {
            /**
             * Format: uuid
             * @description Which conversation.
             * @example 019ab1c2-7d3e-7f10-8a5b-3c4d5e6f7081
             */
            conversationId: string;
        };
        /** LeaveConversationAck */
        LeaveConversationAck: components["schemas"]["LeaveConversationDone"] | components["schemas"]["Refused"];
        /** LeaveConversationCall */
        LeaveConversationCall: components["schemas"]["LeaveConversation"] | string;
        /** LeaveConversationDone */
        LeaveConversationDone: {
            /** @constant */
            ok: true;
        } & components["schemas"]["LeftConversation"];
        /** LeaveInboxAck */
        LeaveInboxAck: components["schemas"]["LeaveInboxDone"] | components["schemas"]["Refused"];
        /** LeaveInboxDone */
        LeaveInboxDone: {
            /** @constant */
            ok: true;
        } & components["schemas"]["Nothing"];
        /**
         * LeftConversation
         * @description `left_conversation`.
         */
        LeftConversation: {
            /**
             * Format: uuid
             * @description Which conversation.
             */
            conversationId: string;
        };
        /**
         * MerchantRef
         * @description A merchant by name.
         */
        MerchantRef: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What it is called. */
            name: string;
            /** @description Its name in addresses. */
            slug: string;
        };
        /**
         * Message
         * @description What somebody said in a conversation.
         */
        Message: {
            /** @description The sender's own name for it. */
            clientId?: string;
            /** @description What it says. */
            content: string;
            /**
             * Format: uuid
             * @description Where it was said.
             */
            conversationId: string;
            /**
             * Format: date-time
             * @description When it was stored.
             * @example 2026-11-22T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Who said it. */
            sender: components["schemas"]["Sender"];
            /**
             * Format: int64
             * @description Its number in the conversation: 1, 2, 3, … without gaps, the same for everyone.
             */
            seq: number;
        };
        /**
         * MessageAck
         * @description What `send_message` is acknowledged with.
         */
        MessageAck: {
            /** @description The stored message. */
            message: components["schemas"]["Message"];
        };
        /**
         * Note
         * @description What staff said to staff about a conversation.
         */
        Note: {
            /** @description Who wrote it. */
            author: components["schemas"]["NoteAuthor"];
            /** @description What it says. */
            content: string;
            /**
             * Format: uuid
             * @description About which conversation.
             */
            conversationId: string;
            /**
             * Format: date-time
             * @description When.
             * @example 2026-11-22T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
        };
        /**
         * NoteAuthor
         * @description Who wrote a note, as they were when they wrote it.
         */
        NoteAuthor: {
            /**
             * Format: uuid
             * @description Their id.
             */
            id: string;
            /** @description Their name then. */
            name: string;
            /** @description Their role then. */
            role: components["schemas"]["Role"];
        };
        /**
         * Nothing
         * @description Nothing to say: `{}`.
         */
        Nothing: Record<string, never>;
        /**
         * PersonRef
         * @description Somebody by id and name.
         */
        PersonRef: {
            /**
             * Format: uuid
             * @description Their id.
             */
            id: string;
            /** @description Their name. */
            name: string;
        };
        /**
         * Presence
         * @description `presence` of a member of staff.
         */
        Presence: {
            /** @description Whether they are connected. */
            online: boolean;
            /**
             * Format: uuid
             * @description Who.
             */
            userId: string;
        };
        /** ReadAck */
        ReadAck: components["schemas"]["ReadDone"] | components["schemas"]["Refused"];
        /** ReadDone */
        ReadDone: {
            /** @constant */
            ok: true;
        } & components["schemas"]["Nothing"];
        /**
         * ReadHeard
         * @description `read`, as others hear it.
         */
        ReadHeard: {
            /**
             * Format: uuid
             * @description In which conversation.
             */
            conversationId: string;
            /**
             * Format: int64
             * @description The number of the last message that they have read.
             */
            seq: number;
            /**
             * Format: uuid
             * @description Who.
             */
            userId: string;
        };
        /**
         * ReadTo
         * @description `read`.
         */
        ReadTo: {
            /**
             * Format: uuid
             * @description In which conversation.
             * @example 019ab1c2-7d3e-7f10-8a5b-3c4d5e6f7081
             */
            conversationId: string;
            /**
             * Format: int64
             * @description The number of the last message that the sender has read.
             */
            seq: number;
        };
        /**
         * Refused
         * @description The acknowledgement of what was refused; nothing was changed.
         */
        Refused: {
            error: components["schemas"]["SocketError"];
            /** @constant */
            ok: false;
        };
        /**
         * @description What a member of staff may do.
         * @enum {string}
         */
        Role: "admin" | "manager" | "staff";
        /** SendMessageAck */
        SendMessageAck: components["schemas"]["SendMessageDone"] | components["schemas"]["Refused"];
        /** SendMessageDone */
        SendMessageDone: {
            /** @constant */
            ok: true;
        } & components["schemas"]["MessageAck"];
        /**
         * SendToConversation
         * @description `send_message`.
         */
        SendToConversation: {
            /** @description The sender's own name for the message, 1 to 100 characters. */
            clientId?: string;
            /** @description 1 to 4000 characters. */
            content: string;
            /**
             * Format: uuid
             * @description Where.
             * @example 019ab1c2-7d3e-7f10-8a5b-3c4d5e6f7081
             */
            conversationId: string;
            /**
             * Format: int64
             * @description The `seq` of the last message that the sender had seen, 0 for none; past the end is fine. When another member of
             *     staff has written since, nothing is stored and the answer is `conversation_moved_on`. What the end user has
             *     written, or the sender, refuses nothing. A repeat of a stored `clientId` gets the stored message all the same.
             *     Has no effect for end users.
             */
            lastSeenSeq?: number;
        };
        /**
         * Sender
         * @description Who wrote a message, as they were when they sent it.
         */
        Sender: {
            /**
             * Format: uuid
             * @description Their id.
             */
            id: string;
            /** @description Their name then. */
            name: string;
            /** @description Their role then; staff only. */
            role?: components["schemas"]["Role"];
            /** @description Which side they stand on. */
            type: components["schemas"]["UserType"];
        };
        /**
         * SocketError
         * @description `error`: what went wrong with an event of this socket.
         */
        SocketError: {
            /** @description A stable word for the kind of error. */
            code: string;
            /** @description The conversation that it named. */
            conversationId?: string;
            /** @description The event that erred. */
            event?: string;
            /** @description What happened this time. */
            message: string;
            /**
             * Format: uint32
             * @description How long to wait, with `rate_limited` and `overloaded`.
             */
            retryAfterMs?: number;
        };
        /**
         * @description Where a conversation stands.
         * @enum {string}
         */
        Status: "open" | "pending" | "resolved";
        /**
         * Typing
         * @description `typing`.
         */
        Typing: {
            /**
             * Format: uuid
             * @description In which conversation.
             * @example 019ab1c2-7d3e-7f10-8a5b-3c4d5e6f7081
             */
            conversationId: string;
            /** @description Whether the sender types now. */
            isTyping: boolean;
        };
        /** TypingAck */
        TypingAck: components["schemas"]["TypingDone"] | components["schemas"]["Refused"];
        /** TypingDone */
        TypingDone: {
            /** @constant */
            ok: true;
        } & components["schemas"]["Nothing"];
        /**
         * TypingHeard
         * @description `typing`, as others hear it.
         */
        TypingHeard: {
            /**
             * Format: uuid
             * @description In which conversation.
             */
            conversationId: string;
            /** @description Whether they type now. */
            isTyping: boolean;
            /** @description Who. */
            user: components["schemas"]["TypingUser"];
        };
        /**
         * TypingUser
         * @description Somebody who types.
         */
        TypingUser: {
            /**
             * Format: uuid
             * @description Their id.
             */
            id: string;
            /** @description Their name. */
            name: string;
            /** @description Which side they stand on. */
            type: components["schemas"]["UserType"];
        };
        /**
         * @description On which side of a conversation somebody stands.
         * @enum {string}
         */
        UserType: "end_user" | "merchant_staff";
        /**
         * Viewers
         * @description `viewers`: the staff who have joined a conversation.
         */
        Viewers: {
            /**
             * Format: uuid
             * @description Which conversation.
             */
            conversationId: string;
            /** @description Who, by name. */
            users: components["schemas"]["PersonRef"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

/** Every payload by its schema's name. */
export type Payloads = components['schemas'];

/** What a client sends, and what it is acknowledged with. */
export interface ClientEvents {
  /** Goes on with a fresh token of the same user, before the one that the connection has runs out. */
  authenticate: { payload: Payloads["Authenticate"]; ack: Payloads["AuthenticateAck"] };
  /** Follows a conversation; again is fine. With `afterSeq`, what came after that message is sent along, at most 200: while `hasMore`, join again after the last. Nothing falls between that and the live messages. */
  join_conversation: { payload: Payloads["JoinConversationCall"]; ack: Payloads["JoinConversationAck"] };
  /** Staff: hears of all conversations of the merchant and of its staff's presence, from now on. */
  join_inbox: { payload: Payloads["Nothing"]; ack: Payloads["JoinInboxAck"] };
  /** Ends that; never joined is fine. */
  leave_conversation: { payload: Payloads["LeaveConversationCall"]; ack: Payloads["LeaveConversationAck"] };
  /** Staff: ends that. */
  leave_inbox: { payload: Payloads["Nothing"]; ack: Payloads["LeaveInboxAck"] };
  /** Has read up to a message: past the end is the end, backwards is ignored. */
  read: { payload: Payloads["ReadTo"]; ack: Payloads["ReadAck"] };
  /** Says something. Acknowledged after it is stored; a `clientId` that this sender has used before in this conversation is acknowledged with the stored message and does nothing else. With `lastSeenSeq`, a reply that a colleague's answer has overtaken is refused. No join is needed. */
  send_message: { payload: Payloads["SendToConversation"]; ack: Payloads["SendMessageAck"] };
  /** Tells the others in a joined conversation that one types, or no longer. Never stored. */
  typing: { payload: Payloads["Typing"]; ack: Payloads["TypingAck"] };
}

/** What a client hears. */
export interface ServerEvents {
  /** A conversation got another assignee, or none: to the inbox and to its end user. */
  conversation_assigned: Payloads["ConversationAssigned"];
  /** A conversation was started: to the inbox and to its end user. Without `unreadCount`, which is per reader. */
  conversation_created: Payloads["Conversation"];
  /** A conversation has changed (a message, its status, its assignee), within a second; several changes may come as one. To the inbox and to its end user. Without `unreadCount`, which is per reader. */
  conversation_updated: Payloads["Conversation"];
  /** Something that this client sent was refused, or its session has ended: then a disconnect follows. */
  error: Payloads["SocketError"];
  /** The client has joined a conversation; `messages` are those after `afterSeq`, none without it. */
  joined_conversation: Payloads["JoinedConversation"];
  /** The client has left a conversation. */
  left_conversation: Payloads["LeftConversation"];
  /** A new message, to all who have joined its conversation, the sender included. On one node they come in the order of `seq`; a message may come this way and by catching up. */
  message: Payloads["Message"];
  /** A note was written, to staff who have joined the conversation. */
  note: Payloads["Note"];
  /** A member of staff came or went, to the inbox. */
  presence: Payloads["Presence"];
  /** Somebody else has read up to a message, in a conversation that the client has joined. */
  read: Payloads["ReadHeard"];
  /** The client may have missed events: it should join its conversations again with `afterSeq`. */
  resync: Payloads["Nothing"];
  /** Somebody else types, or has stopped, in a conversation that the client has joined. */
  typing: Payloads["TypingHeard"];
  /** Which staff have joined a conversation, to staff who have, when it changes. */
  viewers: Payloads["Viewers"];
}

/** The names of what a client sends. */
export const clientEvents = ["authenticate","join_conversation","join_inbox","leave_conversation","leave_inbox","read","send_message","typing"] as const;

/** The names of what a client hears. */
export const serverEvents = ["conversation_assigned","conversation_created","conversation_updated","error","joined_conversation","left_conversation","message","note","presence","read","resync","typing","viewers"] as const;
