-- Skills exam: the assessors' cards; and the results of both parts.

create table scorecard (
    id uuid primary key,
    session_id uuid not null references exam_session,
    booking_id uuid not null references booking,
    assessor uuid not null references person,
    version integer not null,
    scores jsonb not null,
    absent boolean not null default false,
    total numeric(4, 1) check (total between 0 and 100),
    signed_at timestamptz,
    -- an assessor scores a candidate once
    constraint one_card_of_an_assessor unique (booking_id, assessor),
    -- a signature stands under a whole card: a total, or the note that the candidate did not come
    constraint signed_when_whole check (signed_at is null or absent = (total is null))
);
create index scorecard_by_session on scorecard (session_id, assessor);

-- What an assessor has signed stays as it was signed, for every way to the database.
create trigger signed_card_never_changes before update or delete on scorecard
    for each row when (old.signed_at is not null) execute function refuse_closed_row();

create table result (
    id uuid primary key,
    booking_id uuid not null references booking,
    session_id uuid not null references exam_session,
    person_id uuid not null references person,
    -- null: the candidate did not come to that part
    theory numeric(4, 1) check (theory between 0 and 100),
    skills numeric(4, 1) check (skills between 0 and 100),
    passed boolean not null,
    state text not null check (state in ('PUBLISHED', 'ABSENT')),
    published_at timestamptz not null,
    published_by varchar(100) not null,
    notice_ends_on date not null,
    -- a booking has one result, also when two people publish at once
    constraint one_result_for_a_booking unique (booking_id),
    -- no mark, no pass: marks of parts are never averaged with one another
    constraint passed_with_both_marks check (not passed or (theory is not null and skills is not null)),
    constraint absent_without_marks check ((state = 'ABSENT') = (theory is null and skills is null))
);
create index result_by_session on result (session_id);
create index result_by_person on result (person_id);
