-- What leaves for employers' own systems: written in the transaction of what happened, delivered afterwards, in its order,
-- again and again until it is taken.

-- Where an employer wants to be told.
create table webhook (
    organization varchar(18) primary key,
    address text not null check (address ~ '^https://' and length(address) <= 500),
    registered_by text not null check (registered_by <> ''),
    registered_at timestamptz not null,
    -- one node at a time delivers to a receiver; when it dies the lease runs out
    lease uuid,
    leased_until timestamptz,
    check ((lease is null) = (leased_until is null))
);

create table webhook_event (
    -- the same on each try, so that the receiver knows a repeat
    id uuid primary key,
    organization varchar(18) not null,
    position bigint generated always as identity,
    type text not null check (type <> ''),
    -- the CloudEvent as it is sent
    body text not null check (body <> ''),
    occurred_at timestamptz not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'UNDELIVERED')),
    tries integer not null default 0 check (tries >= 0),
    next_at timestamptz default clock_timestamp(),
    -- since when it is tried or waits for those before it
    queued_at timestamptz not null default clock_timestamp(),
    last_tried_at timestamptz,
    -- what the last try came to: a status, or why there was none
    answer text check (answer ~ '^([0-9]{3}|FORBIDDEN_ADDRESS|NO_TRUST|TIMED_OUT|UNREACHABLE|NO_WEBHOOK)$'),
    check ((state = 'WAITING') = (next_at is not null))
);
create index webhook_event_waiting on webhook_event (organization, position) where state = 'WAITING';
create index webhook_event_of_organization on webhook_event (organization, position desc);

-- What was to be told stays as it was written, and stays: only how its delivery stands may change, and what was delivered is.
create function guard_webhook_event() returns trigger language plpgsql as $$
declare
    delivery constant text[] := array['state', 'tries', 'next_at', 'queued_at', 'last_tried_at', 'answer'];
begin
    if tg_op = 'UPDATE' and old.state <> 'DELIVERED' and to_jsonb(new) - delivery = to_jsonb(old) - delivery then
        return new;
    end if;
    raise exception 'webhook event % stands as it was written: this % is refused', old.id, tg_op
        using errcode = 'restrict_violation';
end $$;
create trigger webhook_event_stands before update or delete on webhook_event
    for each row execute function guard_webhook_event();
create trigger webhook_event_never_truncated before truncate on webhook_event
    for each statement execute function refuse_change();
