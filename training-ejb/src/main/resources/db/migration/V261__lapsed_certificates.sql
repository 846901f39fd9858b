-- That a certificate of somebody on the staff is over is told as its revocation is.
alter table alert drop constraint alert_kind_check;
alter table alert add constraint alert_kind_check check (kind in ('BARRED', 'POSSIBLE_MATCH', 'LATE_BARRED',
    'LATE_POSSIBLE_MATCH', 'VOIDED', 'LIFTED', 'NOT_THE_PERSON', 'CERTIFICATE_REVOKED', 'CERTIFICATE_LAPSED', 'CHECK_DUE'));

do $$
declare
    former text;
begin
    select conname into strict former from pg_constraint
        where conrelid = 'alert'::regclass and pg_get_constraintdef(oid) like '%CERTIFICATE_REVOKED%certificate IS NOT NULL%';
    execute format('alter table alert drop constraint %I', former);
end $$;
alter table alert add constraint alert_names_its_certificate
    check ((kind in ('CERTIFICATE_REVOKED', 'CERTIFICATE_LAPSED')) = (certificate is not null));

-- As before, with what must be acknowledged besides.
create or replace function erase_alerts(since timestamptz, at_once integer) returns integer language sql as $$
    with gone as (delete from alert where id in (
        select a.id from alert a where a.raised_at < since
            and (a.kind not in ('BARRED', 'POSSIBLE_MATCH', 'CERTIFICATE_REVOKED', 'CERTIFICATE_LAPSED', 'CHECK_DUE')
                or exists (select 1 from alert_acknowledgement k where k.alert_id = a.id))
            and not (a.kind in ('BARRED', 'POSSIBLE_MATCH') and exists (select 1 from ban b
                where b.id::text = split_part(a.matter, ':', 2) and b.state = 'IN_FORCE' and b.erased_at is null
                    and (b.effective_life or b.effective_end is null
                        or b.effective_end >= (exam_time() at time zone 'Asia/Shanghai')::date))
                and not exists (select 1 from alert z where z.organization = a.organization
                    and z.person_id = a.person_id and z.matter = 'CLEARED:' || split_part(a.matter, ':', 2)
                    and z.sequence > a.sequence))
            and not (a.kind = 'NOT_THE_PERSON' and exists (select 1 from alert z
                where z.organization = a.organization and z.sequence < a.sequence
                    and z.matter in ('BAN:' || split_part(a.matter, ':', 2), 'POSSIBLE:' || split_part(a.matter, ':', 2))))
        order by a.raised_at limit at_once for update of a skip locked) returning 1)
    select count(*)::integer from gone
$$;
