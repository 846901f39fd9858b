-- Which document a candidate was entered with, and objections to a result.

-- The document said at the entry: the certificate bears it, whatever is recorded later. Null where she booked herself.
alter table booking add column document_id uuid references identity_document;

-- A candidate asks to have her result looked at again (成绩复核, domain 3.2): while that is open nothing is certified.
create table result_recheck (
    id uuid primary key,
    result_id uuid not null references result,
    reason text not null check (length(reason) between 1 and 500),
    asked_by text not null,
    asked_at timestamptz not null,
    state text not null check (state in ('OPEN', 'RESULT_STANDS', 'RESULT_WRONG')),
    answer text check (length(answer) between 1 and 500),
    answered_by text,
    answered_at timestamptz,
    check ((state = 'OPEN') = (answered_by is null)),
    check (num_nonnulls(answer, answered_by, answered_at) in (0, 3)),
    -- nobody answers their own objection
    constraint recheck_answered_by_another check (answered_by <> asked_by)
);
-- a result is objected to once
create unique index one_recheck_of_a_result on result_recheck (result_id);
create index result_recheck_open on result_recheck (asked_at) where state = 'OPEN';

-- What was asked stays, and is answered once.
create function guard_recheck() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['state', 'answer', 'answered_by', 'answered_at'];
begin
    if tg_op = 'UPDATE' and old.state = 'OPEN' and to_jsonb(new) - marks = to_jsonb(old) - marks then
        return new;
    end if;
    raise exception 'recheck % stands as it was answered: this % is refused', old.id, tg_op
        using errcode = 'restrict_violation';
end $$;
create trigger result_recheck_stands before update or delete on result_recheck
    for each row execute function guard_recheck();
create trigger result_recheck_never_truncated before truncate on result_recheck
    for each statement execute function refuse_change();
