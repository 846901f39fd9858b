-- A resit: a part that she passed before and that still counts stands beside the one she sat now. Which earlier result it
-- comes from is kept, and it is a result of the same person.
alter table result add constraint result_of_person unique (id, person_id);
alter table result add column theory_from uuid;
alter table result add column skills_from uuid;
alter table result add constraint theory_from_own_result
    foreign key (theory_from, person_id) references result (id, person_id);
alter table result add constraint skills_from_own_result
    foreign key (skills_from, person_id) references result (id, person_id);
-- a part that is carried has its mark and is not carried from itself
alter table result add constraint carried_with_its_mark check (
    (theory_from is null or theory is not null) and (skills_from is null or skills is not null));
alter table result add constraint carried_from_another check (theory_from <> id and skills_from <> id);
