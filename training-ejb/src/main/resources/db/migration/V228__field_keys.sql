-- Under which keys encrypted fields are, and the rotation from one key to another (ADR 27). A content begins with 1 and the four
-- bytes of its key's number (Tink), so that the database can tell them apart without any key. Which columns are encrypted says
-- encrypted_columns() in R__encrypted_columns.sql.

-- What every content under a key begins with.
create function key_prefix(key bigint) returns bytea language sql immutable as $$
    select '\x01'::bytea || int4send((case when key > 2147483647 then key - 4294967296 else key end)::integer)
$$;

-- What every node has read from its key file, said again every few seconds.
create table field_key_node (
    node text primary key,
    primary_key bigint not null,
    keys bigint[] not null,
    seen_at timestamptz not null,
    check (primary_key = any(keys))
);

-- Keys that nothing is written under any more. One is retired once no row is under it: then it may be removed from the files.
create table closed_field_key (
    key bigint primary key check (key between 1 and 4294967295),
    id uuid not null constraint one_id_per_closed_key unique,
    closed_at timestamptz not null,
    retired_at timestamptz,
    retired_by text,
    check ((retired_at is null) = (retired_by is null))
);
create function guard_closed_field_key() returns trigger language plpgsql as $$
begin
    if old.retired_at is null and (tg_op = 'DELETE' or (new.key, new.id, new.closed_at) = (old.key, old.id, old.closed_at)) then
        return coalesce(new, old);
    end if;
    raise exception 'key % stays as it was closed: this % is refused', old.key, tg_op using errcode = 'restrict_violation';
end $$;
create trigger retired_key_stays before update or delete on closed_field_key
    for each row execute function guard_closed_field_key();
create trigger closed_field_key_never_truncated before truncate on closed_field_key
    for each statement execute function refuse_change();

-- Encrypts everything anew under one key, a few rows at a time, column after column by the tables' keys, until a whole pass
-- finds nothing left to do.
create table field_rotation (
    id uuid primary key,
    to_key bigint not null check (to_key between 1 and 4294967295),
    asked_by text not null,
    asked_at timestamptz not null,
    -- rows of all columns when it began, and how many were read in this pass
    total bigint not null check (total >= 0),
    walked bigint not null default 0 check (walked >= 0),
    -- where it is: in which pass, at which column (from 0), after which row
    pass integer not null default 1 check (pass >= 1),
    at_column integer not null default 0 check (at_column >= 0),
    after_row uuid not null default '00000000-0000-0000-0000-000000000000',
    -- rows encrypted anew, in all and in this pass; rows of this pass that somebody else was changing, and that cannot be read
    changed bigint not null default 0 check (changed >= 0),
    changed_in_pass bigint not null default 0 check (changed_in_pass >= 0),
    passed_over bigint not null default 0 check (passed_over >= 0),
    unreadable bigint not null default 0 check (unreadable >= 0),
    ended_at timestamptz
);
create unique index one_rotation_at_a_time on field_rotation ((true)) where ended_at is null;
create index field_rotation_by_time on field_rotation (asked_at desc, id);
create trigger field_rotation_stays before delete or truncate on field_rotation
    for each statement execute function refuse_change();
create trigger ended_rotation_stands before update on field_rotation
    for each row when (old.ended_at is not null or new.to_key <> old.to_key) execute function refuse_change();

-- The next rows of a column in the order of the table's key; the content only of those that are under another key than this
-- one, and of as many as together have 4 MB.
create function fields_to_reencrypt(in_table text, in_column text, after uuid, key bigint)
returns table (id uuid, owner uuid, cipher bytea) language plpgsql as $$
declare
    place record;
begin
    select * into strict place from encrypted_columns() e where e.of_table = in_table and e.of_column = in_column;
    return query execute format('
        select w.id, w.owner, case when w.other then w.cipher end
        from (select r.*, sum(case when r.other then octet_length(r.cipher) else 0 end)
                over (order by r.id rows between unbounded preceding and 1 preceding) as before
            from (select t.%1$I as id, %2$s as owner, t.%3$I as cipher,
                    substring(t.%3$I from 1 for 5) <> key_prefix($2) as other
                from %4$I t where t.%1$I > $1 order by t.%1$I limit 200) r) w
        where coalesce(w.before, 0) < 4194304 order by w.id',
        place.id_column, place.owner, in_column, in_table) using after, key;
end $$;

-- Whether a content may be the same one under the key of the rotation at work: AES-GCM keeps its length. Whether it is the same
-- nobody can tell who has no key; reading the log again does.
create function is_reencrypted(was bytea, becomes bytea) returns boolean language sql stable as $$
    select coalesce(octet_length(was) = octet_length(becomes)
        and substring(was from 1 for 5) <> substring(becomes from 1 for 5)
        and exists (select 1 from field_rotation r
            where r.ended_at is null and key_prefix(r.to_key) = substring(becomes from 1 for 5)), false)
$$;

-- Puts the same content under the key of the rotation at work; false where the content changed since it was read, or somebody
-- else is changing the row: nothing is waited for, so that nobody ever waits for this in a circle.
create function reencrypt_field(in_table text, in_column text, row_id uuid, was bytea, becomes bytea) returns boolean
language plpgsql as $$
declare
    place record;
    changed integer;
begin
    select * into strict place from encrypted_columns() e where e.of_table = in_table and e.of_column = in_column;
    if not is_reencrypted(was, becomes) then
        raise exception 'a content of % is put under the key of the rotation at work, or stays', in_table
            using errcode = 'restrict_violation';
    end if;
    perform set_config('training.reencrypting', in_column, true);
    execute format('
        with free as (select t.%1$I as id from %3$I t where t.%1$I = $1 and t.%2$I = $2 for no key update skip locked)
        update %3$I t set %2$I = $3 from free where t.%1$I = free.id',
        place.id_column, in_column, in_table) using row_id, was, becomes;
    get diagnostics changed = row_count;
    perform set_config('training.reencrypting', '', true);
    return changed = 1;
end $$;

-- Whether an update, by reencrypt_field alone, changes nothing of the row but the one content.
create function only_reencrypts(was anyelement, becomes anyelement) returns boolean language plpgsql as $$
declare
    in_column constant text := nullif(current_setting('training.reencrypting', true), '');
    others text;
    allowed boolean;
begin
    if in_column is null then
        return false;
    end if;
    select string_agg(format('($1).%1$I is not distinct from ($2).%1$I', a.attname), ' and ') into strict others
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        join encrypted_columns() e on e.of_table = c.relname and e.of_column = in_column
        where c.reltype = pg_typeof(was)::oid and a.attnum > 0 and not a.attisdropped and a.attname <> in_column;
    execute format('select is_reencrypted(($1).%1$I, ($2).%1$I) and %2$s', in_column, others) into allowed using was, becomes;
    return coalesce(allowed, false);
end $$;

-- The rows under a key, where there are any.
create function rows_under_key(key bigint) returns table (in_table text, in_column text, under bigint) language plpgsql as $$
declare
    place record;
begin
    for place in select * from encrypted_columns() loop
        return query execute format('
            select %1$L, %2$L, count(*) from %1$I where substring(%2$I from 1 for 5) = key_prefix($1) having count(*) > 0',
            place.of_table, place.of_column) using key;
    end loop;
end $$;

-- For triggers of every encrypted column.
create function is_under_closed_key(cipher bytea) returns boolean language plpgsql as $$
begin
    return exists (select 1 from closed_field_key k where key_prefix(k.key) = substring(cipher from 1 for 5));
end $$;
create function refuse_closed_key() returns trigger language plpgsql as $$
begin
    raise exception 'table %: the key of this content was closed, and this node still uses it', tg_table_name
        using errcode = 'restrict_violation';
end $$;
