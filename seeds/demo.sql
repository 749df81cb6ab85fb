-- The demo merchants, staff and end users. Idempotent: who is there already stays as they are.
-- Their passwords are published in the README: never load this into a database that serves customers.
begin;

insert into merchants (id, name, slug, created_at) values
    ('01900000-0000-7000-8000-0000000000a1', 'Acme Corporation', 'acme', '2026-01-01T00:00:00Z'),
    ('01900000-0000-7000-8000-0000000000a2', 'Globex Industries', 'globex', '2026-01-01T00:00:00Z')
on conflict do nothing;

insert into users (id, type, name, email, password_hash, merchant_id, role, created_at) values
    ('01900000-0000-7000-8000-0000000000b1', 'merchant_staff', 'Acme Admin', 'admin1@acme.com',
     '$argon2id$v=19$m=19456,t=2,p=1$/JJZV6PRiTeJBmemL7jDZQ$54eP8zExUBQ9hU500rfnIkmeepuqN/9sqlNl0+RmT10',
     '01900000-0000-7000-8000-0000000000a1', 'admin', '2026-01-01T00:00:00Z'),
    ('01900000-0000-7000-8000-0000000000b2', 'merchant_staff', 'Bob', 'bob@acme.com',
     '$argon2id$v=19$m=19456,t=2,p=1$+7m6eSDLBw6A/mT0kk/9PA$COMBBNyartxYwh0FodWjdtb30Z3T4bTkYQpnd40WR3k',
     '01900000-0000-7000-8000-0000000000a1', 'manager', '2026-01-01T00:00:00Z'),
    ('01900000-0000-7000-8000-0000000000b3', 'merchant_staff', 'Alice', 'alice@acme.com',
     '$argon2id$v=19$m=19456,t=2,p=1$xDDg7PmhVo9eJ0/dRO95lw$nMUR0VusPUOhoMH65g39WHBO8rE8uIi0LI69d8v9hA0',
     '01900000-0000-7000-8000-0000000000a1', 'staff', '2026-01-01T00:00:00Z'),
    ('01900000-0000-7000-8000-0000000000b4', 'merchant_staff', 'Globex Admin', 'admin@globex.com',
     '$argon2id$v=19$m=19456,t=2,p=1$aGF3zFJQGPS4wN2/+6uH8g$ZD6xNwuw0cBYNvlOmMXwseRQxTadQ//TE4CBtLNkOTU',
     '01900000-0000-7000-8000-0000000000a2', 'admin', '2026-01-01T00:00:00Z'),
    ('01900000-0000-7000-8000-0000000000b5', 'merchant_staff', 'Charlie', 'charlie@globex.com',
     '$argon2id$v=19$m=19456,t=2,p=1$nQRhMH0bPKL4kkaxuwBSsw$PRsOyINDmuEJK9bdYHNCXNjfBxxJDnkuX+vInuMdf7w',
     '01900000-0000-7000-8000-0000000000a2', 'staff', '2026-01-01T00:00:00Z'),
    ('01900000-0000-7000-8000-0000000000c1', 'end_user', 'David', 'david@example.com',
     '$argon2id$v=19$m=19456,t=2,p=1$lFn4hYA+rS4a5JapmYUsUQ$p7o3j9LDWVcCJTkUxbwgngHeiyc8b3PpgNDl6Lb5208',
     null, null, '2026-01-01T00:00:00Z'),
    ('01900000-0000-7000-8000-0000000000c2', 'end_user', 'Emma', 'emma@example.com',
     '$argon2id$v=19$m=19456,t=2,p=1$idv6Y/VrnuVtIPN/gJikOA$0hBtANlo2yNIOQ4WNFPtaI19ACzQ+jVVZogrQXcMpyI',
     null, null, '2026-01-01T00:00:00Z')
on conflict do nothing;

insert into canned_replies (id, merchant_id, shortcut, content, created_at, updated_at)
select it.id::uuid, '01900000-0000-7000-8000-0000000000a1', it.shortcut, it.content,
       '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'
from (values
    ('01900000-0000-7000-8000-0000000000d1', 'hello', 'Hello {{customer}}, this is {{me}}. How can I help?'),
    ('01900000-0000-7000-8000-0000000000d2', 'order-number', 'Could you tell me your order number, {{customer}}? It is in the e-mail that confirms your order.'),
    ('01900000-0000-7000-8000-0000000000d3', 'late', 'I am sorry that your parcel is late. I ask the carrier and come back to you today.'),
    ('01900000-0000-7000-8000-0000000000d4', 'refund', 'I have refunded your order. It takes three to five working days until the money is with you.'),
    ('01900000-0000-7000-8000-0000000000d5', 'bye', 'You are welcome, {{customer}}. Have a good day! {{me}}')
) it (id, shortcut, content)
on conflict do nothing;

commit;
