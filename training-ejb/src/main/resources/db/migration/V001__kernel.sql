create extension if not exists btree_gist;

-- By how much the demo's clock is ahead of the machine's; one row, so that every node agrees.
create table demo_clock (
    one_row boolean primary key default true check (one_row),
    offset_seconds bigint not null
);
insert into demo_clock (offset_seconds) values (0);
