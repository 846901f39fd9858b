-- Whoever goes on guessing when a stop is over is stopped again on the same day.
alter table check_alarm add column stopped_before integer not null default 0 check (stopped_before >= 0);
comment on column check_alarm.stopped_before is 'stops of this kind that were over on this day already';
alter table check_alarm drop constraint one_alarm_a_day;
alter table check_alarm add constraint one_alarm_a_day unique (organization, kind, day, stopped_before);
