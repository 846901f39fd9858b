-- Where and when the act was, from which follows who managed directly then; and the entry of such a manager, which rests on
-- a decision of its own, says of whom.
alter table ban add column acted_at varchar(18) check (acted_at ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$');
alter table ban add column acted_from date;
alter table ban add column acted_to date;
alter table ban add column perpetrator_ban uuid references ban;
alter table ban add constraint act_is_whole check ((acted_at is null) = (acted_from is null)
    and (acted_at is null) = (acted_to is null) and acted_to >= acted_from);
alter table ban add constraint act_is_a_perpetrators check (acted_at is null or role = 'PERPETRATOR');
alter table ban add constraint only_a_manager_has_a_perpetrator check (perpetrator_ban is null or role = 'DIRECT_MANAGER');
create index ban_by_perpetrator on ban (perpetrator_ban) where perpetrator_ban is not null;

create function require_perpetrator() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from ban where id = new.perpetrator_ban and role = 'PERPETRATOR' and acted_at is not null) then
        raise exception 'ban % names no act of a perpetrator', new.perpetrator_ban using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger ban_of_a_perpetrators_manager before insert on ban
    for each row when (new.perpetrator_ban is not null) execute function require_perpetrator();
