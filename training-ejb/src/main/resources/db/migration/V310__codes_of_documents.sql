-- A corrected document has a verification code of its own, which stands beside its QR code and in the address in it; by the code
-- before it, the document before is found and said to be replaced (ADR 42).

-- of a correction or photograph: the code that its document is printed with, given when the document is first made
alter table certificate_change add column verification_code varchar(20) check (length(verification_code) >= 10),
    add constraint code_of_a_document check (verification_code is null
        or kind in ('CORRECTION', 'PHOTOGRAPH') and state in ('APPROVED', 'DONE', 'FAILED', 'SUPERSEDED'));
create unique index one_code_of_a_correction on certificate_change (certificate_id, verification_code);

-- what the file was printed with; null of those from before, which cannot be told from what took their place by the code
alter table certificate_former_file add column verification_code varchar(20) check (length(verification_code) >= 10);
-- a code is of one document of a certificate; a newer archive time stamp makes no other document
create unique index one_code_of_a_former_document on certificate_former_file (certificate_id, verification_code)
    where change_id is not null;

-- As before (V281); a code is given once and stays, and no new document is out without one.
create or replace function guard_certificate_change() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['state', 'decided_by', 'decided_at', 'done_at', 'leased_until', 'problem', 'arguments',
        'ended_at', 'suspended_until', 'verification_code'];
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - marks = to_jsonb(old) - marks
        and (old.state = 'PROPOSED' and new.state <> 'FAILED'
            or old.state = 'APPROVED' and new.state in ('APPROVED', 'DONE', 'FAILED', 'SUPERSEDED')
                and new.decided_by = old.decided_by)
        and (old.verification_code is null or new.verification_code = old.verification_code)
        and (new.state <> 'DONE' or new.kind not in ('CORRECTION', 'PHOTOGRAPH') or new.verification_code is not null)
        and (new.state <> 'SUPERSEDED' or exists (
            select 1 from certificate_change r where r.certificate_id = old.certificate_id and r.kind = 'REVOCATION'
                and r.state = 'DONE')) then
        return new;
    end if;
    raise exception 'change % stands as it was decided: this % is refused', old.id, tg_op
        using errcode = 'restrict_violation';
end $$;

-- As before (V242); the name and the code change only with the document of a change that is done, whose former file keeps the code
-- before, and the code changes with every such document.
create or replace function refuse_change_of_certificate() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['status', 'status_since', 'holder_name', 'verification_code'];
    taken_up constant text[] := array['number', 'issued_on', 'status_since', 'holder_name', 'document_type',
        'document_cipher'];
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - marks = to_jsonb(old) - marks
        and (new.holder_name = old.holder_name and new.verification_code = old.verification_code
            or new.verification_code <> old.verification_code and exists (
                select 1 from certificate_change c join certificate_former_file f on f.change_id = c.id
                where c.certificate_id = old.id and c.state = 'DONE' and c.verification_code = new.verification_code
                    and f.certificate_id = old.id and f.verification_code = old.verification_code
                    and (c.kind = 'CORRECTION' and c.old_name = old.holder_name and c.new_name = new.holder_name
                        or c.kind = 'PHOTOGRAPH' and new.holder_name = old.holder_name)))
        and (old.status <> 'REVOKED' or new.status = 'REVOKED') then
        return new;
    end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - taken_up = to_jsonb(old) - taken_up
        and (new.issued_on <> old.issued_on) = (new.number <> old.number) and not exists (
            select 1 from certificate_file f where f.certificate_id = old.id) then
        return new;
    end if;
    raise exception 'certificate % stands as it was issued: % is refused', old.number, tg_op
        using errcode = 'restrict_violation';
end $$;
