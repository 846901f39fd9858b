-- The log as a Merkle tree that anybody can verify (C2SP tlog-tiles). Entries are written by whoever records something, in
-- any order and by many at once; one writer gives them their places afterwards.

-- Entries without a place yet. The database puts them here, so that none can be made past it.
create table log_waiting (
    entry_id bigint primary key references ledger_entry
);
create function let_entry_wait() returns trigger language plpgsql as $$
begin
    insert into log_waiting (entry_id) values (new.id);
    return null;
end $$;
create trigger ledger_entry_waits after insert on ledger_entry for each row execute function let_entry_wait();
alter table ledger_entry enable always trigger ledger_entry_waits;
insert into log_waiting (entry_id) select id from ledger_entry;

create table log_leaf (
    place bigint primary key check (place >= 0),
    entry_id bigint not null constraint one_place_an_entry unique references ledger_entry,
    -- no gap: a place follows one that is taken
    previous bigint generated always as (case when place > 0 then place - 1 end) stored
        constraint no_gap_in_the_log references log_leaf (place)
);
create trigger log_leaf_only_grows before update or delete or truncate on log_leaf
    for each statement execute function refuse_change();
alter table log_leaf enable always trigger log_leaf_only_grows;

-- Hashes of the tree, 256 to a tile of 32 bytes each.
create table log_tile (
    level smallint not null check (level between 0 and 7),
    number bigint not null check (number >= 0),
    hashes bytea not null check (octet_length(hashes) % 32 = 0 and octet_length(hashes) between 32 and 8192),
    primary key (level, number)
);
create function refuse_other_hashes() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or new.level <> old.level or new.number <> old.number
            or substring(new.hashes from 1 for octet_length(old.hashes)) <> old.hashes then
        raise exception 'a tile of the log only grows: % is refused', tg_op using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger log_tile_only_grows before update or delete on log_tile
    for each row execute function refuse_other_hashes();
create trigger log_tile_stays before truncate on log_tile for each statement execute function refuse_change();
alter table log_tile enable always trigger log_tile_only_grows;
alter table log_tile enable always trigger log_tile_stays;

-- What was signed: of one length there is one root.
create table log_checkpoint (
    size bigint primary key check (size > 0),
    root bytea not null check (octet_length(root) = 32),
    note text not null,
    signed_at timestamptz not null
);
create trigger log_checkpoint_only_grows before update or delete or truncate on log_checkpoint
    for each statement execute function refuse_change();
alter table log_checkpoint enable always trigger log_checkpoint_only_grows;
-- An entry is found by its digest.
create index ledger_entry_digest on ledger_entry (digest);
