-- Roles that row-level security holds (docs/security.md), for whoever reads Frontdesk's database beside the server: reports,
-- replicas, programs of your own. Run it as the owner of the tables, again after an upgrade:
--
--   psql "$DATABASE_URL" -f docs/restricted-roles.sql
--
-- They cannot log in; grant them to a role that can. Create them before a dump is restored elsewhere.
do $$
declare
    v_role text;
    v_table text;
begin
    foreach v_role in array array['frontdesk_requests', 'frontdesk_lanes'] loop
        if not exists (select from pg_roles where rolname = v_role) then
            execute format('create role %I nologin', v_role);
        end if;
    end loop;

    -- What mixes merchants in one statement is what the lanes write, so they are let through there, and only there.
    foreach v_table in array array['conversations', 'messages', 'reads', 'activity', 'users'] loop
        execute format('drop policy if exists %I on %I', v_table || '_lanes', v_table);
        execute format('create policy %I on %I to frontdesk_lanes using (true)', v_table || '_lanes', v_table);
    end loop;
end
$$;

-- A request is for one actor. In each transaction, before anything else:
--   select set_config('app.merchant', …, true)   the merchant whose staff they are, or ''
--        , set_config('app.user', …, true)       their own id
grant select, insert, update, delete on
    conversations, messages, reads, activity, notes, canned_replies, identity_keys, staff_presence, search_entries,
    search_stale, sessions
    to frontdesk_requests;
grant select on merchants, search_eras to frontdesk_requests;
grant update (name, greeting, accent_color, allowed_origins, guest_details, reply_time) on merchants to frontdesk_requests;
-- Never a hash, neither of a password nor of a refresh token.
grant select (id, type, name, email, merchant_id, role, guest, active, created_at, external_id, successor_id, identified_at)
    on users to frontdesk_requests;
grant update (name, role, active) on users to frontdesk_requests;

grant select, insert, update on conversations, messages, reads, activity to frontdesk_lanes;
grant select on merchants to frontdesk_lanes;
grant select (id, type, name, email, role, active, external_id, successor_id) on users to frontdesk_lanes;
-- For the locks that keep a sender from being deactivated meanwhile; nothing is changed.
grant update (id) on users to frontdesk_lanes;
