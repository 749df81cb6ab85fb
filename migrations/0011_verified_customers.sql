-- Verified customers: end users for whom a merchant's own backend vouches. What a guest began becomes theirs.

alter table users
    -- The merchant's own id for its customer, as it stands in the merchant's tokens.
    add column external_id text,
    -- A guest turned out to be this customer, who has got all that the guest had.
    add column successor_id uuid,
    add column identified_at timestamptz,
    drop constraint users_staff_have_merchant_and_role,
    drop constraint users_accounts_sign_in,
    add constraint users_staff_have_merchant_and_role
        check (case type when 'merchant_staff' then merchant_id is not null and role is not null and not guest
                         else role is null and (merchant_id is not null) = (guest or external_id is not null) end),
    add constraint users_accounts_sign_in
        check (guest or external_id is not null or (email is not null and password_hash is not null)),
    add constraint users_verified_are_end_users
        check (external_id is null or (type = 'end_user' and not guest and password_hash is null)),
    add constraint users_external_id_length check (char_length(external_id) between 1 and 200),
    add constraint users_successor_fkey foreign key (successor_id) references users (id),
    add constraint users_only_guests_have_successors
        check (case when successor_id is null then identified_at is null
                    else identified_at is not null and guest and not active end);

create unique index users_external_id_key on users (merchant_id, external_id) where external_id is not null;
create index users_successor_idx on users (successor_id) where successor_id is not null;
create index users_identified_idx on users (identified_at) where identified_at is not null;

-- What a merchant says of its customer's address takes it from nobody.
drop index users_email_key;
create unique index users_email_key on users (email) where not guest and external_id is null;

-- Partial, so that no foreign key could refer to it: then another end user for a conversation is a change like any other,
-- and no message has to wait for it.
alter table conversations drop constraint conversations_client_id_key;
create unique index conversations_client_id_key on conversations (end_user_id, merchant_id, client_id)
    where client_id is not null;

-- The hot path's one round trip, as before (0004), with one thing more: what a verified customer sends under a client id
-- is a repeat as well when they sent it as a guest.
create or replace function append_messages(
    p_now timestamptz,
    p_ids uuid[],
    p_conversations uuid[],
    p_senders uuid[],
    p_client_ids text[],
    p_contents text[]
) returns table (
    ord bigint,
    id uuid,
    conversation_id uuid,
    seq bigint,
    sender_id uuid,
    sender_name text,
    sender_type text,
    sender_role text,
    client_id text,
    content text,
    created_at timestamptz,
    assigned_to uuid,
    reopened_from text
)
language plpgsql volatile
set enable_seqscan = off
as $$
#variable_conflict use_column
begin
    -- In one order everywhere, so that batches of two nodes wait for each other instead of deadlocking.
    perform from conversations c
    where c.id = any (p_conversations)
    order by c.id
    for no key update;

    -- Who answers an unassigned conversation becomes its assignee: they must not be deactivated meanwhile.
    perform from users u
    where u.id = any (p_senders)
      and u.type = 'merchant_staff'
      and exists (
          select from unnest(p_conversations, p_senders) as d (conversation_id, sender_id)
          join conversations c on c.id = d.conversation_id
          where d.sender_id = u.id and c.assigned_to is null
      )
    order by u.id
    for share;

    -- A second statement has a snapshot from after the locks: what another node just stored is seen here.
    return query
    with drafts as (
        select d.*, u.name, u.type, u.role, u.external_id,
               case when d.client_id is null then d.id
                    else first_value(d.id) over (
                        partition by d.conversation_id, d.sender_id, d.client_id order by d.ord)
               end as first_id
        from unnest(p_ids, p_conversations, p_senders, p_client_ids, p_contents)
             with ordinality as d (id, conversation_id, sender_id, client_id, content, ord)
        cross join lateral (
            select u.name, u.type, u.role, u.external_id from users u where u.id = d.sender_id and u.active offset 0
        ) u
    ),
    repeats as (
        select d.ord, m.*
        from drafts d
        cross join lateral (
            select m.* from messages m
            where m.conversation_id = d.conversation_id
              and m.sender_id = d.sender_id
              and m.client_id = d.client_id
            offset 0
        ) m
        union all
        -- What a verified customer said when they still were a guest.
        select d.ord, m.*
        from drafts d
        cross join lateral (select g.id from users g where g.successor_id = d.sender_id offset 0) g
        cross join lateral (
            select m.* from messages m
            where m.conversation_id = d.conversation_id
              and m.sender_id = g.id
              and m.client_id = d.client_id
            offset 0
        ) m
        where d.external_id is not null and d.client_id is not null
    ),
    fresh as (
        select d.*, c.last_seq + row_number() over (partition by d.conversation_id order by d.ord) as seq
        from drafts d
        cross join lateral (
            select c.last_seq from conversations c where c.id = d.conversation_id offset 0
        ) c
        where d.first_id = d.id and not exists (select from repeats r where r.ord = d.ord)
    ),
    written as (
        insert into messages as m (
            conversation_id, seq, id, sender_id, sender_name, sender_type, sender_role, client_id, content, created_at)
        select f.conversation_id, f.seq, f.id, f.sender_id, f.name, f.type, f.role, f.client_id, f.content, p_now
        from fresh f
        returning m.*
    ),
    changes as (
        select c.id,
               g.last_seq,
               case when c.assigned_to is null then g.first_staff_id end as assigned_to,
               case when c.status <> 'open' and g.first_end_user_id is not null then c.status end as reopened_from,
               g.first_staff_id, g.first_staff_name, g.first_end_user_id, g.first_end_user_name
        from (
            select f.conversation_id,
                   max(f.seq) as last_seq,
                   (array_agg(f.sender_id order by f.seq) filter (where f.type = 'merchant_staff'))[1] as first_staff_id,
                   (array_agg(f.name order by f.seq) filter (where f.type = 'merchant_staff'))[1] as first_staff_name,
                   (array_agg(f.sender_id order by f.seq) filter (where f.type = 'end_user'))[1] as first_end_user_id,
                   (array_agg(f.name order by f.seq) filter (where f.type = 'end_user'))[1] as first_end_user_name
            from fresh f
            group by f.conversation_id
        ) g
        cross join lateral (
            select c.id, c.assigned_to, c.status from conversations c where c.id = g.conversation_id offset 0
        ) c
    ),
    changed as (
        update conversations c
        set last_seq = h.last_seq,
            last_activity_at = greatest(c.last_activity_at, p_now),
            updated_at = greatest(c.updated_at, p_now),
            assigned_to = coalesce(c.assigned_to, h.assigned_to),
            status = case when h.reopened_from is null then c.status else 'open' end
        from changes h
        where c.id = h.id
    ),
    -- Sending also reads: own messages are never unread.
    read as (
        insert into reads as r (conversation_id, user_id, seq)
        select f.conversation_id, f.sender_id, max(f.seq) from fresh f group by f.conversation_id, f.sender_id
        on conflict on constraint reads_pkey do update set seq = greatest(r.seq, excluded.seq)
    ),
    trail as (
        insert into activity (id, conversation_id, type, actor_id, actor_name, data, created_at)
        select uuid_v7(p_now), h.id, 'assigned', h.first_staff_id, h.first_staff_name,
               jsonb_build_object('staff', jsonb_build_object('id', h.first_staff_id, 'name', h.first_staff_name)), p_now
        from changes h where h.assigned_to is not null
        union all
        select uuid_v7(p_now), h.id, 'status_changed', h.first_end_user_id, h.first_end_user_name,
               jsonb_build_object('from', h.reopened_from, 'to', 'open'), p_now
        from changes h where h.reopened_from is not null
    )
    select d.ord, w.id, w.conversation_id, w.seq, w.sender_id, w.sender_name, w.sender_type, w.sender_role,
           w.client_id, w.content, w.created_at, h.assigned_to, h.reopened_from
    from drafts d
    join written w on w.id = d.first_id
    join changes h on h.id = w.conversation_id
    union all
    select r.ord, r.id, r.conversation_id, r.seq, r.sender_id, r.sender_name, r.sender_type, r.sender_role,
           r.client_id, r.content, r.created_at, null, null
    from repeats r
    order by 1;
end
$$;
