-- That a ban may mean somebody on a staff is a case for the authority too: it hangs on the alert that the watch raised.

alter table match_case alter column check_id drop not null;
alter table match_case add column alert_id uuid references alert on delete cascade;
-- keyed hash of all that was compared, as in case_candidate: where it changes, the same alert has another case
alter table match_case add column question bytea;
alter table match_case add constraint case_of_a_check_or_an_alert check ((check_id is null) <> (alert_id is null));
alter table match_case add constraint case_of_an_alert_says_its_question check ((alert_id is null) = (question is null));
alter table match_case add constraint one_case_of_an_alert_per_question unique (alert_id, question);

-- An alert about a check asks nothing of its own: the check does.
create function refuse_case_of_late_alert() returns trigger language plpgsql as $$
begin
    if new.alert_id is not null and exists (select 1 from alert a where a.id = new.alert_id and a.check_id is not null) then
        raise exception 'alert % is about a check', new.alert_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger case_of_an_alert_is_of_the_staff before insert on match_case
    for each row execute function refuse_case_of_late_alert();

-- As before; it goes with its alert as others with their check.
create or replace function guard_match_case() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['due_on', 'verdict', 'verdict_ban', 'verdict_at'];
begin
    if tg_op = 'DELETE' then
        if not exists (select 1 from credential_check c where c.id = old.check_id)
            and not exists (select 1 from alert a where a.id = old.alert_id) then
            return old;
        end if;
    elsif to_jsonb(new) - marks = to_jsonb(old) - marks
        and ((new.verdict, new.verdict_ban, new.verdict_at) is not distinct from
                (old.verdict, old.verdict_ban, old.verdict_at)
            or exists (select 1 from case_decision d where d.case_id = new.id and d.confirmed
                and d.verdict = new.verdict and d.ban_id is not distinct from new.verdict_ban
                and d.settled_at = new.verdict_at)) then
        return new;
    end if;
    raise exception 'case % stands as it was decided: this % is refused', old.id, tg_op
        using errcode = 'restrict_violation';
end $$;

-- Whether a case is kept longer than what it hangs on: it is open, an entry that it is about is in force, or what it found is used.
create function case_is_kept(kept match_case) returns boolean language sql stable as $$
    select kept.verdict is null
        or exists (select 1 from case_candidate k join ban b on b.id = k.ban_id
            where k.case_id = kept.id and b.state = 'IN_FORCE' and b.erased_at is null
                and (b.effective_life or b.effective_end is null
                    or b.effective_end >= (exam_time() at time zone 'Asia/Shanghai')::date))
        or exists (select 1 from weighed_by_case w where w.case_id = kept.id)
        or exists (select 1 from case_decision follower join case_decision d on d.id = follower.follows
            where d.case_id = kept.id)
$$;

-- As before, but for cases: an alert stays as long as one that hangs on it, and takes it along.
drop function erase_alerts(timestamptz, integer);
create function erase_alerts(run uuid, since timestamptz, at_once integer) returns integer language plpgsql as $$
declare
    gone uuid[];
begin
    select array_agg(due.id) into gone from (
        select a.id from alert a where a.raised_at < since
            and (a.kind not in ('BARRED', 'POSSIBLE_MATCH', 'CERTIFICATE_REVOKED', 'CERTIFICATE_LAPSED', 'CERTIFICATE_SUSPENDED',
                'CHECK_DUE')
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
            and not exists (select 1 from match_case m where m.alert_id = a.id and case_is_kept(m))
        order by a.raised_at limit at_once for update of a skip locked) due;
    if gone is null then
        return 0;
    end if;
    perform erase_salts(run, array(select id from match_case where alert_id = any(gone)), '');
    delete from alert where id = any(gone);
    return cardinality(gone);
end $$;

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

-- Whoever was told of somebody before there were such cases has one a minute after the start.
insert into late_look (ban_id)
    select distinct b.id from alert a join ban b on b.id::text = split_part(a.matter, ':', 2)
    where a.kind = 'POSSIBLE_MATCH' and b.state = 'IN_FORCE'
    on conflict do nothing;
