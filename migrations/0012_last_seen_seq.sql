-- A reply that knows what its writer had seen: refused when a colleague has answered meanwhile.

-- Which drafts of a batch come too late, by `ord`. Called under the locks of their conversations.
--
-- Drafts are looked at in their order, since who comes first in a batch has answered before the others: a repeat is
-- never too late and answers nobody anew, and what is refused answers nobody either.
create function overtaken_drafts(
    p_conversations uuid[],
    p_senders uuid[],
    p_client_ids text[],
    p_last_seen_seqs bigint[]
) returns bigint[]
language plpgsql volatile
set enable_seqscan = off
as $$
declare
    v_draft record;
    v_conversation uuid;
    -- Of the conversation that is being looked at: who answers it, and what names they give to their answers.
    v_senders uuid[];
    v_names text[];
    v_overtaken bigint[] := '{}';
begin
    for v_draft in
        select d.ord, d.conversation_id, d.sender_id, d.last_seen_seq, d.sender_id || ' ' || d.client_id as name,
               exists (
                   select from messages m
                   where m.conversation_id = d.conversation_id
                     and m.sender_id = d.sender_id
                     and m.client_id = d.client_id
               ) as is_repeat,
               d.last_seen_seq is not null and exists (
                   select from messages m
                   where m.conversation_id = d.conversation_id
                     and m.seq > d.last_seen_seq
                     and m.sender_type = 'merchant_staff'
                     and m.sender_id <> d.sender_id
               ) as is_overtaken
        from unnest(p_conversations, p_senders, p_client_ids, p_last_seen_seqs)
             with ordinality as d (conversation_id, sender_id, client_id, last_seen_seq, ord)
        cross join lateral (
            select from users u where u.id = d.sender_id and u.active and u.type = 'merchant_staff' offset 0
        ) u
        order by d.conversation_id, d.ord
    loop
        if v_conversation is distinct from v_draft.conversation_id then
            v_conversation := v_draft.conversation_id;
            v_senders := '{}';
            v_names := '{}';
        end if;
        continue when v_draft.is_repeat or v_draft.name = any (v_names);
        if v_draft.is_overtaken
           or (v_draft.last_seen_seq is not null and v_draft.sender_id <> any (v_senders)) then
            v_overtaken := v_overtaken || v_draft.ord;
        else
            v_senders := v_senders || v_draft.sender_id;
            if v_draft.name is not null then
                v_names := v_names || v_draft.name;
            end if;
        end if;
    end loop;
    return v_overtaken;
end
$$;

-- The hot path's one round trip, as before (0011), with one thing more: a row without a message is a draft that came too
-- late. A node of before, which says nothing of what was seen, goes on as it did.
drop function append_messages(timestamptz, uuid[], uuid[], uuid[], text[], text[]);
create function append_messages(
    p_now timestamptz,
    p_ids uuid[],
    p_conversations uuid[],
    p_senders uuid[],
    p_client_ids text[],
    p_contents text[],
    -- What each sender had seen; null when none of them says so.
    p_last_seen_seqs bigint[] default null
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
declare
    v_overtaken bigint[] := '{}';
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

    -- Later statements have snapshots from after the locks: what another node just stored is seen by them.
    if p_last_seen_seqs is not null then
        v_overtaken := overtaken_drafts(p_conversations, p_senders, p_client_ids, p_last_seen_seqs);
    end if;

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
        where d.ord <> all (v_overtaken)
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
    union all
    select o.ord, null, null, null, null, null, null, null, null, null, null, null, null
    from unnest(v_overtaken) as o (ord)
    order by 1;
end
$$;
