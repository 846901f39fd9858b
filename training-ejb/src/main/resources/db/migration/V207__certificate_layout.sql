-- How certificates look, as numbered layouts: what config/certificate/layout.yaml says at a start, until a layout is adopted
-- that one person handed in and another approved. Every certificate keeps the number of the layout that it was made by.

create table certificate_layout_change (
    id uuid primary key,
    text text not null check (length(text) between 1 and 50000),
    -- SHA-256 of the text
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    reason text not null check (length(reason) between 1 and 500),
    -- the layout that held when it was handed in
    based_on integer not null,
    proposed_by text not null,
    proposed_name text not null,
    proposed_at timestamptz not null,
    state text not null check (state in ('PROPOSED', 'APPROVED', 'TURNED_DOWN')),
    decided_by text,
    decided_name text,
    decided_at timestamptz,
    version integer not null,
    check ((state = 'PROPOSED') = (decided_by is null)),
    check (num_nonnulls(decided_by, decided_name, decided_at) in (0, 3)),
    -- nobody approves what they proposed
    constraint layout_approved_by_another check (state <> 'APPROVED' or decided_by <> proposed_by)
);
create index certificate_layout_change_by_state on certificate_layout_change (state, proposed_at desc, id);

-- What was handed in stays as it was; it is decided once.
create trigger certificate_layout_change_stands before update or delete on certificate_layout_change
    for each row execute function guard_standard_change();
create trigger certificate_layout_change_never_truncated before truncate on certificate_layout_change
    for each statement execute function refuse_change();

create table certificate_layout (
    number integer primary key check (number >= 1),
    text text not null check (length(text) between 1 and 50000),
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    -- null where it is what the file said; a change becomes a layout once, however many approve it at the same moment
    change_id uuid constraint one_layout_of_a_change unique references certificate_layout_change,
    recorded_at timestamptz not null
);
create trigger certificate_layout_only_grows before update or delete or truncate on certificate_layout
    for each statement execute function refuse_change();

-- Layouts are numbered without a gap, and once one was adopted by two people, the file alone makes no other.
create function require_next_certificate_layout() returns trigger language plpgsql as $$
begin
    if new.number <> (select coalesce(max(number), 0) + 1 from certificate_layout) then
        raise exception 'layout % does not follow the last one', new.number using errcode = 'restrict_violation';
    end if;
    if new.change_id is null and exists (select 1 from certificate_layout where change_id is not null) then
        raise exception 'a layout was adopted by two people: layout % needs them too', new.number
            using errcode = 'restrict_violation';
    end if;
    if new.change_id is not null and not exists (
            select 1 from certificate_layout_change c
            where c.id = new.change_id and c.state = 'APPROVED' and c.hash = new.hash and c.text = new.text) then
        raise exception 'layout % is not what was approved', new.number using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger certificate_layout_follows before insert on certificate_layout
    for each row execute function require_next_certificate_layout();

-- null: made before layouts had numbers
alter table certificate_file add column layout integer references certificate_layout;
alter table certificate_former_file add column layout integer references certificate_layout;
