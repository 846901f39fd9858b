-- A photograph that was accepted after the certificate went out is put on it: a new file under the same number, by two people.
alter table certificate_change drop constraint certificate_change_kind_check;
alter table certificate_change add constraint certificate_change_kind_check
    check (kind in ('CORRECTION', 'PHOTOGRAPH', 'REVOCATION'));
do $$
declare
    said text;
begin
    select conname into strict said from pg_constraint where conrelid = 'certificate_change'::regclass and contype = 'c'
        and pg_get_constraintdef(oid) like '%(kind = ''CORRECTION''::text) OR (state <> ''APPROVED''::text)%';
    execute format('alter table certificate_change drop constraint %I', said);
end $$;
-- what needs a new file is approved first and done when that is signed; a revocation is done when it is approved
alter table certificate_change add constraint revocation_needs_no_file check (kind <> 'REVOCATION' or state <> 'APPROVED');
