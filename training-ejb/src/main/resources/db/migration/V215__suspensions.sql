-- A suspension rests on no decision yet, so it has neither basis nor document, names its person by a document and ends by
-- itself soon. Whatever else the register holds has both.
alter table ban alter column document_number drop not null;
alter table ban alter column legal_basis drop not null;
alter table ban drop constraint ban_kind_check;
alter table ban add constraint ban_kind_check check (kind in ('COURT_LIFE', 'COURT_TERM', 'ADMIN_TERM', 'ADMIN_LIFE',
    'ADMIN_LIST', 'INTERIM', 'SUSPENDED_PENDING'));
alter table ban add constraint only_a_suspension_lacks_its_decision check (
    (kind = 'SUSPENDED_PENDING') = (document_number is null)
    and (kind = 'SUSPENDED_PENDING') = (legal_basis is null));
-- the days themselves are a rule (config/bans/rules.yaml); a month is more than any such rule may give
alter table ban add constraint a_suspension_ends_by_itself check (kind <> 'SUSPENDED_PENDING'
    or (starts_on is not null and ends_on is not null and ends_on <= starts_on + 31));

-- It is never made longer: when there is a decision, that is entered.
create function refuse_longer_suspension() returns trigger language plpgsql as $$
begin
    if (select kind from ban where id = new.ban_id) = 'SUSPENDED_PENDING' and new.kind in ('START_KNOWN', 'EXTENDED') then
        raise exception 'a suspension ends by itself and is not made longer' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger ban_amendment_of_no_suspension before insert on ban_amendment
    for each row execute function refuse_longer_suspension();
