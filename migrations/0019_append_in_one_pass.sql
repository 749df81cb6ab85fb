-- A conversation is locked, counted on and marked as active by one statement instead of two; who is assigned by an answer
-- or what is opened by a question is worked out only where that can be; and what need not be asked is no statement, of
-- which each costs as much to begin as to run for some messages. A third of what a message cost.

drop function append_new_messages(
    timestamptz, uuid[], integer[], uuid[], uuid[], integer[], integer[], integer[], text[], text[], bigint[],
    integer[], integer[], integer[]);

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
    -- Who is the first of the staff, and the first end user, to speak in each, by their place in p_people.
    p_staff integer[],
    p_end_users integer[],
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
    v_names text[];
    v_types text[];
    v_roles text[];
    v_succeed boolean;
    -- Whether an answer may assign a conversation, or a question open one.
    v_turns boolean;
    v_read bigint;
begin
    -- In one order everywhere, so that batches of two nodes wait for each other instead of deadlocking.
    with moved as (
        update conversations c
        set last_seq = c.last_seq + p.count,
            last_activity_at = greatest(c.last_activity_at, p_now),
            updated_at = greatest(c.updated_at, p_now)
        from unnest(p_conversations, p_counts) with ordinality as p (id, count, n)
        where c.id = p.id
        returning p.n, c.last_seq - p.count as last_seq, c.assigned_to, c.status
    )
    select array_agg(m.last_seq), array_agg(m.assigned_to), array_agg(m.status)
    into v_seqs, v_assigned, v_statuses
    from (select * from moved order by n) m;
    if cardinality(v_seqs) is distinct from cardinality(p_conversations) then
        raise unique_violation;
    end if;

    v_turns := 'open' <> any (v_statuses);
    if array_position(v_assigned, null) is not null and not v_turns then
        v_turns := exists (
            select from unnest(v_assigned, p_staff) as c (assigned_to, staff)
            where c.assigned_to is null and c.staff is not null
        );
    end if;

    -- Who answers an unassigned conversation becomes its assignee: they must not be deactivated meanwhile.
    if v_turns then
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
        raise unique_violation;
    end if;

    -- What a verified customer said when they still were a guest is known by the guest's id.
    if v_succeed then
        if exists (
            select from unnest(p_places, p_senders, p_client_ids) as d (place, sender, client_id)
            join users g on g.successor_id = p_people[d.sender]
            join messages m on m.conversation_id = p_conversations[d.place]
                and m.sender_id = g.id and m.client_id = d.client_id
        ) then
            raise unique_violation;
        end if;
    end if;

    -- Whether a colleague has answered meanwhile; of the batch's own drafts the caller has seen to that.
    if p_last_seen_seqs is not null then
        if exists (
            select from unnest(p_places, p_senders, p_last_seen_seqs) as d (place, sender, last_seen_seq)
            join messages m on m.conversation_id = p_conversations[d.place] and m.seq > d.last_seen_seq
            where m.sender_type = 'merchant_staff' and m.sender_id <> p_people[d.sender]
        ) then
            raise unique_violation;
        end if;
    end if;

    insert into messages (
        conversation_id, seq, id, sender_id, sender_name, sender_type, sender_role, client_id, content, created_at)
    select p_conversations[d.place], v_seqs[d.place] + d.rank, d.id, p_people[d.sender], v_names[d.sender],
           v_types[d.sender], v_roles[d.sender], d.client_id, d.content, p_now
    from unnest(p_ids, p_places, p_ranks, p_senders, p_client_ids, p_contents)
         as d (id, place, rank, sender, client_id, content);

    v_new_assigned := v_assigned;
    if v_turns then
        -- Whose conversation it is has changed since the caller read it.
        if exists (
            select from unnest(p_staff, p_end_users) as c (staff, end_user)
            where v_types[c.staff] <> 'merchant_staff' or v_types[c.end_user] <> 'end_user'
        ) then
            raise unique_violation;
        end if;

        select array_agg(coalesce(c.assigned_to, p_people[c.staff]) order by c.n)
        into v_new_assigned
        from unnest(v_assigned, p_staff) with ordinality as c (assigned_to, staff, n);

        insert into activity (id, conversation_id, type, actor_id, actor_name, data, created_at)
        select uuid_v7(p_now), c.id, 'assigned', p_people[c.staff], v_names[c.staff],
               jsonb_build_object('staff', jsonb_build_object('id', p_people[c.staff], 'name', v_names[c.staff])), p_now
        from unnest(p_conversations, v_assigned, p_staff) as c (id, assigned_to, staff)
        where c.assigned_to is null and c.staff is not null
        union all
        select uuid_v7(p_now), c.id, 'status_changed', p_people[c.end_user], v_names[c.end_user],
               jsonb_build_object('from', c.status, 'to', 'open'), p_now
        from unnest(p_conversations, v_statuses, p_end_users) as c (id, status, end_user)
        where c.status <> 'open' and c.end_user is not null;

        update conversations c
        set assigned_to = p.assigned_to,
            status = case when p.end_user is null then c.status else 'open' end
        from unnest(p_conversations, v_new_assigned, p_end_users) as p (id, assigned_to, end_user)
        where c.id = p.id
            and (c.assigned_to is distinct from p.assigned_to or c.status <> 'open' and p.end_user is not null);
    end if;

    -- Sending also reads: own messages are never unread.
    update reads r
    set seq = greatest(r.seq, v_seqs[d.place] + d.rank)
    from unnest(p_read_places, p_read_senders, p_read_ranks) as d (place, sender, rank)
    where r.conversation_id = p_conversations[d.place] and r.user_id = p_people[d.sender];
    get diagnostics v_read = row_count;
    if v_read < cardinality(p_read_places) then
        insert into reads as r (conversation_id, user_id, seq)
        select p_conversations[d.place], p_people[d.sender], v_seqs[d.place] + d.rank
        from unnest(p_read_places, p_read_senders, p_read_ranks) as d (place, sender, rank)
        on conflict on constraint reads_pkey do update set seq = excluded.seq where r.seq < excluded.seq;
    end if;

    last_seqs := v_seqs;
    assigned_to := v_assigned;
    statuses := v_statuses;
    new_assigned_to := v_new_assigned;
    names := v_names;
    types := v_types;
    roles := v_roles;
    return next;
exception
    -- A repeat, or one of those raised above. Nobody can have taken a seq under our lock.
    when unique_violation then return;
end
$$;
