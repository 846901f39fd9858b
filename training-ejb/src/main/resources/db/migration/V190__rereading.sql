-- The whole database read again against the log. One at a time; what came of it is kept.
create table log_rereading (
    id uuid primary key,
    asked_by text not null,
    asked_at timestamptz not null,
    state text not null check (state in ('WAITING', 'RUNNING', 'SAME', 'DIFFERENT')),
    -- entries of the log when it began, and how many were read
    total bigint not null default 0 check (total >= 0),
    done bigint not null default 0 check (done >= 0),
    -- entries whose salt was erased: what they record can no longer be told
    erased bigint not null default 0 check (erased >= 0),
    -- whoever reads says every few seconds that it goes on; after a minute's silence another begins anew
    seen_at timestamptz,
    ended_at timestamptz,
    -- the first difference
    difference text,
    place bigint,
    kind text,
    reference uuid,
    check ((state = 'DIFFERENT') = (difference is not null)),
    check ((state in ('SAME', 'DIFFERENT')) = (ended_at is not null))
);
create unique index one_rereading_at_a_time on log_rereading ((true)) where state in ('WAITING', 'RUNNING');
create index log_rereading_by_time on log_rereading (asked_at desc, id);

-- Which document a clerk said that a person goes by, each time; the document itself says only the latest.
create table document_choice (
    id uuid primary key,
    person_id uuid not null references person,
    document_id uuid not null,
    reason text not null,
    chosen_by text not null,
    chosen_at timestamptz not null
);
create index document_choice_of_person on document_choice (person_id);
create trigger document_choice_only_grows before update or delete or truncate on document_choice
    for each statement execute function refuse_change();
