-- Conversations, their messages, who has read how far, and their audit trail.

create table conversations (
    id uuid not null,
    merchant_id uuid not null,
    end_user_id uuid not null,
    assigned_to uuid,
    status text not null default 'open',
    subject text,
    -- What the end user called this start, so that a double click starts one.
    client_id text,
    -- Whether the first message came with the start, under the same client id.
    opened_with_message boolean not null default false,
    last_seq bigint not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    -- The latest message, or the start: what lists are sorted by.
    last_activity_at timestamptz not null,
    constraint conversations_pkey primary key (id),
    constraint conversations_merchant_fkey foreign key (merchant_id) references merchants (id),
    constraint conversations_end_user_fkey foreign key (end_user_id) references users (id),
    constraint conversations_assigned_to_fkey foreign key (assigned_to) references users (id),
    constraint conversations_client_id_key unique (end_user_id, merchant_id, client_id),
    constraint conversations_status_known check (status in ('open', 'pending', 'resolved')),
    constraint conversations_subject_length check (char_length(subject) between 1 and 200)
);

create index conversations_merchant_idx on conversations (merchant_id, last_activity_at desc, id desc);
create index conversations_end_user_idx on conversations (end_user_id, last_activity_at desc, id desc);
create index conversations_assigned_idx on conversations (assigned_to, last_activity_at desc, id desc)
    where assigned_to is not null;

create table messages (
    conversation_id uuid not null,
    seq bigint not null,
    id uuid not null,
    sender_id uuid not null,
    -- The sender as they were when they sent it: a later rename or leaver does not rewrite history.
    sender_name text not null,
    sender_type text not null,
    sender_role text,
    client_id text,
    content text not null,
    created_at timestamptz not null,
    constraint messages_pkey primary key (conversation_id, seq),
    constraint messages_conversation_fkey foreign key (conversation_id) references conversations (id),
    constraint messages_sender_fkey foreign key (sender_id) references users (id),
    constraint messages_content_length check (char_length(content) between 1 and 4000)
);

create unique index messages_client_id_key on messages (conversation_id, sender_id, client_id)
    where client_id is not null;

create table reads (
    conversation_id uuid not null,
    user_id uuid not null,
    seq bigint not null,
    constraint reads_pkey primary key (conversation_id, user_id),
    constraint reads_conversation_fkey foreign key (conversation_id) references conversations (id),
    constraint reads_user_fkey foreign key (user_id) references users (id)
);

create table activity (
    id uuid not null,
    -- The order of things that happened within one millisecond.
    n bigint not null generated always as identity,
    conversation_id uuid not null,
    type text not null,
    -- Who did it, under the name of that day; null: the system.
    actor_id uuid,
    actor_name text,
    data jsonb not null default '{}',
    created_at timestamptz not null,
    constraint activity_pkey primary key (conversation_id, n),
    constraint activity_id_key unique (id),
    constraint activity_conversation_fkey foreign key (conversation_id) references conversations (id),
    constraint activity_actor_fkey foreign key (actor_id) references users (id)
);
