-- What is known of an organization beyond its name: where it stands with its filing, what it offers, what it was awarded.

-- Why a code with a wrong check character, or of an unusual register, was accepted.
alter table organization add column code_reason text check (code_reason <> '');
alter table organization add column address text check (address <> '');

create table organization_class (
    credit_code varchar(18) not null references organization,
    age_class text not null check (age_class in ('INFANT', 'TODDLER', 'OLDER_TODDLER', 'MIXED')),
    classes integer not null check (classes between 1 and 200),
    places integer not null check (places between 1 and 5000),
    primary key (credit_code, age_class)
);

-- Filing with the health authority: one row a step, the latest is where the organization stands.
create table filing_step (
    credit_code varchar(18) not null references organization,
    -- two officials who take the next step at once: one of them finds it taken
    number integer not null check (number > 0),
    state text not null check (state in ('REGISTERED', 'FILED', 'NONCONFORMING', 'CHANGED', 'CLOSED')),
    since date not null,
    document text check (document <> ''),
    reason text check (reason <> ''),
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint one_filing_step_of_a_number primary key (credit_code, number),
    -- nonconforming without a reason tells the organization nothing
    constraint nonconforming_with_reason check (state <> 'NONCONFORMING' or reason is not null)
);
create index filing_step_by_state on filing_step (state, credit_code);
create trigger filing_step_only_grows before update or delete or truncate on filing_step
    for each statement execute function refuse_change();

-- 试点, 星级, 普惠示范, from a first to a last day.
create table organization_status (
    id uuid primary key,
    credit_code varchar(18) not null references organization,
    kind text not null check (kind in ('PILOT', 'STAR', 'INCLUSIVE')),
    stars smallint check (stars between 1 and 5),
    valid_from date not null,
    valid_to date,
    document text not null check (document <> ''),
    end_reason text check (end_reason <> ''),
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null,
    check (valid_to is null or valid_to >= valid_from),
    check ((kind = 'STAR') = (stars is not null)),
    -- on no day does an organization hold one status twice
    constraint one_status_a_day exclude using gist (credit_code with =, kind with =,
        daterange(valid_from, valid_to, '[]') with &&)
);
create index organization_status_by_kind on organization_status (kind, valid_from);

-- What an import of organizations did, row by row.
create table organization_import (
    id uuid primary key,
    imported_by text not null,
    imported_at timestamptz not null,
    file_name text not null,
    mode text not null check (mode in ('PARTIAL', 'STRICT')),
    accepted integer not null check (accepted >= 0),
    rejected integer not null check (rejected >= 0),
    report jsonb not null
);
create index organization_import_by_time on organization_import (imported_at desc);
create index organization_by_district on organization (district);
