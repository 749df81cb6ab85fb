-- What is too long for a notification between nodes, for the minute in which the others fetch it: the notification then
-- carries its number alone. A crash may lose it, as it loses notifications.

create unlogged table bus_attachments (
    id bigint generated always as identity,
    created_at timestamptz not null default now(),
    payload bytea not null,
    constraint bus_attachments_pkey primary key (id)
);
