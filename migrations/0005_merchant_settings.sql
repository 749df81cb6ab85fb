-- What a merchant's admins choose: how the widget greets and looks, and on which sites it is used.

alter table merchants
    add column greeting text not null default 'Hello, how can we help?',
    add column accent_color text not null default '#5b5bd6',
    -- Origins as browsers write them: scheme, host, and the port if it is not the usual one.
    add column allowed_origins text[] not null default '{}',
    add constraint merchants_greeting_length check (char_length(greeting) between 1 and 200),
    add constraint merchants_accent_color_form check (accent_color ~ '^#[0-9a-f]{6}$'),
    add constraint merchants_allowed_origins_whole check (array_position(allowed_origins, null) is null);
