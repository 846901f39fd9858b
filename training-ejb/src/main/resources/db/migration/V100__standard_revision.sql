-- Standards as data: what holds is the files that the application started with and the changes approved since. Every
-- revision only adds, so that whatever was decided under one can be read as it was.

-- A file that an operator hands in, to replace one of that path or to add it; approved by another, it becomes a revision.
create table standard_change (
    id uuid primary key,
    -- below config/standards
    path text not null check (path ~ '^[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*\.yaml$'),
    text text not null check (length(text) between 1 and 200000),
    -- SHA-256 of the text
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    -- the first day that counts for an exam or an entry for which it holds
    effective_from date not null,
    reason text not null check (length(reason) between 1 and 500),
    -- the newest revision when it was handed in
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
    constraint change_approved_by_another check (state <> 'APPROVED' or decided_by <> proposed_by)
);
create index standard_change_by_state on standard_change (state, proposed_at desc, id);

-- What was handed in stays as it was; it is decided once.
create function guard_standard_change() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['state', 'decided_by', 'decided_name', 'decided_at', 'version'];
begin
    if tg_op = 'UPDATE' and old.state = 'PROPOSED' and to_jsonb(new) - marks = to_jsonb(old) - marks then
        return new;
    end if;
    raise exception 'change % stands as it was decided: this % is refused', old.id, tg_op
        using errcode = 'restrict_violation';
end $$;
create trigger standard_change_stands before update or delete on standard_change
    for each row execute function guard_standard_change();
create trigger standard_change_never_truncated before truncate on standard_change
    for each statement execute function refuse_change();

create table standard_revision (
    number integer primary key check (number >= 1),
    source text not null check (source in ('FILES', 'CHANGE')),
    -- a change becomes a revision once, however many approve it at the same moment
    change_id uuid constraint one_revision_of_a_change unique references standard_change,
    -- of a change; the files hold on every day for which no change says otherwise
    effective_from date,
    recorded_by text not null,
    recorded_at timestamptz not null,
    check ((source = 'CHANGE') = (change_id is not null)),
    check ((source = 'CHANGE') = (effective_from is not null))
);
create trigger standard_revision_only_grows before update or delete or truncate on standard_revision
    for each statement execute function refuse_change();

-- Revisions are numbered without a gap.
create function require_next_standard_revision() returns trigger language plpgsql as $$
begin
    if new.number <> (select coalesce(max(number), 0) + 1 from standard_revision) then
        raise exception 'revision % does not follow the last one', new.number using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger standard_revision_follows before insert on standard_revision
    for each row execute function require_next_standard_revision();

-- All files of a revision of the files; the one file of a change.
create table standard_revision_text (
    revision integer not null references standard_revision,
    path text not null,
    text text not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (revision, path)
);
create trigger standard_revision_text_only_grows before update or delete or truncate on standard_revision_text
    for each statement execute function refuse_change();

-- The first revision is what the files say at the first start, which writes their text.
insert into standard_revision (number, source, recorded_by, recorded_at) values (1, 'FILES', 'start', now());

-- A session keeps the edition in the revision that it was scheduled under.
alter table exam_session add column standards_revision integer not null default 1 references standard_revision;
alter table exam_session alter column standards_revision drop default;
