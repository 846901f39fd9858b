-- Signing in by the code on the classroom's screen, and the history of every day's hours.

create table lesson (
    id uuid primary key,
    class_id uuid not null references class_offering,
    held_on date not null,
    hours numeric(4, 1) not null check (hours > 0 and hours <= 24),
    opened_by text not null,
    opened_at timestamptz not null,
    -- until when people can sign in
    closes_at timestamptz not null,
    check (closes_at >= opened_at),
    -- a class has one lesson at a time, also when two teachers open one at once
    constraint one_lesson_at_a_time exclude using gist (class_id with =, tstzrange(opened_at, closes_at) with &&)
);

create table lesson_presence (
    lesson_id uuid not null references lesson,
    enrolment_id uuid not null references enrolment,
    how text not null check (how in ('CODE', 'MANUAL')),
    reason varchar(200) check (reason <> ''),
    -- what was added to the day: less than the lesson has where the day or the course was full
    hours numeric(4, 1) not null check (hours >= 0),
    recorded_by text not null,
    recorded_at timestamptz not null,
    -- a code counts once for a person and lesson, however often it is sent
    constraint present_once primary key (lesson_id, enrolment_id),
    -- who did not sign in herself is there for a reason
    check ((how = 'MANUAL') = (reason is not null))
);

-- How often somebody guessed a code since when; kept also where the guess itself is refused.
create table code_guesses (
    person_id uuid primary key references person,
    since timestamptz not null,
    guesses integer not null check (guesses > 0)
);

-- A day's hours taken back are 0 and no longer a row that is gone.
alter table attendance drop constraint attendance_hours_check;
alter table attendance add constraint attendance_hours_check check (hours >= 0 and hours <= 24);
alter table attendance add column source text not null default 'ROSTER'
    check (source in ('ROSTER', 'CODE', 'MANUAL', 'ONLINE'));

-- Every figure that ever stood for a day: written by the database itself, so that no way of recording passes it by.
create table attendance_entry (
    id bigint generated always as identity primary key,
    enrolment_id uuid not null references enrolment,
    held_on date not null,
    hours numeric(4, 1) not null,
    source text not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index attendance_entry_of_day on attendance_entry (enrolment_id, held_on, id);
insert into attendance_entry (enrolment_id, held_on, hours, source, recorded_by, recorded_at)
    select enrolment_id, held_on, hours, source, recorded_by, recorded_at from attendance order by recorded_at;

create function keep_attendance() returns trigger language plpgsql as $$
begin
    insert into attendance_entry (enrolment_id, held_on, hours, source, recorded_by, recorded_at)
        values (new.enrolment_id, new.held_on, new.hours, new.source, new.recorded_by, new.recorded_at);
    return new;
end $$;
create trigger attendance_is_kept after insert or update on attendance
    for each row execute function keep_attendance();
create trigger attendance_history_stays before update or delete on attendance_entry
    for each row execute function refuse_change_of_entry();
create trigger attendance_day_stays before delete on attendance
    for each row execute function refuse_change_of_entry();
