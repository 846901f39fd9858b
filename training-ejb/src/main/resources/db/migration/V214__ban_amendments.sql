-- Decisions that change an entry in force: its start becomes known, its end is set or moved, it is lifted or ended by
-- death. The entry stands as it was decided; each change is a row of its own, proposed by one and confirmed by another.
create table ban_amendment (
    id uuid primary key,
    ban_id uuid not null references ban,
    number integer not null check (number >= 1),
    kind text not null check (kind in ('START_KNOWN', 'EXTENDED', 'SHORTENED', 'LIFTED', 'DIED')),
    reason text not null check (reason in ('RELEASED', 'PAROLED', 'NEW_DECISION', 'APPEAL', 'RETRIAL',
        'OBJECTION_UPHELD', 'AUTHORITY_LIFTED', 'DEATH')),
    authority text not null check (length(authority) between 1 and 200),
    document_number text not null check (length(document_number) between 1 and 100),
    decided_on date not null,
    legal_basis text check (legal_basis ~ '^L[0-9]{1,2}$'),
    -- the period of the ban with this change, as in table ban
    starts_on date,
    ends_on date,
    life boolean not null,
    state text not null check (state in ('PROPOSED', 'CONFIRMED', 'TURNED_DOWN')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    version integer not null,
    unique (ban_id, number),
    check (not life or ends_on is null),
    check (kind not in ('SHORTENED', 'LIFTED', 'DIED') or ends_on is not null),
    check (kind <> 'START_KNOWN' or starts_on is not null),
    -- what ends early may end before it began
    check (kind in ('LIFTED', 'DIED') or ends_on is null or starts_on is null or ends_on >= starts_on),
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    -- a longer bar rests on a law
    constraint extension_needs_basis check (kind <> 'EXTENDED' or legal_basis is not null),
    -- nobody confirms what they proposed; turning down is free to all
    constraint amendment_needs_two check (state <> 'CONFIRMED' or decided_by <> proposed_by)
);
-- changes come one after the other, each seen whole before the next
create unique index one_open_amendment on ban_amendment (ban_id) where state = 'PROPOSED';

-- How the entry stands with its confirmed changes: what checks read.
alter table ban add column effective_start date;
alter table ban add column effective_end date;
alter table ban add column effective_life boolean;
alter table ban disable trigger ban_stands;
update ban set effective_start = starts_on, effective_end = ends_on, effective_life = life;
alter table ban enable trigger ban_stands;
alter table ban alter column effective_life set not null;

create or replace function require_proposal() returns trigger language plpgsql as $$
begin
    if new.state <> 'PROPOSED' then
        raise exception 'a ban begins as a proposal' using errcode = 'restrict_violation';
    end if;
    new.effective_start := new.starts_on;
    new.effective_end := new.ends_on;
    new.effective_life := new.life;
    return new;
end $$;

-- As before, and the period in force is that of the last confirmed change and no other.
create or replace function guard_ban() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['state', 'approved_by', 'approved_at', 'voiding_asked_by', 'voiding_asked_at',
        'voiding_reason', 'voided_by', 'voided_at', 'version', 'effective_start', 'effective_end', 'effective_life'];
begin
    if tg_op = 'UPDATE'
        and to_jsonb(new) - marks = to_jsonb(old) - marks
        and (new.state = old.state and old.state <> 'VOIDED'
            or (old.state, new.state) in (('PROPOSED', 'IN_FORCE'), ('PROPOSED', 'VOIDED'), ('IN_FORCE', 'VOIDED')))
        and (old.approved_by is null or (old.approved_by, old.approved_at) = (new.approved_by, new.approved_at))
        and (old.voiding_asked_by is null or (old.voiding_asked_by, old.voiding_asked_at, old.voiding_reason)
            = (new.voiding_asked_by, new.voiding_asked_at, new.voiding_reason))
        and ((old.effective_start, old.effective_end, old.effective_life)
            is not distinct from (new.effective_start, new.effective_end, new.effective_life)
            or exists (select 1 from ban_amendment a where a.ban_id = new.id and a.state = 'CONFIRMED'
                and (a.starts_on, a.ends_on, a.life)
                    is not distinct from (new.effective_start, new.effective_end, new.effective_life)
                and not exists (select 1 from ban_amendment later
                    where later.ban_id = a.ban_id and later.state = 'CONFIRMED' and later.number > a.number))) then
        return new;
    end if;
    raise exception 'ban % stands as it was decided: this % is refused', old.id, tg_op
        using errcode = 'restrict_violation';
end $$;

-- A change is proposed to and confirmed on an entry in force. The entry's lock puts it before or after a voiding, never
-- beside it.
create function guard_ban_amendment() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['state', 'decided_by', 'decided_at', 'version'];
    entry ban;
begin
    if tg_op = 'DELETE' then
        raise exception 'change % of a ban stays on record', old.id using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and (old.state <> 'PROPOSED' or to_jsonb(new) - marks <> to_jsonb(old) - marks) then
        raise exception 'change % of a ban stands as it was proposed', old.id using errcode = 'restrict_violation';
    end if;
    select * into entry from ban where id = new.ban_id for update;
    if tg_op = 'INSERT' and (new.state <> 'PROPOSED' or new.number <>
        (select coalesce(max(number), 0) + 1 from ban_amendment where ban_id = new.ban_id)) then
        raise exception 'a change of a ban begins as the next proposal' using errcode = 'restrict_violation';
    end if;
    if new.state <> 'TURNED_DOWN' and entry.state <> 'IN_FORCE' then
        raise exception 'ban % is not in force: no change of it is confirmed', entry.id using errcode = 'restrict_violation';
    end if;
    -- an extension never loses a day that was barred
    if new.kind = 'EXTENDED' and new.state <> 'TURNED_DOWN'
        and not (new.life or (entry.effective_end is not null and new.ends_on > entry.effective_end)) then
        raise exception 'ban % would not be longer by this', entry.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger ban_amendment_stands before insert or update or delete on ban_amendment
    for each row execute function guard_ban_amendment();
create trigger ban_amendment_never_truncated before truncate on ban_amendment
    for each statement execute function refuse_change();

-- What is confirmed is in force with it.
create function apply_ban_amendment() returns trigger language plpgsql as $$
begin
    update ban set effective_start = new.starts_on, effective_end = new.ends_on, effective_life = new.life
        where id = new.ban_id;
    return null;
end $$;
create trigger ban_amendment_takes_effect after update on ban_amendment
    for each row when (new.state = 'CONFIRMED') execute function apply_ban_amendment();

-- The epochs tell each confirmed change, once.
alter table ban_change drop constraint ban_change_ban_id_change_key;
alter table ban_change drop constraint ban_change_change_check;
alter table ban_change add constraint ban_change_change_check check (change in ('TOOK_EFFECT', 'VOIDED', 'CHANGED'));
alter table ban_change add column amendment_id uuid unique references ban_amendment;
alter table ban_change add constraint changed_by_an_amendment check ((change = 'CHANGED') = (amendment_id is not null));
create unique index ban_change_once on ban_change (ban_id, change) where change <> 'CHANGED';
create function require_epoch_of_amendment() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from ban_change where amendment_id = new.id) then
        raise exception 'change % of a ban has no epoch', new.id using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create constraint trigger ban_amendment_has_its_epoch after update on ban_amendment deferrable initially deferred
    for each row when (new.state = 'CONFIRMED') execute function require_epoch_of_amendment();
