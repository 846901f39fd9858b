-- When it was said that a status ends, so that whoever follows the honours of institutions hears of it.
alter table organization_status add column ended_at timestamptz;
create index organization_status_by_change on organization_status (greatest(recorded_at, ended_at), id);
