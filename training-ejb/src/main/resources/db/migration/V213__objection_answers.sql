-- What an objection came to: recorded once, with the document by which the person was answered.
create table ban_objection_answer (
    objection_id uuid primary key references ban_objection,
    outcome text not null check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD')),
    document_number text not null check (length(document_number) between 1 and 100),
    answered_on date not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create trigger ban_objection_answer_only_grows before update or delete or truncate on ban_objection_answer
    for each statement execute function refuse_change();

-- One objection at a time: the next may be filed when the last has its answer. The entry's lock puts two at once in order.
create function require_no_open_objection() returns trigger language plpgsql as $$
begin
    perform 1 from ban where id = new.ban_id for update;
    if exists (select 1 from ban_objection o where o.ban_id = new.ban_id
        and not exists (select 1 from ban_objection_answer a where a.objection_id = o.id)) then
        raise exception 'an objection to ban % waits for its answer', new.ban_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger ban_objection_one_at_a_time before insert on ban_objection
    for each row execute function require_no_open_objection();
