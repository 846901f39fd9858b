-- What colleges and the association teach.
create table course (
    id uuid primary key,
    provider varchar(18) not null references organization,
    code text not null check (code <> ''),
    title text not null check (title <> ''),
    title_en text check (title_en <> ''),
    occupation text,
    level smallint check (level between 1 and 5),
    hours integer not null check (hours between 1 and 5000),
    credits numeric(4, 1) check (credits > 0),
    mode text not null check (mode in ('ON_SITE', 'ONLINE', 'BLENDED')),
    district varchar(6) not null check (district ~ '^[0-9]{6}$'),
    fee_cents bigint not null check (fee_cents >= 0),
    description text,
    imported_at timestamptz not null,
    version integer not null,
    -- a re-import finds the course it wrote before
    constraint one_course_per_code unique (provider, code),
    -- a level is a level of an occupation
    check (level is null or occupation is not null)
);
create index course_by_occupation on course (occupation, level);

create table class_offering (
    id uuid primary key,
    course_id uuid not null references course,
    code text not null check (code <> ''),
    starts_on date not null,
    ends_on date not null,
    seats integer not null check (seats > 0),
    -- changed by the enrolment's conditional update alone, never by an import
    seats_taken integer not null default 0,
    place text not null check (place <> ''),
    version integer not null,
    constraint one_class_per_code unique (course_id, code),
    check (starts_on <= ends_on),
    -- no seat is given away twice, however many ask at once, and no import takes a seat from somebody
    constraint seats_never_oversold check (seats_taken between 0 and seats)
);
create index class_offering_by_end on class_offering (ends_on);

-- What an import did, row by row; kept for those who ask later what became of their file.
create table catalog_import (
    id uuid primary key,
    provider varchar(18) not null references organization,
    imported_by text not null,
    imported_at timestamptz not null,
    file_name text not null,
    mode text not null check (mode in ('PARTIAL', 'STRICT')),
    accepted integer not null check (accepted >= 0),
    rejected integer not null check (rejected >= 0),
    report jsonb not null
);
create index catalog_import_of_provider on catalog_import (provider, imported_at desc);
