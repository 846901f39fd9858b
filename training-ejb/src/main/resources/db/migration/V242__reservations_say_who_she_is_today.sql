-- A certificate that is reserved and has no file is in nobody's hands (V230): when it is taken up again, it says its holder's name
-- and document as they are on record then. On another day it gets a new number and that day, too.
create or replace function refuse_change_of_certificate() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['status', 'status_since', 'holder_name'];
    taken_up constant text[] := array['number', 'issued_on', 'status_since', 'holder_name', 'document_type',
        'document_cipher'];
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - marks = to_jsonb(old) - marks
        and (new.holder_name = old.holder_name or exists (
            select 1 from certificate_change c where c.certificate_id = old.id and c.kind = 'CORRECTION'
                and c.state in ('APPROVED', 'DONE') and c.old_name = old.holder_name and c.new_name = new.holder_name))
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
