-- Lists of decisions of a court or an authority: uploaded by one official, approved or refused as a whole by another. What a
-- row says stands here encrypted, until the register holds it or the list is refused.

create table decision_list (
    id uuid primary key,
    state text not null check (state in ('WAITING', 'APPROVED', 'REFUSED')),
    -- that the first readable row names
    authority text check (length(authority) between 1 and 200),
    row_count integer not null check (row_count between 1 and 5000),
    -- keyed, of all rows as they were read
    content_hash bytea not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    refusal_reason text check (length(refusal_reason) between 1 and 200),
    version integer not null,
    check ((state = 'WAITING') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'REFUSED') = (refusal_reason is not null)),
    -- nobody approves what they uploaded; turning a list down takes one
    constraint list_approver_is_not_uploader check (state <> 'APPROVED' or decided_by <> uploaded_by)
);
create index decision_list_by_time on decision_list (uploaded_at desc, id);

create table decision_list_row (
    id uuid primary key,
    list_id uuid not null references decision_list,
    position integer not null check (position between 1 and 5000),
    -- its number in the file, as a spreadsheet shows it
    row_number integer not null,
    previewed text not null check (previewed in ('ENTER', 'SAME_AS_REGISTERED', 'REFUSED')),
    state text not null check (state in ('ENTER', 'SAME_AS_REGISTERED', 'REFUSED', 'ENTERED')),
    -- the entry that holds the decision, or of a decision that was voided
    ban_id uuid references ban,
    content_cipher bytea,
    constraint one_decision_per_position unique (list_id, position),
    -- only what was shown to be entered is entered, or found not to be any more
    check (previewed = state or previewed = 'ENTER'),
    check (state not in ('ENTERED', 'SAME_AS_REGISTERED') or ban_id is not null),
    check (state <> 'ENTER' or ban_id is null),
    check (state <> 'ENTERED' or content_cipher is null)
);
create index decision_list_row_by_state on decision_list_row (list_id, state, position);
-- an entry is made by one row
create unique index one_row_enters_a_ban on decision_list_row (ban_id) where state = 'ENTERED';

-- Decided once, and nothing else of a list ever changes.
create function guard_decision_list() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['state', 'decided_by', 'decided_at', 'refusal_reason', 'version'];
begin
    if tg_op = 'UPDATE' and old.state = 'WAITING' and to_jsonb(new) - marks = to_jsonb(old) - marks then
        return new;
    end if;
    raise exception 'list % of decisions stands: this % is refused', old.id, tg_op using errcode = 'restrict_violation';
end $$;
create trigger decision_list_stands before update or delete on decision_list
    for each row execute function guard_decision_list();
create trigger decision_list_never_truncated before truncate on decision_list
    for each statement execute function refuse_change();

create function require_waiting_list() returns trigger language plpgsql as $$
begin
    if new.state <> 'WAITING' then
        raise exception 'a list of decisions begins by waiting' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger decision_list_begins_waiting before insert on decision_list
    for each row execute function require_waiting_list();

-- A row leaves ENTER once; its content may only be erased, or told with what refused it at the approval.
create function guard_decision_list_row() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['state', 'ban_id', 'content_cipher'];
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - marks = to_jsonb(old) - marks
        and (old.state = 'ENTER' or (new.state, new.ban_id) is not distinct from (old.state, old.ban_id)
            and new.content_cipher is null) then
        return new;
    end if;
    raise exception 'row % of a list of decisions stands: this % is refused', old.position, tg_op
        using errcode = 'restrict_violation';
end $$;
create trigger decision_list_row_stands before update or delete on decision_list_row
    for each row execute function guard_decision_list_row();
create trigger decision_list_row_never_truncated before truncate on decision_list_row
    for each statement execute function refuse_change();

-- What a row entered is a ban by the same two officials, and belongs to a list that was approved; none of an approved list
-- waits any more.
create function require_entries_of_list() returns trigger language plpgsql as $$
begin
    if exists (select 1 from decision_list_row r where r.list_id = new.id and r.state = 'ENTER') then
        raise exception 'list % is approved and a row waits', new.id using errcode = 'restrict_violation';
    end if;
    if exists (select 1 from decision_list_row r join ban b on b.id = r.ban_id
            where r.list_id = new.id and r.state = 'ENTERED'
            and (b.proposed_by, b.approved_by) is distinct from (new.uploaded_by, new.decided_by)) then
        raise exception 'an entry of list % is of other officials', new.id using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create constraint trigger decision_list_is_entered_whole after update on decision_list deferrable initially deferred
    for each row when (new.state = 'APPROVED') execute function require_entries_of_list();

create function require_approved_list() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from decision_list l where l.id = new.list_id and l.state = 'APPROVED') then
        raise exception 'a row of a list is entered when the list is approved' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create constraint trigger entered_row_is_of_approved_list after insert or update on decision_list_row
    deferrable initially deferred for each row when (new.state = 'ENTERED') execute function require_approved_list();

-- Lists find what the register has by the number of the decision's document.
create index ban_by_document_number on ban (document_number);
