-- Why an entry is voided, or a list of decisions refused, is a class of reasons, and where somebody else decided so the number
-- of that document: no words, as words may tell of an offence. Words of before stay as the log has them.

alter table ban add column voiding_document text check (length(voiding_document) between 1 and 100);
alter table ban_voiding_refusal add column document text check (length(document) between 1 and 100);
alter table ban add constraint voiding_document_has_its_reason
    check (voiding_document is null or voiding_reason is not null);

create function require_class_of_voiding() returns trigger language plpgsql as $$
begin
    if new.voiding_reason not in ('ENTERED_WRONGLY', 'WRONG_PERSON', 'ENTERED_TWICE', 'UNSUPPORTED', 'DECISION_ANNULLED',
        'OBJECTION_UPHELD') then
        raise exception 'ban %: the reason of a voiding is none of the classes', new.id using errcode = 'restrict_violation';
    end if;
    if new.voiding_reason in ('DECISION_ANNULLED', 'OBJECTION_UPHELD') and new.voiding_document is null then
        raise exception 'ban %: what was decided elsewhere has its document', new.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger voiding_has_a_class before update on ban for each row
    when (new.voiding_reason is not null and new.voiding_reason is distinct from old.voiding_reason)
    execute function require_class_of_voiding();

create function require_class_of_refusal() returns trigger language plpgsql as $$
begin
    if new.refusal_reason not in ('SOURCE_NOT_CONFIRMED', 'UNLIKE_ITS_DOCUMENT', 'INCOMPLETE', 'SENT_BEFORE', 'TAKEN_BACK') then
        raise exception 'list %: the reason of a refusal is none of the classes', new.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger refused_list_has_a_class before update on decision_list for each row
    when (new.refusal_reason is not null and new.refusal_reason is distinct from old.refusal_reason)
    execute function require_class_of_refusal();

create or replace function guard_ban() returns trigger language plpgsql as $$
declare
    asked constant text[] := array['voiding_asked_by', 'voiding_asked_at', 'voiding_reason', 'voiding_document',
        'version'];
    marks constant text[] := array['state', 'approved_by', 'approved_at', 'voiding_asked_by', 'voiding_asked_at',
        'voiding_reason', 'voiding_document', 'voided_by', 'voided_at', 'version', 'effective_start', 'effective_end',
        'effective_life'];
    personal constant text[] := array['erased_at', 'birth_date', 'document_number', 'institution', 'acted_at',
        'acted_from', 'acted_to', 'voiding_reason', 'voiding_document'];
begin
    if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null then
        if current_setting('training.erasing', true) = 'on' and to_jsonb(new) - personal = to_jsonb(old) - personal
            and exists (select 1 from unnest(array['BAN_ENDED', 'BAN_VOIDED', 'BAN_TURNED_DOWN']) as c (class)
                where ban_is_over(old, c.class, shortest_kept_since(c.class))) then
            return new;
        end if;
    elsif tg_op = 'UPDATE' and old.erased_at is null and old.voiding_asked_by is not null and new.voiding_asked_by is null then
        if old.state = 'IN_FORCE' and to_jsonb(new) - asked = to_jsonb(old) - asked
            and exists (select 1 from ban_voiding_refusal r
                where (r.ban_id, r.asked_by, r.asked_at, r.reason, r.document) is not distinct from
                    (old.id, old.voiding_asked_by, old.voiding_asked_at, old.voiding_reason, old.voiding_document)) then
            return new;
        end if;
    elsif tg_op = 'UPDATE' and old.erased_at is null
        and to_jsonb(new) - marks = to_jsonb(old) - marks
        and (new.state = old.state and old.state <> 'VOIDED'
            or (old.state, new.state) in (('PROPOSED', 'IN_FORCE'), ('PROPOSED', 'VOIDED'), ('IN_FORCE', 'VOIDED')))
        and (old.approved_by is null or (old.approved_by, old.approved_at) = (new.approved_by, new.approved_at))
        and (old.voiding_asked_by is null
            or (old.voiding_asked_by, old.voiding_asked_at, old.voiding_reason, old.voiding_document)
                is not distinct from (new.voiding_asked_by, new.voiding_asked_at, new.voiding_reason, new.voiding_document))
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

-- What is erased has no document of its voiding either.
alter table ban add constraint erased_is_without_its_voiding check (erased_at is null or voiding_document is null);
create or replace function erase_bans(run uuid, record_class text, since timestamptz, at_once integer) returns integer
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
        acted_at = null, acted_from = null, acted_to = null, voiding_reason = null,
        voiding_document = null where id = any(gone);
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
