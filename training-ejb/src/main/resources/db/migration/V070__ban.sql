-- The register of bans: decisions that courts and authorities made, entered by one official and approved by another.

create table ban (
    id uuid primary key,
    role text not null check (role in ('PERPETRATOR', 'DIRECT_MANAGER')),
    -- who decided, by which document, on which basis: nothing bars without them
    deciding_authority text not null check (length(deciding_authority) between 1 and 200),
    document_number text not null check (length(document_number) between 1 and 100),
    decided_on date,
    legal_basis text not null check (legal_basis ~ '^L[0-9]{1,2}$'),
    kind text not null check (kind in ('COURT_LIFE', 'COURT_TERM', 'ADMIN_TERM', 'ADMIN_LIFE', 'ADMIN_LIST', 'INTERIM')),
    scope text not null check (scope in ('CLOSE_CONTACT_MINORS', 'PRESCHOOL', 'CHILDCARE', 'INSTITUTION')),
    -- of scope INSTITUTION, where the decision names it
    institution varchar(18) check (institution ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
    -- from an identity document, where one carries it
    birth_date date,
    -- null: not known yet; then in force until told otherwise
    starts_on date,
    -- the last day; null: no end is known
    ends_on date,
    life boolean not null,
    state text not null check (state in ('PROPOSED', 'IN_FORCE', 'VOIDED')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    voiding_asked_by text,
    voiding_asked_at timestamptz,
    voiding_reason text check (length(voiding_reason) between 1 and 200),
    voided_by text,
    voided_at timestamptz,
    version integer not null,
    check (ends_on is null or starts_on is null or ends_on >= starts_on),
    check (not life or ends_on is null),
    check (institution is null or scope = 'INSTITUTION'),
    check ((approved_by is null) = (approved_at is null)),
    check ((voiding_asked_by is null) = (voiding_asked_at is null)),
    check ((voiding_asked_by is null) = (voiding_reason is null)),
    check ((voided_by is null) = (voided_at is null)),
    check (state <> 'PROPOSED' or (approved_by is null and voided_by is null)),
    check (state <> 'IN_FORCE' or approved_by is not null),
    check ((state = 'VOIDED') = (voided_by is not null)),
    -- nobody approves what they proposed
    constraint approver_is_not_proposer check (approved_by <> proposed_by),
    -- what was in force is voided by two; a proposal may be turned down by one
    constraint voiding_needs_two check (voided_by is null or approved_by is null
        or (voiding_asked_by is not null and voided_by <> voiding_asked_by))
);
create index ban_by_state on ban (state, proposed_at desc, id);

-- A decision stands as it was entered. It moves from PROPOSED to IN_FORCE or VOIDED and from IN_FORCE to VOIDED, and who
-- did what is said once.
create function guard_ban() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['state', 'approved_by', 'approved_at', 'voiding_asked_by', 'voiding_asked_at',
        'voiding_reason', 'voided_by', 'voided_at', 'version'];
begin
    if tg_op = 'UPDATE'
        and to_jsonb(new) - marks = to_jsonb(old) - marks
        and (new.state = old.state and old.state <> 'VOIDED'
            or (old.state, new.state) in (('PROPOSED', 'IN_FORCE'), ('PROPOSED', 'VOIDED'), ('IN_FORCE', 'VOIDED')))
        and (old.approved_by is null or (old.approved_by, old.approved_at) = (new.approved_by, new.approved_at))
        and (old.voiding_asked_by is null or (old.voiding_asked_by, old.voiding_asked_at, old.voiding_reason)
            = (new.voiding_asked_by, new.voiding_asked_at, new.voiding_reason)) then
        return new;
    end if;
    raise exception 'ban % stands as it was decided: this % is refused', old.id, tg_op
        using errcode = 'restrict_violation';
end $$;
create trigger ban_stands before update or delete on ban for each row execute function guard_ban();
create trigger ban_never_truncated before truncate on ban for each statement execute function refuse_change();

-- A new ban is a proposal: nothing comes into force by being written there.
create function require_proposal() returns trigger language plpgsql as $$
begin
    if new.state <> 'PROPOSED' then
        raise exception 'a ban begins as a proposal' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger ban_begins_as_proposal before insert on ban for each row execute function require_proposal();

-- Whom it bars: by documents, encrypted for the ban and found by their keyed hash; none where the authority gave none.
create table ban_document (
    id uuid primary key,
    ban_id uuid not null references ban,
    type text not null check (type in ('RESIDENT_ID', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT', 'HMT_RESIDENCE',
        'FOREIGN_PERMANENT_RESIDENT', 'PASSPORT')),
    number_cipher bytea not null,
    number_hash bytea not null,
    unique (ban_id, number_hash)
);
create index ban_document_by_number on ban_document (number_hash);
create trigger ban_document_only_grows before update or delete or truncate on ban_document
    for each statement execute function refuse_change();

-- By name (position 0) and aliases.
create table ban_name (
    id uuid primary key,
    ban_id uuid not null references ban,
    position integer not null check (position between 0 and 50),
    text text not null check (text <> ''),
    unique (ban_id, position)
);
create trigger ban_name_only_grows before update or delete or truncate on ban_name
    for each statement execute function refuse_change();

-- What a name is found by; may be computed anew when the tables of equal characters grow.
create table ban_name_key (
    ban_name_id uuid not null references ban_name,
    key text not null check (key <> ''),
    primary key (ban_name_id, key)
);
create index ban_name_key_by_key on ban_name_key (key);

-- An objection is marked with the day by which it must be answered.
create table ban_objection (
    id uuid primary key,
    ban_id uuid not null references ban,
    filed_at timestamptz not null,
    recorded_by text not null,
    answer_due_on date not null
);
create index ban_objection_of_ban on ban_objection (ban_id, filed_at desc);
create trigger ban_objection_only_grows before update or delete or truncate on ban_objection
    for each statement execute function refuse_change();

-- The list as a whole: one row, whose lock puts all changes in one order. The epoch grows by one with each.
create table ban_list (
    one_row boolean primary key default true check (one_row),
    epoch bigint not null check (epoch >= 0)
);
insert into ban_list (epoch) values (0);
create function guard_ban_list() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.epoch = old.epoch + 1 then
        return new;
    end if;
    raise exception 'the epoch of the list grows by one: % is refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger ban_list_grows_by_one before insert or update or delete on ban_list
    for each row execute function guard_ban_list();
create trigger ban_list_never_truncated before truncate on ban_list for each statement execute function refuse_change();

-- What each epoch brought, without a gap.
create table ban_change (
    epoch bigint primary key check (epoch >= 1),
    ban_id uuid not null references ban,
    change text not null check (change in ('TOOK_EFFECT', 'VOIDED')),
    at timestamptz not null,
    unique (ban_id, change)
);
create index ban_change_by_time on ban_change (at);
create trigger ban_change_only_grows before update or delete or truncate on ban_change
    for each statement execute function refuse_change();
create function require_current_epoch() returns trigger language plpgsql as $$
begin
    if new.epoch <> (select epoch from ban_list) then
        raise exception 'a change belongs to the epoch that it made' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger ban_change_is_of_its_epoch before insert on ban_change
    for each row execute function require_current_epoch();
