-- Sign-ins: a session is a family of refresh tokens, of which each is good once; access tokens name their session.

create table sessions (
    id uuid not null,
    user_id uuid not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    constraint sessions_pkey primary key (id),
    constraint sessions_user_fkey foreign key (user_id) references users (id)
);

create index sessions_user_idx on sessions (user_id) where ended_at is null;

create table refresh_tokens (
    -- SHA-256 of the token: who reads this table cannot sign in with it.
    token_hash bytea not null,
    session_id uuid not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    spent_at timestamptz,
    constraint refresh_tokens_pkey primary key (token_hash),
    constraint refresh_tokens_session_fkey foreign key (session_id) references sessions (id) on delete cascade
);

create index refresh_tokens_session_idx on refresh_tokens (session_id);
