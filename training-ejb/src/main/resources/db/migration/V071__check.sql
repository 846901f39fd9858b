-- Checks before hiring and once a year. What was asked and answered stays as it was.
create table credential_check (
    id uuid primary key,
    organization varchar(18) not null,
    account text not null,
    purpose text not null check (purpose in ('PRE_EMPLOYMENT', 'ANNUAL_REVIEW')),
    legal_basis text not null check (legal_basis in ('STATUTORY_DUTY', 'AUTHORISATION')),
    authorisation_cipher bytea,
    -- who was asked about: encrypted for the check, and found by the document's keyed hash
    subject_cipher bytea not null,
    document_hash bytea not null,
    -- the registered person with this document, where there was one
    person_id uuid references person,
    outcome text not null check (outcome in ('NO_RECORD', 'BARRED', 'POSSIBLE_MATCH')),
    identity text not null check (identity in ('MATCHED', 'NAME_DIFFERS', 'NOT_REGISTERED')),
    case_number text constraint one_check_per_case unique,
    -- the list that was read: as of when, after how many changes
    list_as_of timestamptz not null,
    list_epoch bigint not null check (list_epoch >= 0),
    checked_at timestamptz not null,
    review_due_on date not null,
    -- the whole answer, signed
    receipt_cipher bytea not null,
    -- a check on the person's word needs her authorisation
    constraint authorisation_given check (legal_basis <> 'AUTHORISATION' or authorisation_cipher is not null),
    check ((outcome = 'POSSIBLE_MATCH') = (case_number is not null)),
    check (list_as_of <= checked_at)
);
create index credential_check_of_organization on credential_check (organization, checked_at desc, id);
create index credential_check_of_person on credential_check (person_id, checked_at desc) where person_id is not null;
create index credential_check_by_document on credential_check (document_hash, checked_at desc);
create trigger credential_check_only_grows before update or delete or truncate on credential_check
    for each statement execute function refuse_change();
alter table credential_check enable always trigger credential_check_only_grows;

-- Every ban that was weighed for a check, and what came of it; NONE is a homonym that was passed over.
create table weighed_ban (
    check_id uuid not null references credential_check,
    ban_id uuid not null references ban,
    match text not null check (match in ('CONFIRMED', 'POSSIBLE', 'NONE')),
    primary key (check_id, ban_id)
);
create index weighed_ban_by_ban on weighed_ban (ban_id);
create trigger weighed_ban_only_grows before update or delete or truncate on weighed_ban
    for each statement execute function refuse_change();
