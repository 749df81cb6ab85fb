-- What the console remembers, so that it opens at once and works without the server. All of it is some account's: one
-- user of one server.

create table settings (
    key text primary key,
    value text not null
) strict;

create table accounts (
    id integer primary key,
    server text not null,
    user_id text not null,
    unique (server, user_id)
) strict;

create table conversations (
    number integer primary key,
    account integer not null references accounts (id) on delete cascade,
    id text not null,
    -- The latest message, or the start: lists are in this order.
    activity_at text not null,
    updated_at text not null,
    status text not null,
    assigned_to text,
    customer text not null,
    last_seq integer not null,
    -- How far this account's user has read.
    read_seq integer not null,
    -- Whether the server has yet to be told so.
    unsent_read integer not null default 0,
    -- 0: the server says it stands on another shelf than it seems to.
    listed integer not null default 1,
    -- When it was written last, counted.
    touched integer not null,
    -- Subject, customer's name and address.
    words text not null,
    -- The whole row, as JSON.
    body text not null,
    -- Everybody's read positions, as JSON.
    reads text not null default '[]',
    unique (account, id)
) strict;

create index conversations_by_activity on conversations (account, activity_at desc, id desc);
create index conversations_by_customer on conversations (account, customer, activity_at desc);

create table messages (
    number integer primary key,
    account integer not null references accounts (id) on delete cascade,
    conversation text not null,
    seq integer not null,
    content text not null,
    body text not null,
    unique (account, conversation, seq)
) strict;

-- Notes and the audit trail.
create table entries (
    account integer not null references accounts (id) on delete cascade,
    conversation text not null,
    kind text not null check (kind in ('note', 'activity')),
    created_at text not null,
    id text not null,
    body text not null,
    primary key (account, conversation, kind, created_at, id)
) strict, without rowid;

-- Whatever is kept as a whole: staff, canned replies, counts; JSON.
create table papers (
    account integer not null references accounts (id) on delete cascade,
    name text not null,
    body text not null,
    primary key (account, name)
) strict, without rowid;

create table drafts (
    account integer not null references accounts (id) on delete cascade,
    conversation text not null,
    text text not null,
    note integer not null,
    primary key (account, conversation)
) strict, without rowid;

create table outbox (
    number integer primary key autoincrement,
    account integer not null references accounts (id) on delete cascade,
    conversation text not null,
    client_id text not null,
    content text not null,
    last_seen_seq integer,
    written_at text not null,
    state text not null check (state in ('queued', 'moved_on', 'refused')),
    -- Why it was not taken, as JSON.
    problem text,
    unique (account, client_id)
) strict;

create index outbox_by_conversation on outbox (account, conversation, number);
