-- What was told is told again where it holds anew: to whoever hires again, and where a verdict was turned and turned back.

-- What an alert is about, without what it was told apart by: BAN:<id> of BAN:<id>:<first day of the post>.
alter table alert add column matter text not null
    generated always as (split_part(cause, ':', 1) || ':' || split_part(cause, ':', 2)) stored;
create index alert_by_matter on alert (matter);
drop index alert_by_cause;

-- That an entry does not mean her after all: decided so, or what she was taken for was parted from her.
alter table alert drop constraint alert_kind_check;
alter table alert add constraint alert_kind_check check (kind in ('BARRED', 'POSSIBLE_MATCH', 'LATE_BARRED',
    'LATE_POSSIBLE_MATCH', 'VOIDED', 'LIFTED', 'NOT_THE_PERSON', 'CERTIFICATE_REVOKED', 'CHECK_DUE'));

-- As before, but for how a cause names its ban; and what was taken back goes before what took it back.
create or replace function erase_alerts(since timestamptz, at_once integer) returns integer language sql as $$
    with gone as (delete from alert where id in (
        select a.id from alert a where a.raised_at < since
            and (a.kind not in ('BARRED', 'POSSIBLE_MATCH', 'CERTIFICATE_REVOKED', 'CHECK_DUE')
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

-- What cases decided before is told now, a minute after the start.
insert into late_look (ban_id)
    select distinct k.ban_id from match_case m join case_candidate k on k.case_id = m.id join ban b on b.id = k.ban_id
    where m.verdict is not null and b.state = 'IN_FORCE'
    on conflict do nothing;
