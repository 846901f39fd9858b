-- Two records of one person: one proposes to merge them, another approves; the same to undo it. Nothing is lost either way.

-- The record that holds what this one held; null for a record that stands for itself.
alter table person
    add merged_into uuid references person,
    add constraint not_merged_into_itself check (merged_into <> id);
create index person_by_survivor on person (merged_into) where merged_into is not null;

create table person_merge (
    id uuid primary key,
    survivor uuid not null references person,
    absorbed uuid not null references person,
    reason text not null check (length(reason) between 1 and 200),
    state text not null check (state in ('PROPOSED', 'MERGED', 'TURNED_DOWN', 'UNDONE')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    -- who approved it or turned it down
    decided_by text,
    decided_at timestamptz,
    undoing_asked_by text,
    undoing_asked_at timestamptz,
    undoing_reason text check (length(undoing_reason) between 1 and 200),
    undone_by text,
    undone_at timestamptz,
    version integer not null,
    check (survivor <> absorbed),
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((undoing_asked_by is null) = (undoing_asked_at is null)),
    check ((undoing_asked_by is null) = (undoing_reason is null)),
    check ((state = 'UNDONE') = (undone_by is not null)),
    check ((undone_by is null) = (undone_at is null)),
    check (undoing_asked_by is null or state in ('MERGED', 'UNDONE')),
    -- nobody approves what they proposed
    constraint merge_needs_two check (state not in ('MERGED', 'UNDONE') or decided_by <> proposed_by),
    constraint undoing_needs_two check (undone_by is null or (undoing_asked_by is not null and undone_by <> undoing_asked_by))
);
-- a record is absorbed by one other at most
create unique index one_merge_of_a_record on person_merge (absorbed) where state in ('PROPOSED', 'MERGED');
create index person_merge_by_state on person_merge (state, proposed_at);
create index person_merge_of_survivor on person_merge (survivor);

-- Which rows a merge re-pointed, so that undoing it gives each back.
create table merge_move (
    merge_id uuid not null references person_merge,
    table_name text not null check (table_name ~ '^[a-z_]+$'),
    column_name text not null check (column_name ~ '^[a-z_]+$'),
    row_id uuid not null,
    primary key (merge_id, table_name, column_name, row_id)
);
create trigger merge_move_only_grows before update or delete or truncate on merge_move
    for each statement execute function refuse_change();

-- Whether a row may go from one person to the other: only along a merge that stands or was just undone.
create function follows_merge(one uuid, other uuid) returns boolean language sql stable as $$
    select exists (select 1 from person_merge m where m.state in ('MERGED', 'UNDONE')
        and (m.survivor, m.absorbed) in ((one, other), (other, one)))
$$;

-- What is closed stays as it was, but for whose it is: that follows a merge. The argument names the column.
create function refuse_closed_row_but_merge() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - tg_argv[0] = to_jsonb(old) - tg_argv[0]
        and follows_merge((to_jsonb(old) ->> tg_argv[0])::uuid, (to_jsonb(new) ->> tg_argv[0])::uuid) then
        return new;
    end if;
    raise exception '% % is closed and cannot be changed', tg_table_name, old.id using errcode = 'restrict_violation';
end $$;
drop trigger submitted_sitting_never_changes on sitting;
create trigger submitted_sitting_never_changes before update or delete on sitting
    for each row when (old.submitted_at is not null) execute function refuse_closed_row_but_merge('person_id');
drop trigger signed_card_never_changes on scorecard;
create trigger signed_card_never_changes before update or delete on scorecard
    for each row when (old.signed_at is not null) execute function refuse_closed_row_but_merge('assessor');

-- All that names the absorbed record names the survivor from now on, whichever table it stands in, and is written down so
-- that undoing gives it back. What says that it is closed stays under the record it was made for, and is read with all
-- records of the person. Documents are encrypted for their record and moved by the application; bars are found anew.
create function move_rows_of_person(merge uuid, survivor uuid, absorbed uuid) returns void language plpgsql as $$
declare
    named record;
begin
    for named in
        select t.relname as table_name, a.attname as column_name
        from pg_constraint c join pg_class t on t.oid = c.conrelid
            join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
            join pg_attribute id on id.attrelid = t.oid and id.attname = 'id' and id.atttypid = 'uuid'::regtype
        where c.contype = 'f' and c.confrelid = 'person'::regclass
            and t.relname not in ('person', 'person_merge', 'person_bar', 'identity_document')
        order by 1, 2
    loop
        begin
            execute format('with moved as (update %1$I set %2$I = $1 where %2$I = $2 returning id)'
                ' insert into merge_move (merge_id, table_name, column_name, row_id) select $3, %1$L, %2$L, id from moved',
                named.table_name, named.column_name) using survivor, absorbed, merge;
        exception when restrict_violation then
            null;
        end;
    end loop;
end $$;
