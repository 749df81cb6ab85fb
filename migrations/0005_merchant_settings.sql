-- What a merchant's admin sets: how the widget greets and looks, and from which sites browsers may call.

alter table merchants
    add column greeting text not null default 'Hello, how can we help?',
    add column accent_color text not null default '#5b5bd6',
    add column allowed_origins text[] not null default '{}',
    add constraint merchants_greeting_length check (char_length(greeting) between 1 and 500),
    add constraint merchants_accent_color_form check (accent_color ~ '^#[0-9a-f]{6}$');
