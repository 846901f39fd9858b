-- Nothing new is recorded for a record of a person that was absorbed meanwhile: it would be lost from sight. The lock lets
-- a merge that is under way end first. The argument names the column. This file runs after all others: count: 2 (raise it
-- when a table that names persons is added, so that it runs again).
create or replace function refuse_absorbed_person() returns trigger language plpgsql as $$
declare
    absorbed uuid;
begin
    select merged_into into absorbed from person where id = (to_jsonb(new) ->> tg_argv[0])::uuid for key share;
    if absorbed is not null then
        raise exception 'the person was merged meanwhile' using errcode = 'serialization_failure';
    end if;
    return new;
end $$;

do $$
declare
    named record;
begin
    for named in
        select t.relname as table_name, a.attname as column_name
        from pg_constraint c join pg_class t on t.oid = c.conrelid
            join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = 'person'::regclass
            -- a merge names both; a check is about a document, whosever it is
            and t.relname not in ('person', 'person_merge', 'credential_check')
    loop
        execute format('create or replace trigger %3$I before insert on %1$I for each row'
            ' execute function refuse_absorbed_person(%2$L)',
            named.table_name, named.column_name, 'standing_' || named.column_name);
    end loop;
end $$;
