-- What a clerk adds to a record may have to wait for a second one (ADR 45): it is kept as a request, and says that no person
-- asked for it. change_approved_by_another holds for it too.
alter table identity_change add by_clerk boolean not null default false;

-- One open request of a kind by the person and one by a clerk: neither keeps the other from being made.
drop index one_open_change_of_a_kind;
create unique index one_open_change_of_a_kind on identity_change (person_id, kind, by_clerk) where state = 'ASKED';
