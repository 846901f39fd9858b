-- Item bank, papers, sittings and answers.

-- The exam's time: the database's own clock, so that no machine's wrong clock gives or takes a minute, moved by the
-- demo's offset (0 outside the demo).
create function exam_time() returns timestamptz language sql stable as
    'select now() + make_interval(secs => offset_seconds) from demo_clock';

create table item (
    id uuid primary key,
    occupation varchar(20) not null,
    level smallint not null check (level between 1 and 5),
    code varchar(40) not null,
    area varchar(40) not null,
    kind text not null check (kind in ('SINGLE', 'TRUE_FALSE', 'MULTIPLE')),
    stem varchar(1000) not null,
    options jsonb not null,
    key varchar(10) not null,
    active boolean not null,
    loaded_by varchar(18) not null references organization,
    loaded_at timestamptz not null,
    -- an item loaded again replaces itself; papers keep the text they were assembled with
    constraint one_item_of_a_code unique (loaded_by, occupation, level, code)
);

create table paper (
    id uuid primary key,
    session_id uuid not null references exam_session,
    seed bigint not null,
    -- items with their keys: read by marking only, never sent
    items jsonb not null,
    item_count integer not null check (item_count > 0),
    digest varchar(64) not null,
    assembled_at timestamptz not null,
    constraint one_paper_for_a_session unique (session_id)
);

create table sitting (
    id uuid primary key,
    booking_id uuid not null references booking,
    person_id uuid not null references person,
    paper_id uuid not null references paper,
    started_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > started_at),
    submitted_at timestamptz,
    closed_by text check (closed_by in ('CANDIDATE', 'TIME')),
    score numeric(4, 1) check (score between 0 and 100),
    receipt text,
    -- starting again, on another device or at the same moment, finds the same sitting
    constraint one_sitting_for_a_booking unique (booking_id),
    -- submitted, marked and receipted at once or not at all
    constraint submission_is_whole check (
        num_nonnulls(submitted_at, closed_by, score, receipt) in (0, 4))
);
-- what the timer looks for every few seconds
create index sitting_open on sitting (ends_at) where submitted_at is null;

create table answer (
    sitting_id uuid not null references sitting,
    item integer not null check (item > 0),
    sequence bigint not null check (sequence >= 0),
    answer varchar(10) not null,
    client_time timestamptz,
    saved_at timestamptz not null,
    primary key (sitting_id, item)
);

-- A paper that candidates may have seen never changes; neither does a submitted sitting.
create function refuse_closed_row() returns trigger language plpgsql as $$
begin
    raise exception '% % is closed and cannot be changed', tg_table_name, old.id using errcode = 'restrict_violation';
end $$;
create trigger paper_never_changes before update or delete on paper
    for each row execute function refuse_closed_row();
create trigger submitted_sitting_never_changes before update or delete on sitting
    for each row when (old.submitted_at is not null) execute function refuse_closed_row();
