-- Keys with which a merchant's own backend vouches for its customers. Two at the most, so that one can take over from the
-- other without a gap.

create table identity_keys (
    id uuid not null,
    merchant_id uuid not null,
    -- Two places, each for one key: that there is no third holds whoever writes.
    place smallint not null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    -- The secret is not here: the server makes it of its own secret and the id, so who reads this table can vouch for
    -- nobody.
    constraint identity_keys_pkey primary key (id),
    constraint identity_keys_merchant_fkey foreign key (merchant_id) references merchants (id),
    constraint identity_keys_place_key unique (merchant_id, place),
    constraint identity_keys_two_places check (place in (1, 2))
);
