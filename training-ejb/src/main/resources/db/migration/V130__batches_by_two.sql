-- A batch of certificates is prepared by one person and approved by another; it can be paused; several work on it at once.

alter table certificate_batch
    -- the rule on the day it was prepared (config/certificate/issuing.yaml)
    add column needs_approval boolean not null default false,
    add column approved_by text,
    add column approved_at timestamptz,
    add column turned_down_by text,
    add column turned_down_at timestamptz,
    add column paused_by text,
    add column paused_at timestamptz,
    -- until then, by the database's own time, nobody tries again: the signing service does not answer
    add column resting_until timestamptz,
    -- nobody approves what they prepared
    add constraint batch_approved_by_another check (approved_by <> started_by),
    add constraint batch_decided_once check (approved_by is null or turned_down_by is null),
    add check ((approved_by is null) = (approved_at is null)),
    add check ((turned_down_by is null) = (turned_down_at is null)),
    add check ((paused_by is null) = (paused_at is null)),
    add constraint turned_down_is_finished check (turned_down_by is null or finished_at is not null);
alter table certificate_batch alter column needs_approval drop default;

-- A list of results may come from several sessions; a batch of a session names it.
alter table certificate_batch alter column session_id drop not null;
-- who works on what stands with the rows
alter table certificate_batch drop column leased_until;
-- of the open batches the oldest is worked on first
create index certificate_batch_open on certificate_batch (started_at) where finished_at is null;
create index certificate_batch_of_organization on certificate_batch (organization, started_at desc);

alter table certificate_batch_row
    add column session_id uuid references exam_session,
    add column booking_id uuid references booking,
    -- until then, by the database's own time, one worker has it; a worker that dies lets it run out
    add column leased_until timestamptz;
update certificate_batch_row r set session_id = s.session_id, booking_id = s.booking_id
    from result s where s.id = r.result_id;
alter table certificate_batch_row alter column session_id set not null;
alter table certificate_batch_row alter column booking_id set not null;
-- dropped: the batch was turned down
alter table certificate_batch_row drop constraint certificate_batch_row_state_check;
alter table certificate_batch_row add constraint certificate_batch_row_state_check
    check (state in ('WAITING', 'ISSUED', 'FAILED', 'DROPPED'));
-- a result waits in one batch, also when two prepare one at the same moment
create unique index one_batch_at_a_result on certificate_batch_row (result_id) where state = 'WAITING';
create index certificate_batch_row_waiting on certificate_batch_row (batch_id, position) where state = 'WAITING';

-- Nothing of a batch is issued that needs another's approval and has none, whoever asks.
create function require_approved_batch() returns trigger language plpgsql as $$
begin
    if exists (select 1 from certificate_batch b
            where b.id = new.batch_id and b.needs_approval and b.approved_by is null) then
        raise exception 'batch % is not approved', new.batch_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger issued_when_approved before insert or update on certificate_batch_row
    for each row when (new.state = 'ISSUED') execute function require_approved_batch();

-- What was approved or turned down stays so, and a batch that needs approval goes on needing it.
create function guard_batch_decision() returns trigger language plpgsql as $$
begin
    if new.needs_approval <> old.needs_approval or new.started_by <> old.started_by
        or (old.approved_by is not null and new.approved_by is distinct from old.approved_by)
        or (old.turned_down_by is not null and new.turned_down_by is distinct from old.turned_down_by) then
        raise exception 'batch % stands as it was decided', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger batch_decision_stands before update on certificate_batch
    for each row execute function guard_batch_decision();
