-- What a merchant's staff say again and again, found by a shortcut.

create table canned_replies (
    id uuid not null,
    merchant_id uuid not null,
    -- Lower case.
    shortcut text not null,
    content text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint canned_replies_pkey primary key (id),
    constraint canned_replies_merchant_fkey foreign key (merchant_id) references merchants (id),
    constraint canned_replies_shortcut_key unique (merchant_id, shortcut),
    constraint canned_replies_shortcut_form check (shortcut ~ '^[a-z0-9_-]{1,40}$'),
    constraint canned_replies_content_length check (char_length(content) between 1 and 4000)
);
