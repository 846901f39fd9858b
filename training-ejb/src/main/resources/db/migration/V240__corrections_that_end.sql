-- A correction that cannot be made ends with the problem that stopped it, and a revocation waits for no correction: once it is
-- approved it ends those of its certificate that are open.
alter table certificate_change drop constraint certificate_change_state_check;
alter table certificate_change add constraint certificate_change_state_check
    check (state in ('PROPOSED', 'APPROVED', 'DONE', 'TURNED_DOWN', 'FAILED', 'SUPERSEDED'));
alter table certificate_change
    -- of one that failed: a code of the problem catalogue, and what its text names
    add column problem text check (problem ~ '^[A-Z][A-Z_]{1,49}$'),
    add column arguments text[],
    add column ended_at timestamptz,
    add constraint failed_for_a_reason check ((state = 'FAILED') = (problem is not null)),
    add constraint arguments_of_a_problem check (problem is not null or arguments is null),
    add constraint ended_at_some_time check ((state in ('FAILED', 'SUPERSEDED')) = (ended_at is not null)),
    add constraint revocation_is_its_own_end check (kind <> 'REVOCATION' or state not in ('FAILED', 'SUPERSEDED'));
alter table certificate_change drop constraint certificate_change_approved_by_another;
alter table certificate_change add constraint certificate_change_approved_by_another
    check (state not in ('APPROVED', 'DONE', 'FAILED') or decided_by <> proposed_by);

-- one new file at a time is made of a certificate, and one revocation of it is decided at a time
drop index one_open_change_of_a_certificate;
create unique index one_open_correction_of_a_certificate on certificate_change (certificate_id)
    where state in ('PROPOSED', 'APPROVED') and kind <> 'REVOCATION';
create unique index one_open_revocation_of_a_certificate on certificate_change (certificate_id)
    where state = 'PROPOSED' and kind = 'REVOCATION';

-- What was proposed stays; what was decided stays decided. Only what was approved can fail, and nothing gives way but to a
-- revocation that holds.
create or replace function guard_certificate_change() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['state', 'decided_by', 'decided_at', 'done_at', 'leased_until', 'problem', 'arguments',
        'ended_at'];
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - marks = to_jsonb(old) - marks
        and (old.state = 'PROPOSED' and new.state <> 'FAILED'
            or old.state = 'APPROVED' and new.state in ('APPROVED', 'DONE', 'FAILED', 'SUPERSEDED')
                and new.decided_by = old.decided_by)
        and (new.state <> 'SUPERSEDED' or exists (
            select 1 from certificate_change r where r.certificate_id = old.certificate_id and r.kind = 'REVOCATION'
                and r.state = 'DONE')) then
        return new;
    end if;
    raise exception 'change % stands as it was decided: this % is refused', old.id, tg_op
        using errcode = 'restrict_violation';
end $$;

-- A certificate that was revoked gets no corrected file; a newer archive time stamp is no correction.
create function refuse_correction_of_revoked() returns trigger language plpgsql as $$
begin
    if exists (select 1 from certificate c where c.id = new.certificate_id and c.status = 'REVOKED') then
        raise exception 'certificate % is revoked and is not corrected', new.certificate_id
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger revoked_is_not_corrected before insert on certificate_former_file
    for each row when (new.change_id is not null) execute function refuse_correction_of_revoked();
