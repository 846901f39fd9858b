-- Sites, exam sessions, seats and who is on duty.

create table site (
    id uuid primary key,
    organization varchar(18) not null references organization,
    name varchar(100) not null,
    address varchar(200) not null,
    district varchar(6) not null,
    recorded_at timestamptz not null,
    -- a site is known by its name within its organization: recording it again changes it, never doubles it
    constraint one_site_of_a_name unique (organization, name)
);

create table exam_session (
    id uuid primary key,
    occupation varchar(20) not null,
    level smallint not null check (level between 1 and 5),
    edition varchar(20) not null,
    organizer varchar(18) not null references organization,
    site_id uuid not null references site,
    theory_at timestamptz not null,
    skills_at timestamptz not null,
    seats integer not null check (seats > 0),
    seats_taken integer not null default 0,
    registration_opens timestamptz not null,
    registration_closes timestamptz not null,
    mode text not null check (mode in ('FIRST_COME', 'LOTTERY', 'QUOTA')),
    scheduled_at timestamptz not null,
    scheduled_by varchar(100) not null,
    -- seats are never taken above capacity, whatever two bookings do at once
    constraint seats_within_capacity check (seats_taken between 0 and seats),
    -- registration ends before the theory exam begins, which comes before the skills exam
    constraint session_in_order check (
        registration_opens < registration_closes and registration_closes <= theory_at and theory_at <= skills_at)
);
create index exam_session_by_time on exam_session (theory_at);
create index exam_session_by_organizer on exam_session (organizer, theory_at);

create table booking (
    id uuid primary key,
    session_id uuid not null references exam_session,
    person_id uuid not null references person,
    seat integer not null check (seat > 0),
    way varchar(20) not null,
    evidence jsonb,
    -- the decision on eligibility with its reasons, as it stood when the seat was given
    decision jsonb not null,
    state text not null check (state in ('BOOKED', 'CANCELLED')),
    booked_at timestamptz not null,
    booked_by varchar(100) not null,
    entered_by varchar(18) references organization,
    cancelled_at timestamptz,
    constraint cancelled_with_its_time check ((state = 'CANCELLED') = (cancelled_at is not null))
);
-- one booking for a person and a session; a cancelled one does not count
create unique index one_booking_for_a_person on booking (session_id, person_id) where state = 'BOOKED';
-- one candidate on a seat
create unique index one_candidate_on_a_seat on booking (session_id, seat) where state = 'BOOKED';
create index booking_by_person on booking (person_id);

create table duty (
    id uuid primary key,
    session_id uuid not null references exam_session,
    person_id uuid not null references person,
    kind text not null check (kind in ('ASSESSOR', 'INVIGILATOR')),
    card_number varchar(40),
    -- nobody counts twice towards the number of assessors or invigilators
    constraint one_duty_of_a_kind unique (session_id, person_id, kind),
    -- an assessor is named by the card that qualifies
    constraint assessor_with_card check ((kind = 'ASSESSOR') = (card_number is not null))
);
create index duty_by_person on duty (person_id);
