-- Merchants and people. Whoever can be the author of something stands in one table, so that an author is one reference.

-- A UUIDv7 for rows that the database itself adds: 48 bits of milliseconds, the version, the rest random.
create function uuid_v7(at timestamptz) returns uuid language sql volatile parallel safe as $$
    select encode(
        set_bit(set_bit(
            overlay(
                uuid_send(gen_random_uuid())
                placing substring(int8send((extract(epoch from at) * 1000)::bigint) from 3)
                from 1 for 6
            ), 52, 1), 53, 1),
        'hex')::uuid
$$;

create table merchants (
    id uuid not null,
    name text not null,
    slug text not null,
    created_at timestamptz not null,
    constraint merchants_pkey primary key (id),
    constraint merchants_slug_key unique (slug),
    constraint merchants_name_length check (char_length(name) between 1 and 100),
    constraint merchants_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

create table users (
    id uuid not null,
    type text not null,
    name text not null,
    -- Lower case. A guest's is a hint and proves nothing.
    email text,
    -- A PHC string; guests have none.
    password_hash text,
    -- Staff belong to a merchant; a guest is the guest of one.
    merchant_id uuid,
    role text,
    guest boolean not null default false,
    active boolean not null default true,
    created_at timestamptz not null,
    constraint users_pkey primary key (id),
    constraint users_merchant_fkey foreign key (merchant_id) references merchants (id),
    constraint users_type_known check (type in ('end_user', 'merchant_staff')),
    constraint users_role_known check (role in ('admin', 'manager', 'staff')),
    constraint users_name_length check (char_length(name) between 1 and 100),
    constraint users_staff_have_merchant_and_role
        check (case type when 'merchant_staff' then merchant_id is not null and role is not null and not guest
                         else role is null and (merchant_id is not null) = guest end),
    constraint users_accounts_sign_in check (guest or (email is not null and password_hash is not null))
);

create unique index users_email_key on users (email) where not guest;
create index users_merchant_idx on users (merchant_id) where merchant_id is not null;
