create table enrolment (
    id uuid primary key,
    person_id uuid not null references person,
    class_id uuid not null references class_offering,
    enrolled_at timestamptz not null,
    -- one seat a person and class, also when two requests ask at once
    constraint one_enrolment_per_class unique (person_id, class_id)
);
create index enrolment_of_class on enrolment (class_id);

create table attendance (
    id uuid primary key,
    enrolment_id uuid not null references enrolment,
    held_on date not null,
    -- the day's limits and steps are data (config/learning.yaml); a day has 24 hours whatever they say
    hours numeric(4, 1) not null check (hours > 0 and hours <= 24),
    recorded_by text not null,
    recorded_at timestamptz not null,
    -- a day's hours are one figure, corrected in place, never added up from two
    constraint one_attendance_per_day unique (enrolment_id, held_on)
);
