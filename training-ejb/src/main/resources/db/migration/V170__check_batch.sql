-- Lists of people that an employer has checked at once; what is asked of a person stands here encrypted until it is answered.
create table check_batch (
    id uuid primary key,
    organization varchar(18) not null,
    account text not null,
    -- of the answers' caveats
    language text not null check (language in ('zh', 'en')),
    total integer not null check (total between 1 and 10000),
    handed_in_at timestamptz not null,
    finished_at timestamptz
);
create index check_batch_of_organization on check_batch (organization, handed_in_at desc, id);
create index check_batch_at_work on check_batch (handed_in_at) where finished_at is null;

create table check_batch_row (
    id uuid primary key,
    batch_id uuid not null references check_batch,
    position integer not null check (position between 1 and 10000),
    -- its number in the file, as a spreadsheet shows it
    row_number integer not null,
    outcome text not null check (outcome in ('WAITING', 'NO_RECORD', 'BARRED', 'POSSIBLE_MATCH', 'INVALID', 'COULD_NOT_CHECK')),
    -- a row is checked once
    check_id uuid constraint one_row_per_check unique references credential_check,
    -- the question, or what is wrong with it; gone once the check holds it
    content_cipher bytea,
    -- by the database's clock: until then somebody works on it
    leased_until timestamptz,
    constraint one_row_per_position unique (batch_id, position),
    -- what was found is a check's answer, and nothing else is
    constraint answers_are_checks check ((outcome in ('NO_RECORD', 'BARRED', 'POSSIBLE_MATCH')) = (check_id is not null)),
    check ((check_id is null) = (content_cipher is not null))
);
create index check_batch_row_by_outcome on check_batch_row (batch_id, outcome, position);

-- What was answered stays; only a row that waits, or could not be checked, is answered (again).
create function refuse_other_answer() returns trigger language plpgsql as $$
begin
    if old.outcome in ('WAITING', 'COULD_NOT_CHECK') and (new.id, new.batch_id, new.position, new.row_number)
            = (old.id, old.batch_id, old.position, old.row_number) then
        return new;
    end if;
    raise exception 'row % of a list was answered: % is refused', old.position, tg_op using errcode = 'restrict_violation';
end $$;
create trigger check_batch_row_stands before update on check_batch_row for each row execute function refuse_other_answer();
