-- Online hours, counted by the server alone.

-- What is read or watched: a text, or a video that lies elsewhere.
create table online_unit (
    id uuid primary key,
    class_id uuid not null references class_offering,
    position integer not null check (position > 0),
    title varchar(100) not null check (title <> ''),
    body text check (body <> ''),
    link varchar(500) check (link like 'https://%'),
    -- more time than this is never counted
    minutes integer not null check (minutes between 1 and 600),
    created_by text not null,
    created_at timestamptz not null,
    check (body is not null or link is not null),
    constraint one_unit_per_position unique (class_id, position)
);

create table online_question (
    id uuid primary key,
    unit_id uuid not null references online_unit,
    stem varchar(300) not null check (stem <> ''),
    option_a varchar(200) not null check (option_a <> ''),
    option_b varchar(200) not null check (option_b <> ''),
    option_c varchar(200) not null check (option_c <> ''),
    right_option text not null check (right_option in ('A', 'B', 'C'))
);
create index online_question_of_unit on online_question (unit_id);

-- One sitting at one unit in one window.
create table online_stream (
    id uuid primary key,
    person_id uuid not null references person,
    enrolment_id uuid not null references enrolment,
    unit_id uuid not null references online_unit,
    started_at timestamptz not null,
    -- up to when time was counted
    last_beat_at timestamptz not null,
    ended_at timestamptz,
    -- SHA-256 of the only token that the next heartbeat may bring
    token_hash bytea not null,
    counted_seconds integer not null check (counted_seconds >= 0),
    -- not counted until the next question is answered
    pending_seconds integer not null check (pending_seconds >= 0),
    question_id uuid references online_question,
    asked_at timestamptz,
    tries integer not null check (tries >= 0),
    version integer not null,
    check (last_beat_at >= started_at and ended_at >= last_beat_at),
    check ((question_id is null) = (asked_at is null)),
    -- nobody learns twice at a time: two windows, or two requests at once, never both count
    constraint one_stream_at_a_time exclude using gist (person_id with =, tstzrange(started_at, ended_at) with &&),
    -- never more time than went by
    constraint counted_time_has_passed check (
        counted_seconds + pending_seconds <= extract(epoch from last_beat_at - started_at))
);
create index online_stream_of_enrolment on online_stream (enrolment_id);

-- What came of it: seconds by unit, and how many hours were put into the attendance.
create table online_progress (
    enrolment_id uuid not null references enrolment,
    unit_id uuid not null references online_unit,
    seconds integer not null check (seconds >= 0),
    primary key (enrolment_id, unit_id)
);
alter table enrolment add column online_hours numeric(5, 1) not null default 0 check (online_hours >= 0);
