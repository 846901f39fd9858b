-- By which edition of the tables of names (config/names) the kept keys of names were made. Whoever looks for a name by
-- its keys compares the edition in the same statement: keys of another edition may not find a name that is there.
create table name_key_edition (
    owner text primary key check (owner in ('BANS', 'PEOPLE')),
    -- empty: made before there were tables
    edition text not null
);
insert into name_key_edition (owner, edition) values ('BANS', ''), ('PEOPLE', '');
