-- What is on the record only grows. Set on a table, this refuses every change of it, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % only grows: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

-- The log of what must never silently change. It holds digests only, never what they were made of.
create table ledger_entry (
    id bigint generated always as identity primary key,
    kind text not null check (kind ~ '^[A-Z][A-Z_]{2,39}$'),
    reference uuid not null,
    -- SHA-256 over salt, kind, reference and content
    digest bytea not null check (octet_length(digest) = 32),
    recorded_at timestamptz not null
);
create index ledger_entry_reference on ledger_entry (reference);
create trigger ledger_entry_only_grows before update or delete or truncate on ledger_entry
    for each statement execute function refuse_change();
alter table ledger_entry enable always trigger ledger_entry_only_grows;

-- Without its salt a digest can no longer be tied to anybody: erasing a person's record means deleting salts here.
create table ledger_salt (
    entry_id bigint primary key references ledger_entry,
    salt bytea not null check (octet_length(salt) = 32)
);
create trigger ledger_salt_never_changed before update or truncate on ledger_salt
    for each statement execute function refuse_change();

-- Who looked at whom, what of them and why.
create table access_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    -- the account that looked, and the organization it acted for
    account text not null,
    organization char(18),
    -- the person looked at, where registered; else the keyed hash of the document asked about
    person_id uuid,
    document_hash bytea,
    what text not null check (length(what) between 1 and 60),
    why text not null check (length(why) between 1 and 200),
    check (person_id is not null or document_hash is not null)
);
create index access_log_person on access_log (person_id, at) where person_id is not null;
create index access_log_at on access_log (at);
create trigger access_log_only_grows before update or delete or truncate on access_log
    for each statement execute function refuse_change();
alter table access_log enable always trigger access_log_only_grows;
