-- An archive time stamp proves as long as its maker's certificate holds and as long as the algorithms are trusted that it rests on
-- (config/certificate/algorithms.yaml). Which these are is remembered, so that what is due is found when a day is set.
create table stamp_basis (
    name text primary key check (name ~ '^[A-Z0-9.-]+(/[A-Z0-9.-]+){0,2}$')
);
-- all stamps before this were made with it; the rest is read from each file once
insert into stamp_basis (name) values ('SHA-256');
alter table certificate_stamp add column rests_on text not null default 'SHA-256' references stamp_basis;
alter table certificate_stamp alter column rests_on drop default;
create index certificate_stamp_due on certificate_stamp (rests_on, holds_until);
drop index certificate_stamp_by_end;
