-- Status lists of credentials (W3C Bitstring Status List): of each credential one bit for each purpose.
create table credential_status_list (
    id uuid primary key,
    -- whose credentials it is about: its identifier signs the list
    issuer varchar(18) not null references organization,
    purpose text not null check (purpose in ('REVOCATION', 'SUSPENSION')),
    -- a shorter list would tell who is asked about
    size integer not null check (size >= 131072 and size % 8 = 0),
    opened_at timestamptz not null,
    unique (id, purpose, size)
);
create index credential_status_list_of_issuer on credential_status_list (issuer, purpose, opened_at desc);
-- a list that was given out is asked for as long as a credential names it
create trigger credential_status_list_stands before update or delete or truncate on credential_status_list
    for each statement execute function refuse_change();

create table credential_status (
    certificate_id uuid not null references certificate,
    purpose text not null,
    list_id uuid not null,
    list_size integer not null,
    -- counted from 0
    place integer not null check (place >= 0 and place < list_size),
    given_at timestamptz not null,
    -- a credential has one place for each purpose, however many ask for it at once
    primary key (certificate_id, purpose),
    -- a bit speaks of one credential only
    constraint one_credential_per_place unique (list_id, place),
    -- what a place is for, and how far places go, is what its list says
    foreign key (list_id, purpose, list_size) references credential_status_list (id, purpose, size)
);
-- a credential that is out names its place: it stays
create trigger credential_status_stands before update or delete or truncate on credential_status
    for each statement execute function refuse_change();

-- the few that a status list has to tell of
create index certificate_not_valid on certificate (id) where status <> 'VALID';
