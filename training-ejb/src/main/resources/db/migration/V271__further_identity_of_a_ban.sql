-- An entry in force learns a further document or name of the person it means, as every change by two: proposed here, and put
-- beside the decision's own once it is confirmed. The decision's own stay as they were, so that nobody whom the entry could
-- mean before is passed over afterwards.

alter table ban_amendment drop constraint ban_amendment_kind_check,
    add constraint ban_amendment_kind_check
        check (kind in ('START_KNOWN', 'EXTENDED', 'SHORTENED', 'LIFTED', 'DIED', 'IDENTIFIED'));
alter table ban_amendment drop constraint ban_amendment_reason_check,
    add constraint ban_amendment_reason_check check (reason in ('RELEASED', 'PAROLED', 'NEW_DECISION', 'APPEAL', 'RETRIAL',
        'OBJECTION_UPHELD', 'AUTHORITY_LIFTED', 'DEATH', 'IDENTITY_KNOWN'));

create table ban_amendment_document (
    id uuid primary key,
    amendment_id uuid not null references ban_amendment,
    ban_id uuid not null references ban,
    type text not null check (type in ('RESIDENT_ID', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT', 'HMT_RESIDENCE',
        'FOREIGN_PERMANENT_RESIDENT', 'PASSPORT')),
    number_cipher bytea not null,
    number_hash bytea not null,
    constraint a_document_is_proposed_once unique (amendment_id, number_hash)
);
create index ban_amendment_document_of_ban on ban_amendment_document (ban_id);
create table ban_amendment_name (
    id uuid primary key,
    amendment_id uuid not null references ban_amendment,
    ban_id uuid not null references ban,
    text text not null check (text <> ''),
    constraint a_name_is_proposed_once unique (amendment_id, text)
);
create index ban_amendment_name_of_ban on ban_amendment_name (ban_id);

-- What is proposed is said when it is proposed.
create function belongs_to_an_open_identification() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from ban_amendment a where a.id = new.amendment_id and a.ban_id = new.ban_id
            and a.kind = 'IDENTIFIED' and a.state = 'PROPOSED') then
        raise exception 'change % of a ban proposes no identity', new.amendment_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
do $$
declare
    part text;
begin
    foreach part in array array['ban_amendment_document', 'ban_amendment_name'] loop
        execute format('create trigger %1$s_while_proposed before insert on %1$s'
            ' for each row execute function belongs_to_an_open_identification()', part);
        execute format('create trigger %1$s_kept before delete on %1$s'
            ' for each row execute function goes_with_its_ban()', part);
    end loop;
end $$;
create trigger ban_amendment_name_only_grows before update or truncate on ban_amendment_name
    for each statement execute function refuse_change();

-- What an entry has beside its decision's own, and by which change.
alter table ban_document add column amendment_id uuid references ban_amendment;
alter table ban_name add column amendment_id uuid references ban_amendment;
create index ban_document_by_change on ban_document (amendment_id) where amendment_id is not null;
create index ban_name_by_change on ban_name (amendment_id) where amendment_id is not null;

-- Whom an entry means is said before it is in force, or by a confirmed change.
create function guard_ban_document() returns trigger language plpgsql as $$
begin
    if new.amendment_id is null and exists (select 1 from ban b where b.id = new.ban_id and b.state = 'PROPOSED')
        or exists (select 1 from ban_amendment_document d join ban_amendment a on a.id = d.amendment_id
            where a.id = new.amendment_id and a.ban_id = new.ban_id and a.state = 'CONFIRMED'
                and d.number_hash = new.number_hash) then
        return new;
    end if;
    raise exception 'no confirmed change gives ban % this document', new.ban_id using errcode = 'restrict_violation';
end $$;
create trigger ban_document_was_decided before insert on ban_document for each row execute function guard_ban_document();
create function guard_ban_name() returns trigger language plpgsql as $$
begin
    if new.amendment_id is null and exists (select 1 from ban b where b.id = new.ban_id and b.state = 'PROPOSED')
        or exists (select 1 from ban_amendment_name n join ban_amendment a on a.id = n.amendment_id
            where a.id = new.amendment_id and a.ban_id = new.ban_id and a.state = 'CONFIRMED' and n.text = new.text) then
        return new;
    end if;
    raise exception 'no confirmed change gives ban % this name', new.ban_id using errcode = 'restrict_violation';
end $$;
create trigger ban_name_was_decided before insert on ban_name for each row execute function guard_ban_name();

-- A confirmed change has taken effect whole when its transaction ends.
create function require_identity_in_force() returns trigger language plpgsql as $$
begin
    if (select count(*) from ban_amendment_document d where d.amendment_id = new.id)
            <> (select count(*) from ban_document d where d.amendment_id = new.id)
        or (select count(*) from ban_amendment_name n where n.amendment_id = new.id)
            <> (select count(*) from ban_name n where n.amendment_id = new.id) then
        raise exception 'change % of a ban is in force in part', new.id using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create constraint trigger ban_amendment_identity_is_whole after update on ban_amendment deferrable initially deferred
    for each row when (new.kind = 'IDENTIFIED' and new.state = 'CONFIRMED' and old.state <> 'CONFIRMED')
    execute function require_identity_in_force();

create function forget_proposed_identity() returns trigger language plpgsql as $$
begin
    delete from ban_amendment_document where ban_id = new.id;
    delete from ban_amendment_name where ban_id = new.id;
    return null;
end $$;
create trigger proposed_identity_is_erased after update on ban
    for each row when (old.erased_at is null and new.erased_at is not null) execute function forget_proposed_identity();

-- Of a suspension neither: whoever is meant by another document is suspended by a decision of its own.
create or replace function refuse_longer_suspension() returns trigger language plpgsql as $$
begin
    if (select kind from ban where id = new.ban_id) = 'SUSPENDED_PENDING'
        and new.kind in ('START_KNOWN', 'EXTENDED', 'IDENTIFIED') then
        raise exception 'a suspension ends by itself and is not made longer' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
