-- That a certificate of somebody on the staff is suspended is told and must be acknowledged as its revocation is; that this was ended
-- before its day is told too. The kinds of alerts are other capabilities' as well, so that these are only put beside them.
do $$
declare
    kinds constant text := pg_get_constraintdef(
        (select oid from pg_constraint where conrelid = 'alert'::regclass and conname = 'alert_kind_check'));
    named constant text := pg_get_constraintdef(
        (select oid from pg_constraint where conrelid = 'alert'::regclass and conname = 'alert_names_its_certificate'));
    lapsed constant text := '''CERTIFICATE_LAPSED''::text';
    more constant text := lapsed || ', ''CERTIFICATE_SUSPENDED''::text, ''CERTIFICATE_RESTORED''::text';
    erasing constant text := pg_get_functiondef('erase_alerts(timestamptz, integer)'::regprocedure);
begin
    if position(lapsed in kinds) = 0 or position(lapsed in named) = 0 or position('''CERTIFICATE_LAPSED''' in erasing) = 0 then
        raise exception 'alerts of certificates that are over are not where they were';
    end if;
    alter table alert drop constraint alert_kind_check;
    execute 'alter table alert add constraint alert_kind_check ' || replace(kinds, lapsed, more);
    alter table alert drop constraint alert_names_its_certificate;
    execute 'alter table alert add constraint alert_names_its_certificate ' || replace(named, lapsed, more);
    execute replace(erasing, '''CERTIFICATE_LAPSED''', '''CERTIFICATE_LAPSED'', ''CERTIFICATE_SUSPENDED''');
end $$;
