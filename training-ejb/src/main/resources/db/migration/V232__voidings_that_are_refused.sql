-- That an entry be voided was asked for by mistake or is not so: it is refused or taken back, and the entry goes on as it was.
-- What was asked and who refused it stays.

create table ban_voiding_refusal (
    id uuid primary key,
    ban_id uuid not null references ban,
    asked_by text not null,
    asked_at timestamptz not null,
    reason text not null check (length(reason) between 1 and 200),
    refused_by text not null,
    refused_at timestamptz not null,
    constraint one_refusal_of_a_voiding unique (ban_id, asked_at)
);
create trigger ban_voiding_refusal_only_grows before update on ban_voiding_refusal
    for each row execute function refuse_change();
create trigger ban_voiding_refusal_goes_with_its_ban before delete on ban_voiding_refusal
    for each row execute function goes_with_its_ban();
create trigger ban_voiding_refusal_never_truncated before truncate on ban_voiding_refusal
    for each statement execute function refuse_change();

-- Its words go when the entry is erased.
create function forget_refused_voidings() returns trigger language plpgsql as $$
begin
    delete from ban_voiding_refusal where ban_id = new.id;
    return null;
end $$;
create trigger refused_voidings_are_erased after update on ban
    for each row when (old.erased_at is null and new.erased_at is not null) execute function forget_refused_voidings();

-- What was asked for stands until it is refused, and then nothing else changes.
create or replace function guard_ban() returns trigger language plpgsql as $$
declare
    asked constant text[] := array['voiding_asked_by', 'voiding_asked_at', 'voiding_reason', 'version'];
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
    elsif tg_op = 'UPDATE' and old.erased_at is null and old.voiding_asked_by is not null and new.voiding_asked_by is null then
        if old.state = 'IN_FORCE' and to_jsonb(new) - asked = to_jsonb(old) - asked
            and exists (select 1 from ban_voiding_refusal r where (r.ban_id, r.asked_by, r.asked_at, r.reason)
                = (old.id, old.voiding_asked_by, old.voiding_asked_at, old.voiding_reason)) then
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
