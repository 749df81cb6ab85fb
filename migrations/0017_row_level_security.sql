-- Row-level security: what the server allows (server/src/access) is held a second time by the database, for every role
-- but the owner of these tables. Who asks as such a role, without a WHERE, gets the rows of one tenant: those of the merchant that
-- `app.merchant` names, whose staff they are, or those of the end user that `app.user` names. Without either there are none.
--
-- The server asks as the owner, whom this does not hold: docs/security.md has why, and roles that it holds.

create function app_merchant() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('app.merchant', true), '')::uuid
$$;

create function app_user() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('app.user', true), '')::uuid
$$;

-- Everybody may see which merchants there are.
alter table merchants enable row level security;
create policy merchants_seen on merchants for select using (true);
create policy merchants_own on merchants for update using (id = (select app_merchant()));

alter table conversations enable row level security;
create policy conversations_tenant on conversations
    using (merchant_id = (select app_merchant()) or end_user_id = (select app_user()));

-- What belongs to a conversation is seen by whom the conversation is.
alter table messages enable row level security;
create policy messages_tenant on messages
    using (exists (select from conversations c where c.id = conversation_id));

alter table reads enable row level security;
create policy reads_tenant on reads
    using (exists (select from conversations c where c.id = conversation_id));

alter table activity enable row level security;
create policy activity_tenant on activity
    using (exists (select from conversations c where c.id = conversation_id));

alter table search_entries enable row level security;
create policy search_entries_tenant on search_entries
    using (exists (select from conversations c where c.id = conversation_id));

alter table search_stale enable row level security;
create policy search_stale_tenant on search_stale
    using (exists (select from conversations c where c.id = conversation_id));

-- No end user sees a note, one in a conversation of their own included.
alter table notes enable row level security;
create policy notes_tenant on notes
    using (exists (select from conversations c where c.id = conversation_id and c.merchant_id = (select app_merchant())));

alter table canned_replies enable row level security;
create policy canned_replies_tenant on canned_replies using (merchant_id = (select app_merchant()));

alter table identity_keys enable row level security;
create policy identity_keys_tenant on identity_keys using (merchant_id = (select app_merchant()));

alter table staff_presence enable row level security;
create policy staff_presence_tenant on staff_presence using (merchant_id = (select app_merchant()));

alter table audit_log enable row level security;
create policy audit_log_tenant on audit_log using (merchant_id = (select app_merchant()));

alter table search_eras enable row level security;
create policy search_eras_tenant on search_eras using (merchant_id = (select app_merchant()));

-- Oneself, one's merchant's people, and who takes part in a conversation that one sees. To be changed by oneself and, where
-- they belong to the merchant, by its staff.
alter table users enable row level security;
create policy users_seen on users for select
    using (
        id = (select app_user())
        or merchant_id = (select app_merchant())
        or exists (select from conversations c where c.end_user_id = users.id)
        or exists (select from conversations c where c.assigned_to = users.id)
    );
create policy users_added on users for insert with check (merchant_id = (select app_merchant()));
create policy users_changed on users for update
    using (id = (select app_user()) or merchant_id = (select app_merchant()))
    -- Nobody moves to a merchant.
    with check (merchant_id = (select app_merchant()) or (id = (select app_user()) and merchant_id is null));

alter table sessions enable row level security;
create policy sessions_own on sessions using (user_id = (select app_user()));

alter table refresh_tokens enable row level security;
create policy refresh_tokens_own on refresh_tokens
    using (exists (select from sessions s where s.id = session_id));

-- The server's own: no policy, so nobody else sees a row.
alter table search_progress enable row level security;
alter table bus_attachments enable row level security;
alter table erasures enable row level security;
