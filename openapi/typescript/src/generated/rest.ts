// Generated from openapi.json by `npm run generate`. Not to be edited.

export interface paths {
    "/api/auth/guest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on as a guest
         * @description For anybody, as the guest of one merchant. An address given is a hint for staff, never an identity.
         */
        post: operations["becomeGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/identify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by the word of a merchant
         * @description For who brings a token that the merchant's own backend has signed with one of its identity keys. The customer is
         *     known by the merchant's id for them alone; name and address are those of the latest token. `detail` says what is
         *     wrong with a token that is refused. The clock of the merchant's backend may be a minute off.
         *
         *     What a guest of the same merchant began becomes the customer's, once, and the guest's sessions end. A guest token
         *     that has run out is refused, 401 `token_expired`: get a fresh one first. One of which nothing can come is passed
         *     over: no guest's, another merchant's, of a session that has ended.
         */
        post: operations["identify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description For everybody with an account. Which of address and password is wrong is not said.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends the session of a refresh token, its access tokens and sockets included. Any token is fine.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I? */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say who I am
         * @description The name, and for guests the address that they give as a hint. Verified customers are called what their merchant
         *     calls them.
         */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change one's password
         * @description Ends all other sessions. Not for guests and verified customers, who have none.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a fresh access token
         * @description For who holds a refresh token, which is spent by it; the answer has the next one. Within 10 seconds the same
         *     call gets the same answer. Any other reuse ends the session.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account
         * @description For end users. Answers as if they had signed in.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a member of staff
         * @description For admins, to their own merchant.
         */
        post: operations["addStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/canned-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List canned replies
         * @description For staff: all of their own merchant, by shortcut.
         */
        get: operations["listCannedReplies"];
        put?: never;
        /**
         * Add a canned reply
         * @description For managers and admins.
         */
        post: operations["addCannedReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/canned-replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a canned reply
         * @description For managers and admins.
         */
        delete: operations["removeCannedReply"];
        options?: never;
        head?: never;
        /**
         * Change a canned reply
         * @description For managers and admins.
         */
        patch: operations["changeCannedReply"];
        trace?: never;
    };
    "/api/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List conversations
         * @description Latest activity first. End users see their own, staff their merchant's.
         *
         *     A search finds what was said a moment ago. It may stop at the 1000 latest matches or after a second, and then
         *     gives what it has found.
         */
        get: operations["listConversations"];
        put?: never;
        /**
         * Start a conversation
         * @description For end users. With a `clientId`, a repeat gets the conversation that the first one started.
         */
        post: operations["startConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count conversations
         * @description For staff: their merchant's, as the list shows them. `mine` and `unassigned` are those to be done: what is resolved
         *     does not count.
         */
        get: operations["countConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a conversation
         * @description For who takes part in it, with the latest 50 messages and how far everybody has read.
         */
        get: operations["getConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened
         * @description The conversation's audit trail, for staff, oldest first.
         */
        get: operations["listActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Assign a conversation
         * @description Managers and admins assign to any active member of staff, or to nobody. Staff take an unassigned conversation or
         *     hand back their own.
         */
        put: operations["assignConversation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages
         * @description Oldest first: the latest, or those before or after a `seq`, but not both.
         */
        get: operations["listMessages"];
        put?: never;
        /**
         * Send a message
         * @description Answered after the message is stored. With a `clientId`, a repeat gets the message that the first one stored.
         *     With `lastSeenSeq`, a reply that a colleague's answer has overtaken is refused.
         */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notes
         * @description For staff, oldest first.
         */
        get: operations["listNotes"];
        put?: never;
        /**
         * Write a note
         * @description For staff. End users never see it.
         */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say how far one has read
         * @description For who takes part in it. Past the end is the end, backwards is ignored.
         */
        put: operations["markRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a conversation's status
         * @description For staff.
         */
        put: operations["setConversationStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the merchants
         * @description For anybody, by name.
         */
        get: operations["listMerchants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{idOrSlug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a merchant
         * @description For anybody, by id or slug.
         */
        get: operations["getMerchant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a merchant
         * @description For its admins.
         */
        patch: operations["changeMerchant"];
        trace?: never;
    };
    "/api/merchants/{idOrSlug}/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was done about personal data
         * @description The log of exports, erasures and retention, for the merchant's admins, latest first. It names ids and counts, and
         *     is only ever added to.
         */
        get: operations["listAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{idOrSlug}/end-users/{endUserId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erase an end user
         * @description For the merchant's admins, and for good: their conversations with the merchant with all that belongs to them, and a
         *     guest or verified customer themself, with their sign-ins. An account stays, and so does what it has with other
         *     merchants. It is logged.
         */
        delete: operations["eraseEndUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{idOrSlug}/end-users/{endUserId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export an end user
         * @description All that the merchant holds on them, for its admins: their profile, sign-ins, and conversations with all that was
         *     said, noted, read and done in them. It is logged.
         */
        get: operations["exportEndUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{idOrSlug}/identity-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a merchant's identity keys
         * @description For its admins. With such a key the merchant's own backend signs who a customer is.
         */
        get: operations["listIdentityKeys"];
        put?: never;
        /**
         * Make an identity key
         * @description For the merchant's admins. There are two at the most, so that one can take over from the other. The secret is
         *     shown this once.
         */
        post: operations["addIdentityKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{idOrSlug}/identity-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an identity key
         * @description For the merchant's admins. What it has signed is good no longer; customers who are signed in stay so.
         */
        delete: operations["revokeIdentityKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{idOrSlug}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the retention
         * @description How long the merchant keeps conversations, for its admins.
         */
        get: operations["getRetention"];
        /**
         * Set the retention
         * @description For the merchant's admins. Conversations whose last message is older, or which began earlier without one, go for
         *     good, whatever their status; so do guests and verified customers who have none left and have not been there since.
         */
        put: operations["setRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the staff
         * @description For staff: their own merchant's, by name.
         */
        get: operations["listStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a member of staff
         * @description For admins. Who is deactivated is out at once, and their conversations become unassigned. One active admin always
         *     stays.
         */
        patch: operations["changeStaff"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Activity
         * @description Something that happened to a conversation.
         */
        Activity: {
            /** @description Who did it. */
            actor?: components["schemas"]["PersonRef"];
            /**
             * Format: uuid
             * @description To which conversation.
             */
            conversationId: string;
            /**
             * Format: date-time
             * @description When.
             * @example 2026-11-22T09:30:00.000Z
             */
            createdAt: string;
            /**
             * @description Of `assigned`: `{staff: {id, name}}`; of `status_changed`: `{from, to}`; of `customer_identified`:
             *     `{guest: {id, name}}`; else `{}`.
             */
            data: unknown;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What: `created`, `assigned`, `unassigned`, `status_changed`, `customer_identified`; more may come. */
            type: string;
        };
        /**
         * ActivityPage
         * @description A page of a conversation's audit trail, oldest first.
         */
        ActivityPage: {
            /** @description What happened. */
            items: components["schemas"]["Activity"][];
            /** @description Where the next page starts; absent on the last. */
            nextCursor?: string;
        };
        /**
         * AddCannedReply
         * @description A canned reply to be written.
         * @example {
         *       "content": "I am sorry, {{customer}}. I look where your parcel is.",
         *       "shortcut": "late"
         *     }
         */
        AddCannedReply: {
            /**
             * @description 1 to 4000 characters. Clients put the customer's first name in the place of `{{customer}}` and the first name of
             *     who answers in that of `{{me}}`.
             */
            content: string;
            /** @description 1 to 40 of the letters a to z, digits, `-` and `_`; kept in lower case. */
            shortcut: string;
        };
        /**
         * AddNote
         * @description A note to be written.
         * @example {
         *       "content": "Called the carrier; it arrives tomorrow"
         *     }
         */
        AddNote: {
            /** @description 1 to 4000 characters. */
            content: string;
        };
        /**
         * AddStaff
         * @description A new member of staff.
         * @example {
         *       "email": "grace@acme.com",
         *       "name": "Grace",
         *       "password": "correct horse",
         *       "role": "staff"
         *     }
         */
        AddStaff: {
            /** @description An address without an account yet, at most 254 characters. */
            email: string;
            /** @description 1 to 100 characters. */
            name: string;
            /** @description 8 to 128 characters. */
            password: string;
            /** @description `staff` unless said otherwise. */
            role?: components["schemas"]["Role"];
        };
        /**
         * Assign
         * @description Who is to have a conversation.
         * @example {
         *       "staffId": "01900000-0000-7000-8000-0000000000b3"
         *     }
         */
        Assign: {
            /**
             * Format: uuid
             * @description An active member of the merchant's staff; absent or null: nobody.
             * @example 019ab1c2-7d3e-7f10-8a5b-3c4d5e6f7081
             */
            staffId?: string | null;
        };
        /**
         * @description What kind of somebody had something done.
         * @enum {string}
         */
        AuditActor: "admin" | "operator" | "server";
        /**
         * AuditEntry
         * @description Something that was done about personal data: ids and counts, nothing of the data itself.
         */
        AuditEntry: {
            /** @description What: `end_user_exported`, `end_user_erased`, `retention_changed`, `retention_applied`; more may come. */
            action: string;
            /** @description Who had it done. */
            actor: components["schemas"]["AuditActor"];
            /** @description The admin, by their name of today. */
            admin?: components["schemas"]["PersonRef"];
            /**
             * Format: date-time
             * @description When.
             * @example 2026-11-22T09:30:00.000Z
             */
            createdAt: string;
            /** @description Of `retention_changed`: `{from, to}` in days, null for ever; else how much of what. */
            data: unknown;
            /**
             * Format: uuid
             * @description On whom; they may be gone.
             */
            endUserId?: string;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
        };
        /**
         * AuditPage
         * @description A page of the log, latest first.
         */
        AuditPage: {
            /** @description What was done. */
            items: components["schemas"]["AuditEntry"][];
            /** @description Where the next page starts; absent on the last. */
            nextCursor?: string;
        };
        /**
         * AuthSession
         * @description A sign-in: a token for calls, and one to get the next.
         */
        AuthSession: {
            /**
             * Format: date-time
             * @description When the access token runs out.
             * @example 2026-11-22T09:30:00.000Z
             */
            expiresAt: string;
            /** @description Buys the next access token, once. */
            refreshToken: string;
            /** @description The access token, a JWT: `Authorization: Bearer …`, and Socket.IO's `auth.token`. */
            token: string;
            /** @description Who signed in. */
            user: components["schemas"]["User"];
        };
        /**
         * CannedReply
         * @description What staff say again and again.
         */
        CannedReply: {
            /**
             * @description What it says. The server sends it as it stands; by convention, clients put the customer's first name in the place
             *     of `{{customer}}` and the first name of who answers in that of `{{me}}`.
             */
            content: string;
            /**
             * Format: date-time
             * @description When it was written.
             * @example 2026-11-22T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What one types to find it: 1 to 40 of the letters a to z, digits, `-` and `_`, once a merchant. */
            shortcut: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             * @example 2026-11-22T09:30:00.000Z
             */
            updatedAt: string;
        };
        /**
         * CannedReplyList
         * @description A merchant's canned replies, by shortcut.
         */
        CannedReplyList: {
            /** @description The replies, 500 at the most. */
            items: components["schemas"]["CannedReply"][];
        };
        /**
         * ChangeCannedReply
         * @description What is to change of a canned reply; what is left out stays.
         * @example {
         *       "content": null,
         *       "shortcut": "parcel-late"
         *     }
         */
        ChangeCannedReply: {
            /** @description 1 to 4000 characters. */
            content?: string | null;
            /** @description 1 to 40 of the letters a to z, digits, `-` and `_`; kept in lower case. */
            shortcut?: string | null;
        };
        /**
         * ChangeMe
         * @description What is to change of oneself; what is left out stays.
         * @example {
         *       "email": null,
         *       "name": "David"
         *     }
         */
        ChangeMe: {
            /** @description For guests only, and still a hint. */
            email?: string | null;
            /** @description 1 to 100 characters. */
            name?: string | null;
        };
        /**
         * ChangeMerchant
         * @description What is to change of a merchant; what is left out stays.
         * @example {
         *       "accentColor": "#0f766e",
         *       "allowedOrigins": [
         *         "https://shop.example"
         *       ],
         *       "greeting": "Hello, how can we help?",
         *       "guestDetails": "after",
         *       "name": null,
         *       "replyTime": "a few minutes"
         *     }
         */
        ChangeMerchant: {
            /** @description `#rrggbb`. */
            accentColor?: string | null;
            /** @description At most 50, like `https://shop.example`. */
            allowedOrigins?: string[] | null;
            /** @description How the widget greets, 1 to 200 characters. */
            greeting?: string | null;
            /** @description When the widget asks guests for a name and an e-mail address. */
            guestDetails?: components["schemas"]["GuestDetails"];
            /** @description 1 to 100 characters. */
            name?: string | null;
            /** @description Within which time the merchant usually answers, at most 60 characters; null or an empty text: it does not say. */
            replyTime?: string | null;
        };
        /**
         * ChangePassword
         * @description The password so far, and the one from now on.
         * @example {
         *       "currentPassword": "user123",
         *       "newPassword": "correct horse"
         *     }
         */
        ChangePassword: {
            /** @description So far. */
            currentPassword: string;
            /** @description From now on, 8 to 128 characters. */
            newPassword: string;
        };
        /**
         * ChangeStaff
         * @description What is to change of a member of staff; what is left out stays.
         * @example {
         *       "active": null,
         *       "name": null,
         *       "role": "manager"
         *     }
         */
        ChangeStaff: {
            /** @description False: they cannot sign in, and have nothing assigned. */
            active?: boolean | null;
            /** @description 1 to 100 characters. */
            name?: string | null;
            /** @description What they may do. */
            role?: components["schemas"]["Role"];
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
         * ConversationCounts
         * @description A merchant's conversations, counted as the list shows them.
         */
        ConversationCounts: {
            /**
             * Format: int64
             * @description The caller's own that are not resolved: `assignee=me&status=open&status=pending`.
             */
            mine: number;
            /**
             * Format: int64
             * @description Those that want an answer.
             */
            open: number;
            /**
             * Format: int64
             * @description Those that wait for something.
             */
            pending: number;
            /**
             * Format: int64
             * @description Those that are done.
             */
            resolved: number;
            /**
             * Format: int64
             * @description Nobody's that are not resolved: `assignee=none&status=open&status=pending`.
             */
            unassigned: number;
        };
        /**
         * ConversationDetail
         * @description A conversation with its latest messages.
         */
        ConversationDetail: {
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
            /** @description Whether there are earlier ones. */
            hasEarlier: boolean;
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
            /** @description The latest 50 messages, oldest first. */
            messages: components["schemas"]["Message"][];
            /** @description How far everybody has read. */
            reads: components["schemas"]["ReadPosition"][];
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
         * ConversationPage
         * @description A page of conversations, latest activity first.
         */
        ConversationPage: {
            /** @description The conversations. */
            items: components["schemas"]["Conversation"][];
            /** @description Where the next page starts; absent on the last. */
            nextCursor?: string;
        };
        /**
         * ConversationRecord
         * @description A conversation with all that belongs to it.
         */
        ConversationRecord: {
            /** @description What happened to it, oldest first. */
            activity: components["schemas"]["Activity"][];
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
            /** @description All that was said, oldest first. */
            messages: components["schemas"]["Message"][];
            /** @description What staff noted about it, oldest first. */
            notes: components["schemas"]["Note"][];
            /** @description How far everybody has read. */
            reads: components["schemas"]["ReadPosition"][];
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
         * EndUserExport
         * @description All that a merchant holds on an end user, as of one moment.
         */
        EndUserExport: {
            /** @description Their conversations with the merchant, oldest first. */
            conversations: components["schemas"]["ConversationRecord"][];
            /** @description On whom. */
            endUser: components["schemas"]["KnownEndUser"];
            /**
             * Format: date-time
             * @description When it was read.
             * @example 2026-11-22T09:30:00.000Z
             */
            exportedAt: string;
            /** @description The guests that a verified customer was before. */
            formerGuests: components["schemas"]["FormerGuest"][];
            /** @description By whom it is held. */
            merchant: components["schemas"]["MerchantRef"];
            /** @description The sign-ins of a guest or verified customer; those of an account are no merchant's. */
            sessions: components["schemas"]["SessionRecord"][];
        };
        /**
         * Erasure
         * @description What an erasure took, or would take.
         */
        Erasure: {
            /** @description Whether the person stays, with an account that is no merchant's. */
            accountStays: boolean;
            /** @description Whether nothing was done. */
            dryRun: boolean;
            /**
             * Format: uuid
             * @description Of whom.
             */
            endUserId: string;
            /** @description How much. */
            erased: components["schemas"]["Extent"];
        };
        /**
         * Extent
         * @description How much there is of what.
         */
        Extent: {
            /**
             * Format: int64
             * @description Entries in their audit trails.
             */
            activity: number;
            /**
             * Format: int64
             * @description Conversations.
             */
            conversations: number;
            /**
             * Format: int64
             * @description Guests and verified customers, with the guests that these were before.
             */
            endUsers: number;
            /**
             * Format: int64
             * @description Messages in them.
             */
            messages: number;
            /**
             * Format: int64
             * @description Notes about them.
             */
            notes: number;
            /**
             * Format: int64
             * @description How far somebody had read one: a position for each reader and conversation.
             */
            reads: number;
            /**
             * Format: int64
             * @description Sign-ins.
             */
            sessions: number;
        };
        /**
         * FormerGuest
         * @description A guest who turned out to be a verified customer.
         */
        FormerGuest: {
            /**
             * Format: date-time
             * @description When they came.
             * @example 2026-11-22T09:30:00.000Z
             */
            createdAt: string;
            /** @description The e-mail address that they gave as a guest. */
            email?: string;
            /**
             * Format: uuid
             * @description Their id as a guest.
             */
            id: string;
            /**
             * Format: date-time
             * @description When the merchant's backend said who they are.
             * @example 2026-11-22T09:30:00.000Z
             */
            identifiedAt?: string;
            /** @description Their name as a guest. */
            name: string;
        };
        /**
         * @description When a guest is asked for a name and an e-mail address.
         * @enum {string}
         */
        GuestDetails: "after" | "before" | "never";
        /**
         * Identify
         * @description A customer for whom the merchant's own backend vouches.
         * @example {
         *       "guestToken": null,
         *       "merchantId": "acme",
         *       "token": "eyJhbGciOiJIUzI1NiIsImtpZCI6IjAxOWFiMWMyLTdkM2UtN2YxMC04YTViLTNjNGQ1ZTZmNzA4MSJ9.eyJzdWIiOiI3In0.c2ln"
         *     }
         */
        Identify: {
            /** @description The access token of the guest that the customer was until now, whose conversations become theirs. */
            guestToken?: string | null;
            /** @description Whose customer: the merchant's id or slug. */
            merchantId: string;
            /**
             * @description A JWT signed by HS256 with an identity key of the merchant. Header: `kid`, the key's id. Claims: `sub`, the
             *     merchant's own id for the customer, 1 to 200 characters; `name`, 1 to 100 characters; `email`, may be left out;
             *     `aud`, the merchant's id or slug; `exp`, at most 24 hours from now.
             */
            token: string;
        };
        /**
         * IdentityKey
         * @description A key with which a merchant's backend signs who its customers are.
         */
        IdentityKey: {
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-22T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Its id: the `kid` in the header of the tokens that it signs.
             */
            id: string;
            /**
             * Format: date-time
             * @description When a token of it was last taken, give or take a minute.
             * @example 2026-11-22T09:30:00.000Z
             */
            lastUsedAt?: string;
        };
        /**
         * IdentityKeyList
         * @description A merchant's keys, oldest first.
         */
        IdentityKeyList: {
            /** @description The keys, two at the most. */
            items: components["schemas"]["IdentityKey"][];
        };
        /**
         * KnownEndUser
         * @description An end user as a merchant knows them.
         */
        KnownEndUser: {
            /** @description With an account, which is its owner's and no merchant's. */
            account: boolean;
            /** @description Whether they may sign in. */
            active: boolean;
            /**
             * Format: date-time
             * @description When they came.
             * @example 2026-11-22T09:30:00.000Z
             */
            createdAt: string;
            /** @description Their e-mail address; a guest's is only a hint. */
            email?: string;
            /** @description The merchant's own id for a verified customer. */
            externalId?: string;
            /** @description Without an account. */
            guest: boolean;
            /**
             * Format: uuid
             * @description Their id.
             */
            id: string;
            /** @description Their name. */
            name: string;
        };
        /**
         * Login
         * @description Who wants to sign in.
         * @example {
         *       "email": "david@example.com",
         *       "password": "user123"
         *     }
         */
        Login: {
            /** @description The account's address, in any case. */
            email: string;
            /** @description Its password. */
            password: string;
        };
        /**
         * MarkRead
         * @description How far the caller has read.
         * @example {
         *       "seq": 1
         *     }
         */
        MarkRead: {
            /**
             * Format: int64
             * @description The number of the last message that they have read; past the end is the end, backwards is ignored.
             */
            seq: number;
        };
        /**
         * MerchantDetail
         * @description A merchant with what its widget shows.
         */
        MerchantDetail: {
            /** @description Its colour, `#rrggbb`. */
            accentColor: string;
            /** @description How its widget greets. */
            greeting: string;
            /** @description When its widget asks guests for a name and an e-mail address. */
            guestDetails: components["schemas"]["GuestDetails"];
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What it is called. */
            name: string;
            /** @description Whether one of its staff is connected. */
            online: boolean;
            /** @description Within which time it usually answers, to follow "We usually answer within". */
            replyTime?: string;
            /** @description Its name in addresses. */
            slug: string;
        };
        /**
         * MerchantList
         * @description All merchants, by name.
         */
        MerchantList: {
            /** @description The merchants. */
            items: components["schemas"]["MerchantProfile"][];
        };
        /**
         * MerchantProfile
         * @description A merchant as a list shows it.
         */
        MerchantProfile: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What it is called. */
            name: string;
            /** @description Whether one of its staff is connected. */
            online: boolean;
            /** @description Its name in addresses. */
            slug: string;
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
         * MerchantSettings
         * @description A merchant with what its admin sets.
         */
        MerchantSettings: {
            /** @description Its colour, `#rrggbb`. */
            accentColor: string;
            /** @description From which sites browsers may call, beside our own. */
            allowedOrigins: string[];
            /** @description How its widget greets. */
            greeting: string;
            /** @description When its widget asks guests for a name and an e-mail address. */
            guestDetails: components["schemas"]["GuestDetails"];
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What it is called. */
            name: string;
            /** @description Whether one of its staff is connected. */
            online: boolean;
            /** @description Within which time it usually answers, to follow "We usually answer within". */
            replyTime?: string;
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
         * MessagePage
         * @description A page of messages, oldest first.
         */
        MessagePage: {
            /** @description Whether there are more in the direction of reading. */
            hasMore: boolean;
            /** @description The messages. */
            items: components["schemas"]["Message"][];
        };
        /**
         * NewGuest
         * @description A guest of one merchant.
         * @example {
         *       "email": null,
         *       "merchantId": "01900000-0000-7000-8000-0000000000a1",
         *       "name": "Nina"
         *     }
         */
        NewGuest: {
            /** @description A hint for staff, never an identity. */
            email?: string | null;
            /**
             * Format: uuid
             * @description Whose guest.
             * @example 019ab1c2-7d3e-7f10-8a5b-3c4d5e6f7081
             */
            merchantId: string;
            /** @description At most 100 characters. */
            name?: string | null;
        };
        /**
         * NewIdentityKey
         * @description A key that was just made.
         */
        NewIdentityKey: {
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-22T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Its id: the `kid` in the header of the tokens that it signs.
             */
            id: string;
            /**
             * Format: date-time
             * @description When a token of it was last taken, give or take a minute.
             * @example 2026-11-22T09:30:00.000Z
             */
            lastUsedAt?: string;
            /** @description What to sign with, by HS256: the bytes of this text as it stands. It is not shown again. */
            secret: string;
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
         * NotePage
         * @description A page of notes, oldest first.
         */
        NotePage: {
            /** @description The notes. */
            items: components["schemas"]["Note"][];
            /** @description Where the next page starts; absent on the last. */
            nextCursor?: string;
        };
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
         * Problem
         * @description Why a call was refused or failed (RFC 9457).
         */
        Problem: {
            /** @description A stable word for the kind of problem: `already_assigned`, `bad_request`, `canned_reply_not_found`, `client_id_reused`, `conversation_moved_on`, `conversation_not_found`, `email_taken`, `end_user_not_found`, `forbidden`, `identity_key_not_found`, `invalid_credentials`, `invalid_identity`, `last_admin`, `malformed_body`, `merchant_not_found`, `method_not_allowed`, `not_found`, `not_staff_of_merchant`, `overloaded`, `payload_too_large`, `rate_limited`, `request_timeout`, `shortcut_taken`, `token_expired`, `token_reused`, `too_many_canned_replies`, `too_many_keys`, `unauthenticated`, `unavailable`, `unsupported_media_type`, `validation_failed`. */
            code: string;
            /** @description What happened this time. */
            detail: string;
            /** @description What is wrong with which field, with `validation_failed`. */
            errors?: components["schemas"]["ProblemField"][];
            /** @description The request's id, as in the server's log and the `X-Request-Id` header. */
            requestId?: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description The kind of problem in words. */
            title: string;
            /** @description A URI for this kind of problem. */
            type: string;
        };
        /**
         * ProblemField
         * @description What is wrong with one field.
         */
        ProblemField: {
            /** @description The field. */
            field: string;
            /** @description What is wrong, to follow the field's name in a sentence. */
            message: string;
        };
        /**
         * ReadPosition
         * @description How far somebody has read.
         */
        ReadPosition: {
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
         * RefreshToken
         * @description A refresh token.
         * @example {
         *       "refreshToken": "UU-iQMM34SkW-chC-vl9ZUnBkJ-O5RZjXlE69SZ8vnc"
         *     }
         */
        RefreshToken: {
            /** @description As a sign-in gave it. */
            refreshToken: string;
        };
        /**
         * Register
         * @description A new end user.
         * @example {
         *       "email": "frida@example.com",
         *       "name": "Frida",
         *       "password": "correct horse"
         *     }
         */
        Register: {
            /** @description An address without an account yet, at most 254 characters. */
            email: string;
            /** @description 1 to 100 characters. */
            name: string;
            /** @description 8 to 128 characters. */
            password: string;
        };
        /**
         * Retention
         * @description How long a merchant keeps conversations.
         */
        Retention: {
            /**
             * Format: int32
             * @description In days after the last message; absent: for ever.
             */
            days?: number;
        };
        /**
         * RetentionSet
         * @description How long a merchant keeps conversations now, or would.
         */
        RetentionSet: {
            /**
             * Format: int32
             * @description In days after the last message; absent: for ever.
             */
            days?: number;
            /** @description Whether nothing was changed. */
            dryRun: boolean;
            /** @description How much is older than that now: the server removes it within minutes. */
            due: components["schemas"]["Extent"];
        };
        /**
         * @description What a member of staff may do.
         * @enum {string}
         */
        Role: "admin" | "manager" | "staff";
        /**
         * SendMessage
         * @description Something to say.
         * @example {
         *       "clientId": "3f6c0d5e-6a52-4d0a-9d0e-0a2f4c1b7e88",
         *       "content": "My parcel is late",
         *       "lastSeenSeq": null
         *     }
         */
        SendMessage: {
            /** @description The sender's own name for the message, 1 to 100 characters: a repeat under the same name is stored once. */
            clientId?: string | null;
            /** @description 1 to 4000 characters. */
            content: string;
            /**
             * Format: int64
             * @description The `seq` of the last message that the sender had seen, 0 for none; past the end is fine. When another member of
             *     staff has written since, nothing is stored and the answer is `conversation_moved_on`. What the end user has
             *     written, or the sender, refuses nothing. A repeat of a stored `clientId` gets the stored message all the same.
             *     Has no effect for end users.
             */
            lastSeenSeq?: number | null;
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
         * SessionRecord
         * @description A sign-in, without anything that one could sign in with.
         */
        SessionRecord: {
            /**
             * Format: date-time
             * @description When it began.
             * @example 2026-11-22T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was ended.
             * @example 2026-11-22T09:30:00.000Z
             */
            endedAt?: string;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was last renewed.
             * @example 2026-11-22T09:30:00.000Z
             */
            lastRenewedAt?: string;
        };
        /**
         * SetRetention
         * @description How long a merchant is to keep conversations.
         * @example {
         *       "days": 365,
         *       "dryRun": true
         *     }
         */
        SetRetention: {
            /**
             * Format: int64
             * @description In days after the last message, 1 to 36500; null or absent: for ever.
             */
            days?: number | null;
            /** @description Only say what would go. */
            dryRun?: boolean | null;
        };
        /**
         * SetStatus
         * @description Where a conversation is to stand.
         * @example {
         *       "status": "resolved"
         *     }
         */
        SetStatus: {
            /** @description The status. */
            status: components["schemas"]["Status"];
        };
        /**
         * StaffList
         * @description The staff of a merchant, by name.
         */
        StaffList: {
            /** @description The members. */
            items: components["schemas"]["StaffMember"][];
        };
        /**
         * StaffMember
         * @description A member of staff with what they have to do.
         */
        StaffMember: {
            /** @description Deactivated people cannot sign in. */
            active: boolean;
            /**
             * Format: date-time
             * @description When they came.
             * @example 2026-11-22T09:30:00.000Z
             */
            createdAt: string;
            /** @description Their e-mail address; a guest's is only a hint, a verified customer's what their merchant says. */
            email?: string;
            /** @description Without an account. */
            guest: boolean;
            /**
             * Format: uuid
             * @description Their id.
             */
            id: string;
            /** @description The merchant of staff; the one merchant that a guest or a verified customer may write to. */
            merchant?: components["schemas"]["MerchantRef"];
            /** @description Their name. */
            name: string;
            /** @description Whether they are connected. */
            online: boolean;
            /**
             * Format: int64
             * @description Their conversations that are not resolved.
             */
            openConversations: number;
            /** @description Staff only. */
            role?: components["schemas"]["Role"];
            /** @description Which side they stand on. */
            type: components["schemas"]["UserType"];
            /** @description Their merchant vouches for who they are. */
            verified: boolean;
        };
        /**
         * StartConversation
         * @description A conversation to be started.
         * @example {
         *       "clientId": "8f14e45f-ceea-467f-a8d5-1a2b3c4d5e6f",
         *       "content": "My parcel is late",
         *       "merchantId": "01900000-0000-7000-8000-0000000000a1",
         *       "subject": "Order 1234"
         *     }
         */
        StartConversation: {
            /** @description The caller's own name for this start and its message, 1 to 100 characters: a repeat gets the same conversation. */
            clientId?: string | null;
            /** @description Its first message, 1 to 4000 characters. */
            content?: string | null;
            /**
             * Format: uuid
             * @description With whom.
             * @example 019ab1c2-7d3e-7f10-8a5b-3c4d5e6f7081
             */
            merchantId: string;
            /** @description What it is about, at most 200 characters. */
            subject?: string | null;
        };
        /**
         * @description Where a conversation stands.
         * @enum {string}
         */
        Status: "open" | "pending" | "resolved";
        /**
         * User
         * @description A person with an account, a guest, or a customer for whom a merchant vouches.
         */
        User: {
            /** @description Deactivated people cannot sign in. */
            active: boolean;
            /**
             * Format: date-time
             * @description When they came.
             * @example 2026-11-22T09:30:00.000Z
             */
            createdAt: string;
            /** @description Their e-mail address; a guest's is only a hint, a verified customer's what their merchant says. */
            email?: string;
            /** @description Without an account. */
            guest: boolean;
            /**
             * Format: uuid
             * @description Their id.
             */
            id: string;
            /** @description The merchant of staff; the one merchant that a guest or a verified customer may write to. */
            merchant?: components["schemas"]["MerchantRef"];
            /** @description Their name. */
            name: string;
            /** @description Staff only. */
            role?: components["schemas"]["Role"];
            /** @description Which side they stand on. */
            type: components["schemas"]["UserType"];
            /** @description Their merchant vouches for who they are. */
            verified: boolean;
        };
        /**
         * @description On which side of a conversation somebody stands.
         * @enum {string}
         */
        UserType: "end_user" | "merchant_staff";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    becomeGuest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGuest"];
            };
        };
        responses: {
            /** @description They are there, and signed in. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthSession"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merchant_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Identify"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthSession"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_identity`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merchant_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthSession"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_credentials` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshToken"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMe"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshToken"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthSession"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `token_reused` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Register"];
            };
        };
        responses: {
            /** @description They are there, and signed in. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthSession"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddStaff"];
            };
        };
        responses: {
            /** @description The new member of staff. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCannedReplies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedReplyList"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCannedReply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCannedReply"];
            };
        };
        responses: {
            /** @description The new canned reply. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedReply"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shortcut_taken`, `too_many_canned_replies` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCannedReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `canned_reply_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCannedReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCannedReply"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedReply"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `canned_reply_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shortcut_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConversations: {
        parameters: {
            query?: {
                /** @description Only those that stand there; several by `status=open&status=pending`. */
                status?: components["schemas"]["Status"][];
                /** @description Only those of this member of staff: `me`, `none` or an id. For staff. */
                assignee?: string;
                /** @description Only those of this customer, by their id. For staff; of end users it is ignored. */
                endUser?: string;
                /**
                 * @description Only those in which all of these words are found, at most 200 characters: in the subject, the customer's name
                 *     (for staff also their e-mail address) and the messages, by the beginnings of words, without regard to case
                 *     and accents.
                 */
                q?: string;
                /** @description How many, 1 to 200. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationPage"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startConversation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartConversation"];
            };
        };
        responses: {
            /** @description The conversation that this start had begun before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description The new conversation. */
            201: {
                headers: {
                    /** @description Where the conversation is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merchant_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client_id_reused` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countConversations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationCounts"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDetail"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conversation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listActivity: {
        parameters: {
            query?: {
                /** @description How many, 1 to 200. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPage"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conversation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assign"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conversation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_assigned` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`, `not_staff_of_merchant` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description Those right before this `seq`. */
                before?: number;
                /** @description Those right after this `seq`. */
                after?: number;
                /** @description How many, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conversation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessage"];
            };
        };
        responses: {
            /** @description The message that the caller had sent before under this `clientId`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description The new message. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conversation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client_id_reused`, `conversation_moved_on` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotes: {
        parameters: {
            query?: {
                /** @description How many, 1 to 200. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotePage"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conversation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddNote"];
            };
        };
        responses: {
            /** @description The new note. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conversation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkRead"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conversation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setConversationStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetStatus"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conversation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMerchants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantList"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMerchant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantDetail"];
                };
            };
            /** @description `merchant_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMerchant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrSlug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMerchant"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantSettings"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merchant_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditLog: {
        parameters: {
            query?: {
                /** @description How many, 1 to 200. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                idOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merchant_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseEndUser: {
        parameters: {
            query?: {
                /** @description Only say what would go. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                idOrSlug: string;
                endUserId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merchant_not_found`, `end_user_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportEndUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrSlug: string;
                endUserId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndUserExport"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merchant_not_found`, `end_user_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIdentityKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityKeyList"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merchant_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addIdentityKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new key, with its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewIdentityKey"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merchant_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_keys` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeIdentityKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrSlug: string;
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merchant_not_found`, `identity_key_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merchant_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrSlug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRetention"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionSet"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merchant_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffList"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStaff"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `malformed_body` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `token_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `staff_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_timeout` */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_admin` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`, `unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before the next try. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
