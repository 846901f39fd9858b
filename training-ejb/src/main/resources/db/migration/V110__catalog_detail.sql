-- Programs and majors, what else is said of a course, withdrawal, the history of a catalog, and imports that are looked at first.

create table program (
    id uuid primary key,
    provider varchar(18) not null references organization,
    code text not null check (code <> ''),
    title text not null check (title <> ''),
    -- six digits; some of universities' majors end in K, T or TK
    major_code text check (major_code ~ '^[0-9]{6}(K|T|TK)?$'),
    version integer not null,
    constraint one_program_per_code unique (provider, code),
    unique (id, provider)
);

create function module_hours(modules jsonb) returns bigint language sql immutable as
    'select coalesce(sum((module ->> ''hours'')::integer), 0) from jsonb_array_elements(modules) module';

alter table course
    add column kind text check (kind in ('BEFORE_POST', 'IN_SERVICE', 'CONTINUING', 'SPECIAL_CARE', 'VILLAGE_GUIDANCE',
        'PARENT_CLASS', 'HOME_GUIDANCE')),
    add column modules jsonb not null default '[]',
    add column teachers text[] not null default '{}',
    add column program_id uuid,
    add column withdrawn_at timestamptz,
    -- a course belongs to a program of its own provider
    add constraint program_of_same_provider foreign key (program_id, provider) references program (id, provider),
    -- parents are examined for no level
    add constraint no_level_for_parents check (kind not in ('PARENT_CLASS', 'HOME_GUIDANCE') or occupation is null),
    add constraint modules_within_course check (module_hours(modules) <= hours),
    drop constraint course_mode_check,
    add constraint course_mode_check check (mode in ('ON_SITE', 'ONLINE', 'BLENDED', 'VILLAGE_POINT'));

alter table class_offering
    add column withdrawn_at timestamptz,
    -- nobody who holds a seat loses the class, however close the seat was taken to the withdrawal
    add constraint withdrawn_class_is_empty check (withdrawn_at is null or seats_taken = 0);

-- What was said of a course or of one of its classes, each time it changed. Only grows.
create sequence catalog_version_id increment 50;
create table catalog_version (
    id bigint primary key,
    course_id uuid not null references course,
    -- null where the course itself is meant
    class_id uuid references class_offering,
    code text not null,
    at timestamptz not null,
    changed_by text not null,
    changed_by_name text not null,
    -- null where it was changed by hand
    import_id uuid,
    withdrawn boolean not null,
    -- as text, so that its order stays
    facts json not null
);
create index catalog_version_of_course on catalog_version (course_id, id);
create trigger catalog_version_only_grows before update or delete or truncate on catalog_version
    for each statement execute function refuse_change();

-- What stood there before histories were kept is their beginning.
insert into catalog_version
select nextval('catalog_version_id'), id, null, code, imported_at, '', '', null, false,
    json_strip_nulls(json_build_object('title', title, 'titleEn', title_en, 'occupation', occupation, 'level', level::text,
        'hours', hours::text, 'credits', credits::text, 'mode', mode, 'district', district,
        'fee', (fee_cents / 100.0)::numeric(12, 2)::text, 'description', description))
from course;
insert into catalog_version
select nextval('catalog_version_id'), k.course_id, k.id, k.code, c.imported_at, '', '', null, false,
    json_build_object('startsOn', k.starts_on::text, 'endsOn', k.ends_on::text, 'seats', k.seats::text, 'place', k.place)
from class_offering k join course c on c.id = k.course_id;

-- The rows of an import's report stand by themselves, so that a page of them can be read.
create table catalog_import_row (
    import_id uuid not null references catalog_import on delete cascade,
    position integer not null,
    -- null for what the file does not name
    row_number integer,
    course_code text,
    class_code text,
    status text not null check (status in ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED', 'HELD_BACK', 'WITHDRAWN', 'KEPT')),
    violations jsonb not null,
    changes jsonb not null,
    primary key (import_id, position)
);
create index catalog_import_row_by_status on catalog_import_row (import_id, status, position);
insert into catalog_import_row
select i.id, r.position, (r.line ->> 'row')::integer, r.line ->> 'courseCode', r.line ->> 'classCode', r.line ->> 'status',
    coalesce(r.line -> 'violations', '[]'), '[]'
from catalog_import i, jsonb_array_elements(i.report) with ordinality r (line, position);

alter table catalog_import
    drop column report,
    add column state text not null default 'DONE' check (state in ('CHECKED', 'DONE')),
    -- whether the file is all the provider offers, so that what it does not name is withdrawn
    add column complete boolean not null default false,
    add column json boolean not null default false;
alter table catalog_import alter column state drop default;

-- A file that was looked at, until it is imported; whoever imports it takes it away, so that it is imported once.
create table catalog_import_file (
    import_id uuid primary key references catalog_import on delete cascade,
    content bytea not null
);
