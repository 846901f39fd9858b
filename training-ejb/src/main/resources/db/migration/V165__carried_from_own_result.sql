-- Whose the earlier result was is asked when a part is carried: people may be found to be one later, or not to be one after
-- all, and neither must fail on what was published in between.
alter table result drop constraint theory_from_own_result;
alter table result drop constraint skills_from_own_result;
alter table result drop constraint result_of_person;
alter table result add constraint theory_from_result foreign key (theory_from) references result;
alter table result add constraint skills_from_result foreign key (skills_from) references result;

create function require_own_earlier_result() returns trigger language plpgsql as $$
begin
    if exists (select 1 from result r where r.id in (new.theory_from, new.skills_from) and r.person_id <> new.person_id) then
        raise exception 'a part is carried from an own result only' using errcode = 'check_violation',
            constraint = 'carried_from_own_result';
    end if;
    return new;
end $$;
create trigger carried_from_own_result before insert or update of theory_from, skills_from on result
    for each row when (new.theory_from is not null or new.skills_from is not null)
    execute function require_own_earlier_result();
