-- Conversations are started as messages are stored: all that have asked meanwhile, in one statement and one commit.

-- Answers one row for each start, in their order. `added` is false when this end user has used this client id with this
-- merchant before, in the same batch included. A merchant that is not there, and an end user who is no longer active,
-- have no name, and nothing of theirs is added.
create function start_conversations(
    p_now timestamptz,
    p_ids uuid[],
    p_merchants uuid[],
    p_end_users uuid[],
    p_subjects text[],
    p_client_ids text[],
    -- The first message, where there is one.
    p_messages uuid[],
    p_contents text[]
) returns table (
    added boolean,
    merchant_name text,
    merchant_slug text,
    end_user_name text,
    end_user_email text,
    end_user_verified boolean
)
language plpgsql volatile
-- Arrays of whatever length are planned once, and read by their indexes.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
begin
    -- Nobody gets what is theirs meanwhile. In one order everywhere, so that nodes wait for each other instead of
    -- deadlocking; so are the client ids below.
    perform from users u where u.id = any (p_end_users) order by u.id for share;

    return query
    with asked as (
        select p.n, p.id, p.subject, p.client_id, p.message, p.content,
               p.merchant_id, m.name as merchant_name, m.slug as merchant_slug,
               p.end_user_id, u.name as end_user_name, u.email as end_user_email, u.external_id
        from unnest(p_ids, p_merchants, p_end_users, p_subjects, p_client_ids, p_messages, p_contents)
             with ordinality as p (id, merchant_id, end_user_id, subject, client_id, message, content, n)
        left join merchants m on m.id = p.merchant_id
        left join users u on u.id = p.end_user_id and u.active
    ), new as (
        insert into conversations as c (
            id, merchant_id, end_user_id, subject, client_id, opened_with_message, last_seq,
            created_at, updated_at, last_activity_at)
        select a.id, a.merchant_id, a.end_user_id, a.subject, a.client_id, a.message is not null,
               (a.message is not null)::integer, p_now, p_now, p_now
        from asked a
        where a.merchant_name is not null and a.end_user_name is not null
        order by a.end_user_id, a.merchant_id, a.client_id, a.n
        on conflict (end_user_id, merchant_id, client_id) where client_id is not null do nothing
        returning c.id
    ), begun as (
        insert into activity (id, conversation_id, type, actor_id, actor_name, created_at)
        select uuid_v7(p_now), a.id, 'created', a.end_user_id, a.end_user_name, p_now
        from new join asked a on a.id = new.id
    ), said as (
        insert into messages (conversation_id, seq, id, sender_id, sender_name, sender_type, client_id, content, created_at)
        select a.id, 1, a.message, a.end_user_id, a.end_user_name, 'end_user', a.client_id, a.content, p_now
        from new join asked a on a.id = new.id
        where a.message is not null
    ), seen as (
        -- Sending also reads: own messages are never unread.
        insert into reads (conversation_id, user_id, seq)
        select a.id, a.end_user_id, 1
        from new join asked a on a.id = new.id
        where a.message is not null
    )
    select new.id is not null, a.merchant_name, a.merchant_slug, a.end_user_name, a.end_user_email,
           a.external_id is not null
    from asked a left join new on new.id = a.id
    order by a.n;
end
$$;
