-- Which staff are connected, by node. A node says for how long it vouches for each; a node that dies is believed no
-- longer than that.

create table staff_presence (
    user_id uuid not null,
    node_id uuid not null,
    merchant_id uuid not null,
    until timestamptz not null,
    constraint staff_presence_pkey primary key (user_id, node_id),
    constraint staff_presence_user_fkey foreign key (user_id) references users (id),
    constraint staff_presence_merchant_fkey foreign key (merchant_id) references merchants (id)
);

create index staff_presence_merchant_idx on staff_presence (merchant_id, until);

-- Every node asks every few seconds which sessions have ended.
create index sessions_ended_idx on sessions (ended_at) where ended_at is not null;
