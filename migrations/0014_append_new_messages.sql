-- The hot path's common case, at a third of the cost: new messages, and lists that move at most once a second.

-- A list is in the order of activity, and each message is activity: three indexes were written to for each, and the row's
-- own versions piled up in the others. By whole seconds a row changes its place once a second at most; until then
-- PostgreSQL writes the row in its page and touches no index (a heap-only tuple). A page of a list reads all of its last
-- second, and sorts by the time itself.
alter table conversations
    add column activity_second timestamp not null
        generated always as (date_trunc('second', last_activity_at at time zone 'UTC')) stored;
-- Room in each page for the next version of a row.
alter table conversations set (fillfactor = 80);
alter table reads set (fillfactor = 80);

drop index conversations_merchant_list, conversations_end_user_list, conversations_assignee_list,
    conversations_unassigned_list;
create index conversations_merchant_list on conversations (merchant_id, status, activity_second desc);
create index conversations_end_user_list on conversations (end_user_id, status, activity_second desc);
create index conversations_assignee_list on conversations (assigned_to, merchant_id, status, activity_second desc)
    where assigned_to is not null;
create index conversations_unassigned_list on conversations (merchant_id, status, activity_second desc)
    where assigned_to is null;

-- The server's connections do without bitmaps; an index of words has no other way.
alter function search_of_merchant(uuid, text, integer, interval) set enable_bitmapscan = on;
alter function search_of_end_user(uuid, text, integer, interval) set enable_bitmapscan = on;

-- Messages are written by append_messages and append_new_messages alone, both under the lock of a conversation that is
-- there and for senders that are. To look twice cost a fifth of a message. Nor could messages be kept apart from users,
-- by partitions or on other machines, as long as they refer to them.
alter table messages drop constraint messages_conversation_fkey, drop constraint messages_sender_fkey;

-- Stores a batch of messages that are new, which almost all are. No row comes back, and nothing is stored, when one is
-- not: a repeat, a reply that may come too late, or a sender who may not; then append_messages sorts it out.
--
-- Drafts are in the order of their conversations, and of their arrival in each. A draft names its conversation and its
-- sender by their place in p_conversations and p_people, and by p_ranks what number it has among the batch's drafts in
-- its conversation. p_reads is the last of each sender's in each conversation.
create function append_new_messages(
    p_now timestamptz,
    -- Each once, in the order of ids.
    p_conversations uuid[],
    p_counts integer[],
    p_people uuid[],
    -- The drafts.
    p_ids uuid[],
    p_places integer[],
    p_ranks integer[],
    p_senders integer[],
    p_client_ids text[],
    p_contents text[],
    p_last_seen_seqs bigint[],
    -- Who has read how far by it.
    p_read_places integer[],
    p_read_senders integer[],
    p_read_ranks integer[]
) returns table (
    -- As they were before, by place in p_conversations.
    last_seqs bigint[],
    assigned_to uuid[],
    statuses text[],
    -- Whom it has been assigned to now.
    new_assigned_to uuid[],
    -- By place in p_people.
    names text[],
    types text[],
    roles text[]
)
language plpgsql volatile
-- Arrays of whatever length are planned once, and read by their indexes.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
    v_seqs bigint[];
    v_assigned uuid[];
    v_statuses text[];
    v_new_assigned uuid[];
    v_new_statuses text[];
    v_names text[];
    v_types text[];
    v_roles text[];
    v_succeed boolean;
begin
    -- In one order everywhere, so that batches of two nodes wait for each other instead of deadlocking.
    select array_agg(c.last_seq), array_agg(c.assigned_to), array_agg(c.status)
    into v_seqs, v_assigned, v_statuses
    from (
        select c.last_seq, c.assigned_to, c.status
        from unnest(p_conversations) with ordinality as p (id, n)
        join conversations c on c.id = p.id
        order by p.n
        for no key update of c
    ) c;
    if cardinality(v_seqs) is distinct from cardinality(p_conversations) then
        return;
    end if;

    -- Who answers an unassigned conversation becomes its assignee: they must not be deactivated meanwhile.
    if array_position(v_assigned, null) is not null then
        perform from users u
        where u.id = any (p_people) and u.type = 'merchant_staff'
        order by u.id
        for share;
    end if;

    -- Later statements have snapshots from after the locks: what another node just stored is seen by them.
    select array_agg(u.name), array_agg(u.type), array_agg(u.role), bool_or(u.external_id is not null)
    into v_names, v_types, v_roles, v_succeed
    from (
        select u.name, u.type, u.role, u.external_id
        from unnest(p_people) with ordinality as p (id, n)
        join users u on u.id = p.id and u.active
        order by p.n
    ) u;
    if cardinality(v_names) is distinct from cardinality(p_people) then
        return;
    end if;

    -- What a verified customer said when they still were a guest is known by the guest's id.
    if v_succeed and exists (
        select from unnest(p_places, p_senders, p_client_ids) as d (place, sender, client_id)
        join users g on g.successor_id = p_people[d.sender]
        join messages m on m.conversation_id = p_conversations[d.place]
            and m.sender_id = g.id and m.client_id = d.client_id
    ) then
        return;
    end if;

    -- Whether a colleague has answered meanwhile; of the batch's own drafts the caller has seen to that.
    if p_last_seen_seqs is not null and exists (
        select from unnest(p_places, p_senders, p_last_seen_seqs) as d (place, sender, last_seen_seq)
        join messages m on m.conversation_id = p_conversations[d.place] and m.seq > d.last_seen_seq
        where m.sender_type = 'merchant_staff' and m.sender_id <> p_people[d.sender]
    ) then
        return;
    end if;

    begin
        insert into messages (
            conversation_id, seq, id, sender_id, sender_name, sender_type, sender_role, client_id, content, created_at)
        select p_conversations[d.place], v_seqs[d.place] + d.rank, d.id, p_people[d.sender], v_names[d.sender],
               v_types[d.sender], v_roles[d.sender], d.client_id, d.content, p_now
        from unnest(p_ids, p_places, p_ranks, p_senders, p_client_ids, p_contents)
             as d (id, place, rank, sender, client_id, content);
    exception
        -- A repeat. Nobody can have taken a seq under our lock.
        when unique_violation then return;
    end;

    v_new_assigned := v_assigned;
    v_new_statuses := v_statuses;
    if array_position(v_assigned, null) is not null or 'open' <> any (v_statuses) then
        select array_agg(coalesce(v_assigned[p.n], d.first_staff) order by p.n),
               array_agg(case when d.by_end_user then 'open' else v_statuses[p.n] end order by p.n)
        into v_new_assigned, v_new_statuses
        from generate_subscripts(p_conversations, 1) as p (n)
        join (
            select d.place,
                   p_people[(array_agg(d.sender order by d.rank)
                             filter (where v_types[d.sender] = 'merchant_staff'))[1]] as first_staff,
                   bool_or(v_types[d.sender] = 'end_user') as by_end_user
            from unnest(p_places, p_ranks, p_senders) as d (place, rank, sender)
            group by d.place
        ) d on d.place = p.n;

        insert into activity (id, conversation_id, type, actor_id, actor_name, data, created_at)
        select uuid_v7(p_now), p_conversations[p.n], 'assigned', v_new_assigned[p.n], u.name,
               jsonb_build_object('staff', jsonb_build_object('id', v_new_assigned[p.n], 'name', u.name)), p_now
        from generate_subscripts(p_conversations, 1) as p (n)
        cross join lateral (
            select v_names[array_position(p_people, v_new_assigned[p.n])] as name
        ) u
        where v_assigned[p.n] is null and v_new_assigned[p.n] is not null
        union all
        select uuid_v7(p_now), p_conversations[p.n], 'status_changed', u.id, u.name,
               jsonb_build_object('from', v_statuses[p.n], 'to', 'open'), p_now
        from generate_subscripts(p_conversations, 1) as p (n)
        cross join lateral (
            select p_people[d.sender] as id, v_names[d.sender] as name
            from unnest(p_places, p_ranks, p_senders) as d (place, rank, sender)
            where d.place = p.n and v_types[d.sender] = 'end_user'
            order by d.rank
            limit 1
        ) u
        where v_statuses[p.n] <> v_new_statuses[p.n];
    end if;

    update conversations c
    set last_seq = p.last_seq + p.count,
        last_activity_at = greatest(c.last_activity_at, p_now),
        updated_at = greatest(c.updated_at, p_now),
        assigned_to = p.assigned_to,
        status = p.status
    from unnest(p_conversations, v_seqs, p_counts, v_new_assigned, v_new_statuses)
         as p (id, last_seq, count, assigned_to, status)
    where c.id = p.id;

    -- Sending also reads: own messages are never unread.
    insert into reads as r (conversation_id, user_id, seq)
    select p_conversations[d.place], p_people[d.sender], v_seqs[d.place] + d.rank
    from unnest(p_read_places, p_read_senders, p_read_ranks) as d (place, sender, rank)
    on conflict on constraint reads_pkey do update set seq = greatest(r.seq, excluded.seq);

    return query select v_seqs, v_assigned, v_statuses, v_new_assigned, v_names, v_types, v_roles;
end
$$;
