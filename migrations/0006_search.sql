-- Lists and searches whose work does not grow with the table.

-- Each list is a range of one index, in the order of the list. A message moves its conversation in the list, and so
-- writes to every index below: there are as many as there were before, and each conversation stands in only one of the
-- last two. Without a status wanted, a list merges the ranges of the three.
create index conversations_merchant_list on conversations (merchant_id, status, last_activity_at desc, id desc);
create index conversations_end_user_list on conversations (end_user_id, status, last_activity_at desc, id desc);
create index conversations_assignee_list on conversations (assigned_to, merchant_id, status, last_activity_at desc, id desc)
    where assigned_to is not null;
create index conversations_unassigned_list on conversations (merchant_id, status, last_activity_at desc, id desc)
    where assigned_to is null;
drop index conversations_merchant_idx, conversations_end_user_idx, conversations_assigned_idx;

-- What can be found stands in eras: an era holds a bounded number of a merchant's entries, the latest era those that
-- were written last. A search goes from era to era, latest first, until it has found enough. So another merchant's
-- conversations cost it nothing, and neither do old ones behind many later matches.
create table search_eras (
    id bigint not null generated always as identity,
    merchant_id uuid not null,
    -- How many entries are in it now. An entry that is written anew moves to the latest era.
    entries integer not null default 0,
    constraint search_eras_pkey primary key (id),
    constraint search_eras_merchant_fkey foreign key (merchant_id) references merchants (id)
);

create index search_eras_merchant_idx on search_eras (merchant_id, id desc);

-- An entry holds some consecutive messages of a conversation, with its subject and the end user's name and address: the
-- words that a search can find together. It is derived, and can be made anew at any time.
create table search_entries (
    conversation_id uuid not null,
    part integer not null,
    -- Without a foreign key: an era goes when its last entry has moved on, and only the one indexer moves entries.
    era_id bigint not null,
    -- The last message in it.
    last_seq bigint not null,
    -- Words as the server parts them (domain/words.rs), each behind the number of the era: `17:parcel`. Words of
    -- the address, which only staff search, are `17@example`. The server makes them, so that no locale and no
    -- extension of the database has a say in what is found.
    words tsvector not null,
    constraint search_entries_pkey primary key (conversation_id, part),
    constraint search_entries_conversation_fkey foreign key (conversation_id) references conversations (id)
);

-- Written behind the hot path, so that nobody waits for it; a list of pending entries would be read by every search.
create index search_entries_words_idx on search_entries using gin (words) with (fastupdate = off);

-- Conversations whose entries are to be made anew.
create table search_stale (
    conversation_id uuid not null,
    constraint search_stale_pkey primary key (conversation_id),
    constraint search_stale_conversation_fkey foreign key (conversation_id) references conversations (id)
);

create function search_end_user_renamed() returns trigger language plpgsql as $$
begin
    insert into search_stale (conversation_id)
    select c.id from conversations c where c.end_user_id = new.id
    on conflict do nothing;
    return null;
end
$$;

create trigger users_renamed after update of name, email on users
    for each row
    when (new.type = 'end_user' and (old.name, old.email) is distinct from (new.name, new.email))
    execute function search_end_user_renamed();

-- Until when all activity is in the index for sure. What a server had stored but not indexed when it died is later.
create table search_progress (
    only_row boolean not null default true,
    complete_until timestamptz not null,
    constraint search_progress_pkey primary key (only_row),
    constraint search_progress_one_row check (only_row)
);

insert into search_progress (complete_until) values ('-infinity');

-- The conversations of a merchant that match, from the latest entries back until `p_most` have matched or the time is
-- up: then those that were found by then. `p_query` is a tsquery with `~` in the place of the era.
--
-- Stable, so that all eras are seen as of one moment and no entry is missed that moves meanwhile.
create function search_of_merchant(p_merchant uuid, p_query text, p_most integer, p_time interval)
returns setof uuid
language plpgsql stable
set enable_seqscan = off
as $$
declare
    v_deadline timestamptz := clock_timestamp() + p_time;
    v_era bigint;
    v_matches bigint;
    v_found bigint := 0;
begin
    for v_era in select e.id from search_eras e where e.merchant_id = p_merchant order by e.id desc loop
        return query
            select s.conversation_id from search_entries s where s.words @@ replace(p_query, '~', v_era::text)::tsquery;
        get diagnostics v_matches = row_count;
        v_found := v_found + v_matches;
        exit when v_found >= p_most or clock_timestamp() > v_deadline;
    end loop;
end
$$;

-- The conversations of an end user that match, in the same way. Nobody has so many that they need an index of words.
create function search_of_end_user(p_end_user uuid, p_query text, p_most integer, p_time interval)
returns setof uuid
language plpgsql stable
set enable_seqscan = off
as $$
declare
    v_deadline timestamptz := clock_timestamp() + p_time;
    v_conversation uuid;
    v_found bigint := 0;
begin
    for v_conversation in
        select c.id from conversations c where c.end_user_id = p_end_user order by c.last_activity_at desc, c.id desc
    loop
        if exists (
            select from search_entries s
            where s.conversation_id = v_conversation
              and s.words @@ replace(p_query, '~', s.era_id::text)::tsquery
        ) then
            return next v_conversation;
            v_found := v_found + 1;
        end if;
        exit when v_found >= p_most or clock_timestamp() > v_deadline;
    end loop;
end
$$;
