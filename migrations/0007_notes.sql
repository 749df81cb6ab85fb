-- Notes: what staff say to staff. A table of their own, so that no bug can show one to an end user.

create table notes (
    id uuid not null,
    -- The order of notes within one millisecond.
    n bigint not null generated always as identity,
    conversation_id uuid not null,
    author_id uuid not null,
    -- The author as they were when they wrote it.
    author_name text not null,
    author_role text not null,
    content text not null,
    created_at timestamptz not null,
    constraint notes_pkey primary key (conversation_id, n),
    constraint notes_id_key unique (id),
    constraint notes_conversation_fkey foreign key (conversation_id) references conversations (id),
    constraint notes_author_fkey foreign key (author_id) references users (id),
    constraint notes_content_length check (char_length(content) between 1 and 4000)
);
