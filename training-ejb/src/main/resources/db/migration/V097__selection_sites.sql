-- A selection names the exam sites it holds for (domain 3.4); none named: every site of the body.
alter table selection_record add column sites text[] not null default '{}'
    check (array_position(sites, null) is null and array_position(sites, '') is null);
