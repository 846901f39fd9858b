-- Lists of certificate numbers that an employer has verified, with what was found at that hour.

create table number_list (
    id uuid primary key,
    organization varchar(18) not null,
    asked_by text not null,
    asked_at timestamptz not null
);
create index number_list_of_organization on number_list (organization, asked_at desc);

create table number_list_row (
    id uuid primary key,
    list_id uuid not null references number_list,
    position integer not null,
    -- as it was typed, tidied
    number text not null check (length(number) <= 200),
    -- the name that was typed, masked: enough to tell rows apart
    name text not null,
    outcome text not null check (outcome in ('VALID', 'REVOKED', 'REPLACED', 'NO_MATCH', 'MALFORMED', 'OLDER_SCHEME',
        'OTHER_ISSUER', 'INCOMPLETE')),
    status_since timestamptz,
    occupation_name text,
    occupation_name_en text,
    level integer check (level between 1 and 5),
    issued_on date,
    issuer text,
    issuer_en text,
    unique (list_id, position),
    -- particulars are told of what was found, and of nothing else
    check ((outcome in ('VALID', 'REVOKED', 'REPLACED')) = (issued_on is not null))
);
create trigger number_list_stands before update on number_list for each row execute function refuse_change();
create trigger number_list_row_stands before update on number_list_row for each row execute function refuse_change();
