-- An archive time stamp proves as long as its maker's certificate holds. Before that ends another one is laid over the file,
-- which stays the same document: the file as it was with fewer stamps is still recognized, and is not called replaced.
create table certificate_stamp (
    certificate_id uuid primary key references certificate,
    -- the last moment of the latest stamp's maker
    holds_until timestamptz not null,
    -- until then, by the database's own time, one worker has it
    leased_until timestamptz
);
create index certificate_stamp_by_end on certificate_stamp (holds_until);
-- of files from before this table nothing is known: the job looks at each of them once
insert into certificate_stamp (certificate_id, holds_until) select certificate_id, signed_at from certificate_file;

-- no change: the same document with an older archive time stamp
alter table certificate_former_file alter column change_id drop not null;
