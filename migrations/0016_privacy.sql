-- Privacy: what an end user left behind can be exported and erased, conversations may have an age at which they go, and
-- who had any of it done is kept.

-- In days since the last message; null: for ever.
alter table merchants
    add column retention_days integer,
    add constraint merchants_retention_days_range check (retention_days between 1 and 36500);

-- Ids and counts alone: nothing of what was erased lives on here.
create table audit_log (
    id uuid not null,
    n bigint not null generated always as identity,
    merchant_id uuid not null,
    -- An admin of the merchant's, the operator at the command line, or the server by the merchant's own rule.
    actor text not null,
    -- Of an admin.
    actor_id uuid,
    action text not null,
    -- On whom. Without a foreign key: they may be gone by it.
    end_user_id uuid,
    data jsonb not null default '{}',
    created_at timestamptz not null,
    constraint audit_log_pkey primary key (merchant_id, n),
    constraint audit_log_id_key unique (id),
    constraint audit_log_merchant_fkey foreign key (merchant_id) references merchants (id),
    constraint audit_log_actor_known check (actor in ('admin', 'operator', 'server')),
    constraint audit_log_admins_have_ids check ((actor = 'admin') = (actor_id is not null)),
    constraint audit_log_action_known
        check (action in ('end_user_exported', 'end_user_erased', 'retention_changed', 'retention_applied'))
);

create function audit_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only ever added to';
end
$$;

create trigger audit_log_append_only before update or delete or truncate on audit_log
    for each statement execute function audit_log_is_append_only();

-- What is gone, by its id, for as long as a server may still remember it: every node asks for it every few seconds.
create table erasures (
    id uuid not null,
    kind text not null,
    erased_at timestamptz not null,
    constraint erasures_pkey primary key (id),
    constraint erasures_kind_known check (kind in ('conversation', 'session'))
);

create index erasures_erased_at_idx on erasures (erased_at);

-- These were written with a conversation that refers to its end user, and go with it; staff never go. PostgreSQL would look
-- through all of each table for whoever is erased, and it looked each person up for every message.
alter table reads drop constraint reads_user_fkey;
alter table activity drop constraint activity_actor_fkey;
alter table notes drop constraint notes_author_fkey;

-- An end user may change their name while their conversation goes; what is stale and gone is passed over.
alter table search_stale drop constraint search_stale_conversation_fkey;

-- Also those that have ended go with their user.
drop index sessions_user_idx;
create index sessions_user_idx on sessions (user_id);

-- Customers who have had nothing to say for long.
create index users_customers_idx on users (merchant_id, created_at)
    where merchant_id is not null and type = 'end_user';
