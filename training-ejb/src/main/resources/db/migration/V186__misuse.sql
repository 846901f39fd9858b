-- The check is no way to fish for people: so many a day for an organization, and alarms on what looks like guessing.

-- How many checks of a day have been handed out to an organization. Taken in blocks before anything is looked up, so that a
-- count never makes one check wait for another; what a node took and did not use stays counted.
create table check_allowance (
    organization varchar(18) not null,
    day date not null,
    used integer not null check (used >= 0),
    primary key (organization, day)
);
create function guard_check_allowance() returns trigger language plpgsql as $$
begin
    if new.used >= old.used and (new.organization, new.day) = (old.organization, old.day) then
        return new;
    end if;
    raise exception 'what was used of a day is not given back' using errcode = 'restrict_violation';
end $$;
create trigger check_allowance_only_grows before update on check_allowance
    for each row execute function guard_check_allowance();

-- What looked like guessing: what kind, of whom and when, never about which people.
create table check_alarm (
    id uuid primary key,
    organization varchar(18) not null,
    kind text not null check (kind in ('CONSECUTIVE_NUMBERS', 'ONE_NAME_MANY_DOCUMENTS', 'ONE_DOCUMENT_MANY_NAMES')),
    day date not null,
    raised_at timestamptz not null,
    -- how many it was about
    found integer not null check (found >= 2),
    -- until when the organization may not check; null where it may
    stops_until timestamptz check (stops_until > raised_at),
    -- several nodes look: one alarm of a kind a day
    constraint one_alarm_a_day unique (organization, kind, day)
);
create index check_alarm_latest on check_alarm (raised_at desc, id);
create index check_alarm_stopping on check_alarm (organization, stops_until) where stops_until is not null;
create trigger check_alarm_only_grows before update or delete or truncate on check_alarm
    for each statement execute function refuse_change();

-- Whoever looks for guessing reads the latest checks; this index costs a check next to nothing.
create index credential_check_by_time on credential_check using brin (checked_at);
