-- By which names checks asked about people whom nobody knows by them: a later ban that gives no document, or another one, finds
-- her by name, and whoever checked her is told.
create table check_name (
    check_id uuid primary key references credential_check on delete cascade,
    checked_at timestamptz not null,
    -- of the tables of names, the beginning of its digest (name_key_edition, owner CHECKS)
    edition bigint not null,
    -- the end of the keyed hash of each key that the name is found by; none where it could not be read
    keys bigint[] not null
);
create index check_name_by_key on check_name using gin (keys);
create index check_name_by_time on check_name (checked_at);

-- Keys are made anew where the tables of names are others; of which check they are never changes.
create trigger check_name_is_of_its_check before update on check_name
    for each row when ((old.check_id, old.checked_at) is distinct from (new.check_id, new.checked_at))
    execute function refuse_change();
create trigger check_name_never_truncated before truncate on check_name
    for each statement execute function refuse_change();
-- It goes with its check, or after the months in which anybody is told of one.
create trigger check_name_kept before delete on check_name
    for each row execute function kept_for_its_term('checked_at', 'CHECK_NAME');

alter table name_key_edition drop constraint name_key_edition_owner_check,
    add constraint name_key_edition_owner_check check (owner in ('BANS', 'PEOPLE', 'CHECKS'));
insert into name_key_edition (owner, edition) values ('CHECKS', '');

create function erase_check_names(since timestamptz, at_once integer) returns integer language sql as $$
    with gone as (delete from check_name where check_id in (
        select n.check_id from check_name n where n.checked_at < since
        order by n.checked_at limit at_once for update skip locked) returning 1)
    select count(*)::integer from gone
$$;

-- As before, with the names that were asked about.
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
        when 'CHECK_NAME' then erase_check_names(since, at_once)
        when 'CHECK' then erase_checks(run, of_class, since, at_once)
        when 'CHECK_REFUSED' then erase_checks(run, of_class, since, at_once)
        when 'BAN_ENDED' then erase_bans(run, of_class, since, at_once)
        when 'BAN_VOIDED' then erase_bans(run, of_class, since, at_once)
        when 'BAN_TURNED_DOWN' then erase_bans(run, of_class, since, at_once)
        when 'ALERT' then erase_alerts(run, since, at_once)
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
