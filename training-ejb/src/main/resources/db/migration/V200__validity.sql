-- A holder asks that her card, or a certificate that ends, be renewed or brought back. What she asked never changes; it is
-- decided once.
create table validity_request (
    id uuid primary key,
    kind text not null check (kind in ('LEVEL_CERTIFICATE', 'ASSESSOR_CARD')),
    -- the card or the certificate
    subject_id uuid not null,
    person_id uuid not null references person,
    former_end date not null,
    way text not null check (way in ('HOURS', 'EXAM')),
    -- of hours: those of the training record that were counted
    hours numeric(7, 1),
    -- of an exam: what shows it
    exam_body text,
    exam_on date,
    exam_reference text,
    edition text not null,
    state text not null check (state in ('WAITING', 'GRANTED', 'REFUSED')),
    asked_by text not null,
    asked_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    reason text,
    version integer not null,
    check ((way = 'HOURS') = (hours is not null)),
    check ((way = 'EXAM') = (exam_body is not null and exam_on is not null and exam_reference is not null)),
    check ((state = 'WAITING') = (decided_at is null)),
    check ((state = 'REFUSED') = (reason is not null)),
    -- hours are the record's to prove; whatever she shows herself somebody else decides on
    constraint nobody_grants_her_own_renewal check (way = 'HOURS' or decided_by is null or decided_by <> asked_by)
);
create unique index one_open_renewal_a_term on validity_request (subject_id, former_end) where state = 'WAITING';
create index validity_request_waiting on validity_request (asked_at, id) where state = 'WAITING';
create index validity_request_of_person on validity_request (person_id, asked_at);

create function refuse_change_of_renewal() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'WAITING' or (new.id, new.kind, new.subject_id, new.former_end, new.way, new.hours,
            new.exam_body, new.exam_on, new.exam_reference, new.edition, new.asked_by, new.asked_at)
            is distinct from (old.id, old.kind, old.subject_id, old.former_end, old.way, old.hours,
            old.exam_body, old.exam_on, old.exam_reference, old.edition, old.asked_by, old.asked_at) then
        raise exception 'a renewal that was asked for stays as it was asked, and as it was decided'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger renewal_request_stays before update or delete on validity_request
    for each row execute function refuse_change_of_renewal();

-- What was renewed: by which edition of the rules, from which day to which. It only grows.
create table validity_renewal (
    request_id uuid primary key references validity_request,
    subject_id uuid not null,
    former_end date not null,
    from_day date not null,
    to_day date not null,
    edition text not null,
    granted_by text not null,
    granted_at timestamptz not null,
    -- a term is followed by one other, however many ask at once
    constraint one_renewal_a_term unique (subject_id, former_end),
    check (from_day > former_end and to_day > from_day)
);
create trigger renewal_never_changes before update or delete or truncate on validity_renewal
    for each statement execute function refuse_change();
