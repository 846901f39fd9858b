-- What is kept only for a time (config/retention/rules.yaml) is erased at night, in small steps. The database looks itself whether
-- the time is over: the rules may keep longer than the shortest time here, never shorter, and no other statement deletes at all.

-- One run a day; what it removed is counted in the transaction that removes it.
create table retention_run (
    id uuid primary key,
    day date not null constraint one_retention_run_a_day unique,
    begun_at timestamptz not null,
    -- nothing is erased before: a clock that has jumped is seen and set right in between
    holds_until timestamptz not null,
    ended_at timestamptz
);
create table retention_removal (
    run_id uuid not null references retention_run,
    record_class text not null check (record_class ~ '^[A-Z][A-Z_]{2,39}$'),
    removed bigint not null check (removed > 0),
    primary key (run_id, record_class)
);
-- The entries of the log whose salt went with their record: the digest stays, and what it was made of is gone lawfully.
create table retention_erased (
    entry_id bigint primary key references ledger_entry,
    run_id uuid not null references retention_run
);
create trigger retention_erased_only_grows before update or delete or truncate on retention_erased
    for each statement execute function refuse_change();

alter table log_rereading add column erased_by_retention bigint not null default 0
    check (erased_by_retention between 0 and erased);

-- The shortest time that each class is kept.
create function shortest_retention(record_class text) returns interval language sql immutable as $$
    select case record_class
        -- 个人信息保护法 art. 56: records of handling are kept three years
        when 'CHECK' then interval '36 months'
        when 'BAN_ENDED' then interval '36 months'
        when 'BAN_VOIDED' then interval '36 months'
        when 'ACCESS' then interval '36 months'
        when 'ALERT' then interval '36 months'
        when 'WITHDRAWAL' then interval '36 months'
        when 'POLICE_LETTER' then interval '36 months'
        when 'WEBHOOK_UNDELIVERED' then interval '36 months'
        else interval '6 months'
    end
$$;

-- Whatever is from before this moment may go: whole days of Xi'an.
create function shortest_kept_since(record_class text) returns timestamptz language sql stable as $$
    select ((exam_time() at time zone 'Asia/Shanghai')::date - shortest_retention(record_class)) at time zone 'Asia/Shanghai'
$$;

-- By the first argument's column, kept for the shortest time of the class in the second; only erase_by_retention sets the flag.
create function kept_for_its_term() returns trigger language plpgsql as $$
begin
    if current_setting('training.erasing', true) = 'on'
        and (to_jsonb(old) ->> tg_argv[0])::timestamptz < shortest_kept_since(tg_argv[1]) then
        return old;
    end if;
    raise exception 'table % only grows: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

-- A row of a record goes with it and not before: arguments are the record's table, and the column that names it.
create function goes_with_its_record() returns trigger language plpgsql as $$
declare
    kept boolean;
begin
    execute format('select exists (select 1 from %I where %I = $1)', tg_argv[0], coalesce(tg_argv[2], 'id'))
        into kept using (to_jsonb(old) ->> tg_argv[1])::uuid;
    if kept then
        raise exception 'table % only grows: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
    end if;
    return old;
end $$;

-- Checks, and what hangs on them.
drop trigger credential_check_only_grows on credential_check;
create trigger credential_check_only_grows before update or truncate on credential_check
    for each statement execute function refuse_change();
alter table credential_check enable always trigger credential_check_only_grows;
create trigger credential_check_kept before delete on credential_check
    for each row execute function kept_for_its_term('checked_at', 'CHECK_REFUSED');
alter table credential_check enable always trigger credential_check_kept;

alter table weighed_ban drop constraint weighed_ban_check_id_fkey,
    add foreign key (check_id) references credential_check on delete cascade;
drop trigger weighed_ban_only_grows on weighed_ban;
create trigger weighed_ban_only_grows before update or truncate on weighed_ban
    for each statement execute function refuse_change();
create trigger weighed_ban_kept before delete on weighed_ban
    for each row execute function goes_with_its_record('credential_check', 'check_id');

alter table check_batch_row drop constraint check_batch_row_check_id_fkey,
    add foreign key (check_id) references credential_check on delete cascade;

alter table refusal_notice drop constraint refusal_notice_check_id_fkey,
    add foreign key (check_id) references credential_check on delete cascade;
drop trigger refusal_notice_only_grows on refusal_notice;
create trigger refusal_notice_only_grows before update or truncate on refusal_notice
    for each statement execute function refuse_change();
create trigger refusal_notice_kept before delete on refusal_notice
    for each row execute function goes_with_its_record('credential_check', 'check_id');

-- A withdrawal outlives its check: it is a keyed hash, and without it the authorisation could be used again.
alter table authorisation_withdrawal drop constraint authorisation_withdrawal_check_id_fkey;

alter table match_case drop constraint match_case_check_id_fkey,
    add foreign key (check_id) references credential_check on delete cascade;
create or replace function guard_match_case() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['due_on', 'verdict', 'verdict_ban', 'verdict_at'];
begin
    if tg_op = 'DELETE' then
        if not exists (select 1 from credential_check c where c.id = old.check_id) then
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

alter table case_candidate drop constraint case_candidate_case_id_fkey,
    add foreign key (case_id) references match_case on delete cascade;
drop trigger case_candidate_only_grows on case_candidate;
create trigger case_candidate_only_grows before update or truncate on case_candidate
    for each statement execute function refuse_change();
create trigger case_candidate_kept before delete on case_candidate
    for each row execute function goes_with_its_record('match_case', 'case_id');

alter table case_decision drop constraint case_decision_case_id_fkey,
    add foreign key (case_id) references match_case on delete cascade;
alter table case_decision drop constraint case_decision_case_id_ban_id_fkey,
    add foreign key (case_id, ban_id) references case_candidate on delete cascade;
create or replace function guard_case_decision() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['settled_by', 'settled_at', 'confirmed'];
begin
    if tg_op = 'DELETE' then
        if not exists (select 1 from match_case m where m.id = old.case_id) then
            return old;
        end if;
    elsif old.settled_at is null and to_jsonb(new) - marks = to_jsonb(old) - marks then
        return new;
    end if;
    raise exception 'case decision % stands: this % is refused', old.id, tg_op using errcode = 'restrict_violation';
end $$;

alter table weighed_by_case drop constraint weighed_by_case_check_id_ban_id_fkey,
    add foreign key (check_id, ban_id) references weighed_ban on delete cascade;
drop trigger weighed_by_case_only_grows on weighed_by_case;
create trigger weighed_by_case_only_grows before update or truncate on weighed_by_case
    for each statement execute function refuse_change();
create trigger weighed_by_case_kept before delete on weighed_by_case
    for each row execute function goes_with_its_record('credential_check', 'check_id');

-- Of an entry of the register stays that there was one, by whom and until when, as the epochs and checks name it: nobody
-- can be told from it any more.
alter table ban add column erased_at timestamptz;
alter table ban drop constraint only_a_suspension_lacks_its_decision;
alter table ban add constraint only_a_suspension_lacks_its_decision check (erased_at is not null or (
    (kind = 'SUSPENDED_PENDING') = (document_number is null)
    and (kind = 'SUSPENDED_PENDING') = (legal_basis is null)));
do $$
declare
    said text;
begin
    select conname into strict said from pg_constraint where conrelid = 'ban'::regclass and contype = 'c'
        and pg_get_constraintdef(oid) like '%(voiding_asked_by IS NULL) = (voiding_reason IS NULL)%';
    execute format('alter table ban drop constraint %I', said);
end $$;
alter table ban add constraint voiding_has_its_reason check (erased_at is not null
    or (voiding_asked_by is null) = (voiding_reason is null));
alter table ban add constraint erased_is_without_a_person check (erased_at is null or (birth_date is null
    and document_number is null and institution is null and acted_at is null and voiding_reason is null));
create index ban_not_erased on ban (state, effective_end) where erased_at is null;

-- An entry that is over since before a moment, as its class says.
create function ban_is_over(entry ban, record_class text, since timestamptz) returns boolean language sql stable as $$
    select case record_class
        when 'BAN_ENDED' then entry.state = 'IN_FORCE' and not entry.effective_life and entry.voiding_asked_by is null
            and entry.effective_end < (since at time zone 'Asia/Shanghai')::date
            and not exists (select 1 from ban_amendment a where a.ban_id = entry.id and a.decided_at >= since)
        when 'BAN_VOIDED' then entry.state = 'VOIDED' and entry.approved_by is not null and entry.voided_at < since
        when 'BAN_TURNED_DOWN' then entry.state = 'VOIDED' and entry.approved_by is null and entry.voided_at < since
        else false
    end
$$;

create or replace function guard_ban() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['state', 'approved_by', 'approved_at', 'voiding_asked_by', 'voiding_asked_at',
        'voiding_reason', 'voided_by', 'voided_at', 'version', 'effective_start', 'effective_end', 'effective_life'];
    personal constant text[] := array['erased_at', 'birth_date', 'document_number', 'institution', 'acted_at',
        'acted_from', 'acted_to', 'voiding_reason'];
begin
    if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null then
        if current_setting('training.erasing', true) = 'on' and to_jsonb(new) - personal = to_jsonb(old) - personal
            and exists (select 1 from unnest(array['BAN_ENDED', 'BAN_VOIDED', 'BAN_TURNED_DOWN']) as c (class)
                where ban_is_over(old, c.class, shortest_kept_since(c.class))) then
            return new;
        end if;
    elsif tg_op = 'UPDATE' and old.erased_at is null
        and to_jsonb(new) - marks = to_jsonb(old) - marks
        and (new.state = old.state and old.state <> 'VOIDED'
            or (old.state, new.state) in (('PROPOSED', 'IN_FORCE'), ('PROPOSED', 'VOIDED'), ('IN_FORCE', 'VOIDED')))
        and (old.approved_by is null or (old.approved_by, old.approved_at) = (new.approved_by, new.approved_at))
        and (old.voiding_asked_by is null or (old.voiding_asked_by, old.voiding_asked_at, old.voiding_reason)
            = (new.voiding_asked_by, new.voiding_asked_at, new.voiding_reason))
        and ((old.effective_start, old.effective_end, old.effective_life)
            is not distinct from (new.effective_start, new.effective_end, new.effective_life)
            or exists (select 1 from ban_amendment a where a.ban_id = new.id and a.state = 'CONFIRMED'
                and (a.starts_on, a.ends_on, a.life)
                    is not distinct from (new.effective_start, new.effective_end, new.effective_life)
                and not exists (select 1 from ban_amendment later
                    where later.ban_id = a.ban_id and later.state = 'CONFIRMED' and later.number > a.number))) then
        return new;
    end if;
    raise exception 'ban % stands as it was decided: this % is refused', old.id, tg_op
        using errcode = 'restrict_violation';
end $$;

-- Its documents, names, files and objections go once the entry itself is erased.
create function goes_with_its_ban() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from ban b where b.id = (to_jsonb(old) ->> 'ban_id')::uuid and b.erased_at is null) then
        return old;
    end if;
    raise exception 'table % only grows: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
do $$
declare
    part text;
begin
    foreach part in array array['ban_document', 'ban_name', 'ban_scan', 'ban_objection'] loop
        execute format('drop trigger %1$s_only_grows on %1$s', part);
        execute format('create trigger %1$s_only_grows before update or truncate on %1$s'
            ' for each statement execute function refuse_change()', part);
        execute format('create trigger %1$s_kept before delete on %1$s'
            ' for each row execute function goes_with_its_ban()', part);
    end loop;
end $$;
alter table ban_objection_answer drop constraint ban_objection_answer_objection_id_fkey,
    add foreign key (objection_id) references ban_objection on delete cascade;
drop trigger ban_objection_answer_only_grows on ban_objection_answer;
create trigger ban_objection_answer_only_grows before update or truncate on ban_objection_answer
    for each statement execute function refuse_change();
create trigger ban_objection_answer_kept before delete on ban_objection_answer
    for each row execute function goes_with_its_record('ban_objection', 'objection_id');

-- A change stays as the epochs name it; the number of its document goes.
alter table ban_amendment alter column document_number drop not null;
create function guard_ban_amendment_erased() returns trigger language plpgsql as $$
begin
    if new.document_number is null
        and (tg_op = 'INSERT' or not exists (select 1 from ban b where b.id = new.ban_id and b.erased_at is not null)) then
        raise exception 'change % of a ban has its document', new.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger ban_amendment_has_its_document before insert or update on ban_amendment
    for each row execute function guard_ban_amendment_erased();
create or replace function guard_ban_amendment() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['state', 'decided_by', 'decided_at', 'version'];
    entry ban;
begin
    if tg_op = 'DELETE' then
        raise exception 'change % of a ban stays on record', old.id using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and new.document_number is null
        and to_jsonb(new) - 'document_number'::text = to_jsonb(old) - 'document_number'::text then
        return new;
    end if;
    if tg_op = 'UPDATE' and (old.state <> 'PROPOSED' or to_jsonb(new) - marks <> to_jsonb(old) - marks) then
        raise exception 'change % of a ban stands as it was proposed', old.id using errcode = 'restrict_violation';
    end if;
    select * into entry from ban where id = new.ban_id for update;
    if tg_op = 'INSERT' and (new.state <> 'PROPOSED' or new.number <>
        (select coalesce(max(number), 0) + 1 from ban_amendment where ban_id = new.ban_id)) then
        raise exception 'a change of a ban begins as the next proposal' using errcode = 'restrict_violation';
    end if;
    if new.state <> 'TURNED_DOWN' and entry.state <> 'IN_FORCE' then
        raise exception 'ban % is not in force: no change of it is confirmed', entry.id using errcode = 'restrict_violation';
    end if;
    -- an extension never loses a day that was barred
    if new.kind = 'EXTENDED' and new.state <> 'TURNED_DOWN'
        and not (new.life or (entry.effective_end is not null and new.ends_on > entry.effective_end)) then
        raise exception 'ban % would not be longer by this', entry.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
drop trigger ban_amendment_takes_effect on ban_amendment;
create trigger ban_amendment_takes_effect after update on ban_amendment
    for each row when (new.state = 'CONFIRMED' and old.state <> 'CONFIRMED') execute function apply_ban_amendment();

create index alert_of_check on alert (check_id) where check_id is not null;
create index weighed_by_case_of_case on weighed_by_case (case_id);
create index case_decision_by_followed on case_decision (follows) where follows is not null;
create index case_candidate_of_ban on case_candidate (ban_id);

-- Without its salt a digest tells nothing; that it went lawfully is kept.
create function erase_salts(run uuid, records uuid[], but_not text) returns void language sql as $$
    with gone as (
        delete from ledger_salt s using ledger_entry e
        where e.id = s.entry_id and e.reference = any(records) and e.kind <> but_not returning s.entry_id)
    insert into retention_erased (entry_id, run_id) select entry_id, run from gone
$$;

-- Checks whose time is over. Kept longer: in a running batch, in an open case or one whose ban is in force, with an alert, a
-- notice inside its time, an objection to a ban that was seen, and while she works or lately worked for the employer.
create function erase_checks(run uuid, record_class text, since timestamptz, at_once integer) returns integer
language plpgsql as $$
declare
    today constant date := (exam_time() at time zone 'Asia/Shanghai')::date;
    since_day constant date := (since at time zone 'Asia/Shanghai')::date;
    gone uuid[];
begin
    select array_agg(due.id) into gone from (
        select c.id from credential_check c where c.checked_at < since
            and not exists (select 1 from refusal_notice n where n.check_id = c.id
                and (n.issued_at >= since or n.review_until >= today))
            and (record_class = 'CHECK' or (
                exists (select 1 from refusal_notice n where n.check_id = c.id)
                and not exists (select 1 from weighed_ban w where w.check_id = c.id and w.match <> 'NONE')))
            and not exists (select 1 from employment e join identity_document d on d.person_id = e.person_id
                where d.number_hash = c.document_hash and e.organization = c.organization and e.superseded_at is null
                    and (e.valid_to is null or e.valid_to >= since_day))
            and not exists (select 1 from alert a where a.check_id = c.id)
            and not exists (select 1 from check_batch_row r join check_batch b on b.id = r.batch_id
                where r.check_id = c.id and b.finished_at is null)
            and not exists (select 1 from weighed_ban w join ban_objection o on o.ban_id = w.ban_id
                where w.check_id = c.id and w.match <> 'NONE'
                    and not exists (select 1 from ban_objection_answer a where a.objection_id = o.id))
            and not exists (select 1 from match_case m where m.check_id = c.id and (m.verdict is null
                or exists (select 1 from case_candidate k join ban b on b.id = k.ban_id
                    where k.case_id = m.id and b.state = 'IN_FORCE' and b.erased_at is null
                        and (b.effective_life or b.effective_end is null or b.effective_end >= today))
                or exists (select 1 from weighed_by_case w where w.case_id = m.id)
                or exists (select 1 from case_decision follower join case_decision d on d.id = follower.follows
                    where d.case_id = m.id)))
        order by c.checked_at limit at_once for update of c skip locked) due;
    if gone is null then
        return 0;
    end if;
    perform erase_salts(run, gone || array(select id from refusal_notice where check_id = any(gone))
        || array(select id from match_case where check_id = any(gone)), 'AUTHORISATION_WITHDRAWN');
    delete from credential_check where id = any(gone);
    return cardinality(gone);
end $$;

-- Entries of the register that are over. Kept longer: with a change or a voiding asked for, an objection open or answered
-- inside the time, in an open case, and a perpetrator's while the entry of a manager names it.
create function erase_bans(run uuid, record_class text, since timestamptz, at_once integer) returns integer
language plpgsql as $$
declare
    gone uuid[];
begin
    select array_agg(due.id) into gone from (
        select b.id from ban b where b.erased_at is null and ban_is_over(b, record_class, since)
            and not exists (select 1 from ban_amendment a where a.ban_id = b.id and a.state = 'PROPOSED')
            and not exists (select 1 from ban_objection o left join ban_objection_answer a on a.objection_id = o.id
                where o.ban_id = b.id and (a.objection_id is null or a.recorded_at >= since))
            and not exists (select 1 from case_candidate k join match_case m on m.id = k.case_id
                where k.ban_id = b.id and m.verdict is null)
            and not exists (select 1 from ban m where m.perpetrator_ban = b.id and m.erased_at is null)
        order by b.proposed_at limit at_once for update of b skip locked) due;
    if gone is null then
        return 0;
    end if;
    perform erase_salts(run, gone || array(select id from ban_amendment where ban_id = any(gone))
        || array(select id from ban_objection where ban_id = any(gone))
        || array(select id from ban_scan where ban_id = any(gone)), '');
    update ban set erased_at = exam_time(), birth_date = null, document_number = null, institution = null,
        acted_at = null, acted_from = null, acted_to = null, voiding_reason = null where id = any(gone);
    delete from ban_name_key where ban_name_id in (select id from ban_name where ban_id = any(gone));
    delete from ban_name where ban_id = any(gone);
    delete from ban_document where ban_id = any(gone);
    delete from ban_scan where ban_id = any(gone);
    delete from ban_objection where ban_id = any(gone);
    delete from person_bar where ban_id = any(gone);
    delete from late_look where ban_id = any(gone);
    update ban_amendment set document_number = null where ban_id = any(gone);
    return cardinality(gone);
end $$;

-- Erases at most so many records of a class from before a moment, which may not lie inside the class's shortest time.
create function erase_by_retention(run uuid, of_class text, since timestamptz, at_once integer) returns integer
language plpgsql as $$
declare
    removed integer;
begin
    if since > shortest_kept_since(of_class) then
        raise exception 'class % is kept longer', of_class using errcode = 'restrict_violation';
    end if;
    perform set_config('training.erasing', 'on', true);
    removed := case
        when of_class in ('CHECK', 'CHECK_REFUSED') then erase_checks(run, of_class, since, at_once)
        when of_class in ('BAN_ENDED', 'BAN_VOIDED', 'BAN_TURNED_DOWN')
            then erase_bans(run, of_class, since, at_once)
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
