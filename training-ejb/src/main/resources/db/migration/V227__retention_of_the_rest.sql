-- Alerts, what was sent of them, letters of the police, withdrawals, lists, and who looked at whom: each until its time is over.

drop trigger alert_only_grows on alert;
create trigger alert_only_grows before update or truncate on alert for each statement execute function refuse_change();
create trigger alert_kept before delete on alert for each row execute function kept_for_its_term('raised_at', 'ALERT');
do $$
declare
    part text;
begin
    foreach part in array array['alert_acknowledgement', 'alert_escalation'] loop
        execute format('alter table %1$s drop constraint %1$s_alert_id_fkey,'
            ' add foreign key (alert_id) references alert on delete cascade', part);
        execute format('drop trigger %1$s_only_grows on %1$s', part);
        execute format('create trigger %1$s_only_grows before update or truncate on %1$s'
            ' for each statement execute function refuse_change()', part);
        execute format('create trigger %1$s_kept before delete on %1$s'
            ' for each row execute function goes_with_its_record(''alert'', ''alert_id'')', part);
    end loop;
end $$;

create or replace function guard_webhook_event() returns trigger language plpgsql as $$
declare
    delivery constant text[] := array['state', 'tries', 'next_at', 'queued_at', 'last_tried_at', 'answer'];
begin
    if tg_op = 'UPDATE' and old.state <> 'DELIVERED' and to_jsonb(new) - delivery = to_jsonb(old) - delivery then
        return new;
    end if;
    if tg_op = 'DELETE' and current_setting('training.erasing', true) = 'on' and old.state <> 'WAITING'
        and old.occurred_at < shortest_kept_since('WEBHOOK_' || old.state) then
        return old;
    end if;
    raise exception 'webhook event % stands as it was written: this % is refused', old.id, tg_op
        using errcode = 'restrict_violation';
end $$;

drop trigger police_letter_only_grows on police_letter;
create trigger police_letter_only_grows before update or truncate on police_letter
    for each statement execute function refuse_change();
create trigger police_letter_kept before delete on police_letter
    for each row execute function kept_for_its_term('recorded_at', 'POLICE_LETTER');

drop trigger authorisation_withdrawal_only_grows on authorisation_withdrawal;
create trigger authorisation_withdrawal_only_grows before update or truncate on authorisation_withdrawal
    for each statement execute function refuse_change();
create trigger authorisation_withdrawal_kept before delete on authorisation_withdrawal
    for each row execute function kept_for_its_term('withdrawn_at', 'WITHDRAWAL');

drop trigger access_log_only_grows on access_log;
create trigger access_log_only_grows before update or truncate on access_log
    for each statement execute function refuse_change();
alter table access_log enable always trigger access_log_only_grows;
create trigger access_log_kept before delete on access_log for each row execute function kept_for_its_term('at', 'ACCESS');
alter table access_log enable always trigger access_log_kept;

-- Kept longer: what must be acknowledged and was not, and what says of somebody on the staff that a ban in force means her.
create function erase_alerts(since timestamptz, at_once integer) returns integer language sql as $$
    with gone as (delete from alert where id in (
        select a.id from alert a where a.raised_at < since
            and (a.kind not in ('BARRED', 'POSSIBLE_MATCH', 'CERTIFICATE_REVOKED', 'CHECK_DUE')
                or exists (select 1 from alert_acknowledgement k where k.alert_id = a.id))
            and not (a.kind in ('BARRED', 'POSSIBLE_MATCH') and exists (select 1 from ban b
                where b.id::text = right(a.cause, 36) and b.state = 'IN_FORCE' and b.erased_at is null
                    and (b.effective_life or b.effective_end is null
                        or b.effective_end >= (exam_time() at time zone 'Asia/Shanghai')::date)))
        order by a.raised_at limit at_once for update of a skip locked) returning 1)
    select count(*)::integer from gone
$$;

create function erase_webhook_events(delivery text, since timestamptz, at_once integer) returns integer language sql as $$
    with gone as (delete from webhook_event where id in (
        select id from webhook_event where state = delivery and occurred_at < since
        order by occurred_at limit at_once for update skip locked) returning 1)
    select count(*)::integer from gone
$$;

-- A letter that another entry corrects goes after that; kept longer while she works or lately worked for the employer.
create function erase_police_letters(run uuid, since timestamptz, at_once integer) returns integer language plpgsql as $$
declare
    since_day constant date := (since at time zone 'Asia/Shanghai')::date;
    gone uuid[];
begin
    select array_agg(due.id) into gone from (
        select p.id from police_letter p where p.recorded_at < since and p.lettered_on < since_day
            and not exists (select 1 from police_letter later where later.corrects = p.id)
            and not exists (select 1 from employment e join identity_document d on d.person_id = e.person_id
                where d.number_hash = p.document_hash and e.organization = p.organization and e.superseded_at is null
                    and (e.valid_to is null or e.valid_to >= since_day))
        order by p.recorded_at limit at_once for update of p skip locked) due;
    if gone is null then
        return 0;
    end if;
    perform erase_salts(run, gone, '');
    delete from police_letter where id = any(gone);
    return cardinality(gone);
end $$;

-- Kept longer while the check that rested on the authorisation is.
create function erase_withdrawals(run uuid, since timestamptz, at_once integer) returns integer language plpgsql as $$
declare
    gone uuid[];
begin
    select array_agg(due.check_id) into gone from (
        select w.check_id from authorisation_withdrawal w where w.withdrawn_at < since
            and not exists (select 1 from credential_check c where c.id = w.check_id)
        order by w.withdrawn_at limit at_once for update of w skip locked) due;
    if gone is null then
        return 0;
    end if;
    perform erase_salts(run, gone, '');
    delete from authorisation_withdrawal where check_id = any(gone);
    return cardinality(gone);
end $$;

-- What a finished list asked and could not be checked; rows that were go with their checks, and the list with its last row.
create function erase_batch_rows(since timestamptz, at_once integer) returns integer language plpgsql as $$
declare
    removed integer;
begin
    with gone as (delete from check_batch_row where id in (
        select r.id from check_batch_row r join check_batch b on b.id = r.batch_id
        where b.finished_at < since and r.check_id is null limit at_once for update of r skip locked) returning 1)
    select count(*) into removed from gone;
    delete from check_batch where id in (select b.id from check_batch b where b.finished_at < since
        and not exists (select 1 from check_batch_row r where r.batch_id = b.id) limit at_once for update skip locked);
    return removed;
end $$;
create index check_batch_row_by_check on check_batch_row (batch_id) where check_id is null;

create function erase_access(since timestamptz, at_once integer) returns integer language sql as $$
    with gone as (delete from access_log where id in (
        select id from access_log where at < since order by at limit at_once for update skip locked) returning 1)
    select count(*)::integer from gone
$$;

create or replace function erase_by_retention(run uuid, of_class text, since timestamptz, at_once integer)
returns integer language plpgsql as $$
declare
    removed integer;
    of_day date;
begin
    if since > shortest_kept_since(of_class) then
        raise exception 'class % is kept longer', of_class using errcode = 'restrict_violation';
    end if;
    select r.day into of_day from retention_run r where r.id = run and r.holds_until <= exam_time()
        and r.day <= (exam_time() at time zone 'Asia/Shanghai')::date;
    if of_day is null then
        raise exception 'run % erases nothing yet', run using errcode = 'restrict_violation';
    end if;
    -- a run that waited goes by its own day, so that a clock that jumped meanwhile makes nothing older
    if since > (of_day - shortest_retention(of_class)) at time zone 'Asia/Shanghai' then
        raise exception 'class % is kept longer', of_class using errcode = 'restrict_violation';
    end if;
    perform set_config('training.erasing', 'on', true);
    removed := case of_class
        when 'CHECK' then erase_checks(run, of_class, since, at_once)
        when 'CHECK_REFUSED' then erase_checks(run, of_class, since, at_once)
        when 'BAN_ENDED' then erase_bans(run, of_class, since, at_once)
        when 'BAN_VOIDED' then erase_bans(run, of_class, since, at_once)
        when 'BAN_TURNED_DOWN' then erase_bans(run, of_class, since, at_once)
        when 'ALERT' then erase_alerts(since, at_once)
        when 'WEBHOOK_DELIVERED' then erase_webhook_events('DELIVERED', since, at_once)
        when 'WEBHOOK_UNDELIVERED' then erase_webhook_events('UNDELIVERED', since, at_once)
        when 'POLICE_LETTER' then erase_police_letters(run, since, at_once)
        when 'WITHDRAWAL' then erase_withdrawals(run, since, at_once)
        when 'BATCH_ROW' then erase_batch_rows(since, at_once)
        when 'ACCESS' then erase_access(since, at_once)
    end;
    perform set_config('training.erasing', '', true);
    if removed is null then
        raise exception 'class % is not known', of_class using errcode = 'restrict_violation';
    end if;
    if removed > 0 then
        insert into retention_removal as r (run_id, record_class, removed) values (run, of_class, removed)
            on conflict (run_id, record_class) do update set removed = r.removed + excluded.removed;
    end if;
    return removed;
end $$;

-- That a ban was lifted is told as its voiding is.
alter table alert drop constraint alert_kind_check;
alter table alert add constraint alert_kind_check check (kind in ('BARRED', 'POSSIBLE_MATCH', 'LATE_BARRED',
    'LATE_POSSIBLE_MATCH', 'VOIDED', 'LIFTED', 'CERTIFICATE_REVOKED', 'CHECK_DUE'));
