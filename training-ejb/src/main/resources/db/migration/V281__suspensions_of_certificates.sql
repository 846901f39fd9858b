-- A certificate is suspended while its body inquires: by two people, on a document, until a day on which it ends by itself; or before,
-- by two people again, or by a revocation. Its status stays VALID; that it is suspended is a fact by date.
alter table certificate_change drop constraint certificate_change_kind_check;
alter table certificate_change add constraint certificate_change_kind_check
    check (kind in ('CORRECTION', 'PHOTOGRAPH', 'REVOCATION', 'SUSPENSION', 'SUSPENSION_END'));
do $$
declare
    said text;
begin
    select conname into strict said from pg_constraint where conrelid = 'certificate_change'::regclass and contype = 'c'
        and pg_get_constraintdef(oid) like '%(kind = ''REVOCATION''::text) = (reason IS NOT NULL)%';
    execute format('alter table certificate_change drop constraint %I', said);
end $$;
alter table certificate_change
    -- of a suspension: the number of the document it rests on, and its last day, written when it is approved
    add column document_number text check (length(document_number) between 1 and 100),
    add column suspended_until date,
    -- of its end before that day: which suspension it ends
    add column ends_id uuid,
    add constraint reason_of_a_revocation_or_suspension check ((kind in ('REVOCATION', 'SUSPENSION')) = (reason is not null)),
    add constraint suspension_rests_on_a_document check ((kind = 'SUSPENSION') = (document_number is not null)),
    add constraint suspension_ends_by_itself
        check ((kind = 'SUSPENSION' and state = 'DONE') = (suspended_until is not null)),
    -- the days themselves are a rule (config/certificate/issuing.yaml); a year is more than any such rule may give
    add constraint suspension_ends_within_a_year
        check (suspended_until <= (decided_at at time zone 'Asia/Shanghai')::date + 366),
    add constraint end_of_a_suspension check ((kind = 'SUSPENSION_END') = (ends_id is not null)),
    add constraint end_of_its_own_suspension foreign key (ends_id, certificate_id)
        references certificate_change (id, certificate_id);
alter table certificate_change drop constraint revocation_needs_no_file;
alter table certificate_change add constraint needs_no_file
    check (kind in ('CORRECTION', 'PHOTOGRAPH') or state <> 'APPROVED');

-- one new file at a time is made of a certificate; beside it one suspension or its end is decided
drop index one_open_correction_of_a_certificate;
create unique index one_open_correction_of_a_certificate on certificate_change (certificate_id)
    where state in ('PROPOSED', 'APPROVED') and kind in ('CORRECTION', 'PHOTOGRAPH');
create unique index one_open_suspension_of_a_certificate on certificate_change (certificate_id)
    where state = 'PROPOSED' and kind in ('SUSPENSION', 'SUSPENSION_END');
create unique index one_end_of_a_suspension on certificate_change (ends_id) where state = 'DONE';
-- it is never made longer: one document suspends a certificate once
create unique index one_suspension_by_a_document on certificate_change (certificate_id, document_number)
    where kind = 'SUSPENSION' and state = 'DONE';
create index certificate_change_suspending on certificate_change (certificate_id) where kind = 'SUSPENSION';

-- Suspensions that nobody has ended: one stands until its last day is over.
create view certificate_suspension as
    select s.certificate_id, s.id as change_id, s.done_at as since, s.suspended_until as until
    from certificate_change s join certificate c on c.id = s.certificate_id and c.status = 'VALID'
    where s.kind = 'SUSPENSION' and s.state = 'DONE' and not exists (
        select 1 from certificate_change e where e.ends_id = s.id and e.state = 'DONE');

-- What is decided of a suspension fits the certificate as it stands then.
create function guard_suspension() returns trigger language plpgsql as $$
begin
    if new.kind = 'SUSPENSION' and (
            not exists (select 1 from certificate c where c.id = new.certificate_id and c.status = 'VALID')
            or exists (select 1 from certificate_suspension s where s.certificate_id = new.certificate_id
                and s.until >= (exam_time() at time zone 'Asia/Shanghai')::date)) then
        raise exception 'certificate % is not valid or suspended already', new.certificate_id
            using errcode = 'restrict_violation';
    end if;
    if new.kind = 'SUSPENSION_END' and not exists (
            select 1 from certificate_suspension s where s.change_id = new.ends_id) then
        raise exception 'certificate % is not suspended', new.certificate_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger suspension_of_what_is_valid before insert or update on certificate_change
    for each row when (new.kind in ('SUSPENSION', 'SUSPENSION_END') and new.state = 'DONE')
    execute function guard_suspension();

-- As before; the last day of a suspension is written when it is approved.
create or replace function guard_certificate_change() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['state', 'decided_by', 'decided_at', 'done_at', 'leased_until', 'problem', 'arguments',
        'ended_at', 'suspended_until'];
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - marks = to_jsonb(old) - marks
        and (old.state = 'PROPOSED' and new.state <> 'FAILED'
            or old.state = 'APPROVED' and new.state in ('APPROVED', 'DONE', 'FAILED', 'SUPERSEDED')
                and new.decided_by = old.decided_by)
        and (new.state <> 'SUPERSEDED' or exists (
            select 1 from certificate_change r where r.certificate_id = old.certificate_id and r.kind = 'REVOCATION'
                and r.state = 'DONE')) then
        return new;
    end if;
    raise exception 'change % stands as it was decided: this % is refused', old.id, tg_op
        using errcode = 'restrict_violation';
end $$;

-- A row of a list says by itself that a certificate is suspended, and until when.
alter table number_list_row drop constraint number_list_row_outcome_check;
alter table number_list_row add constraint number_list_row_outcome_check check (outcome in ('VALID', 'REVOKED',
    'REPLACED', 'EXPIRED', 'SUSPENDED', 'NO_MATCH', 'MALFORMED', 'OLDER_SCHEME', 'OTHER_ISSUER', 'INCOMPLETE'));
alter table number_list_row drop constraint number_list_row_check;
alter table number_list_row add constraint number_list_row_check
    check ((outcome in ('VALID', 'REVOKED', 'REPLACED', 'EXPIRED', 'SUSPENDED')) = (issued_on is not null));
