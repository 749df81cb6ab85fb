-- What the widget asks of a guest and what it promises them, as the merchant's admins choose.

alter table merchants
    -- When a guest is asked for a name and an address: after the first message, before it, or never.
    add column guest_details text not null default 'after',
    -- "We usually answer within …".
    add column reply_time text,
    add constraint merchants_guest_details_known check (guest_details in ('after', 'before', 'never')),
    add constraint merchants_reply_time_length check (char_length(reply_time) between 1 and 60);
