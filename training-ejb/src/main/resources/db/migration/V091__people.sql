-- One person over time: every document and every name she has or had, who recorded it and why. Nothing is overwritten.

-- who recorded a document: the account, and the organization it acted for (null: herself, or before this was kept)
alter table identity_document
    add recorded_by text,
    add recorded_for varchar(18),
    add reason text check (length(reason) between 1 and 200);

create table person_name (
    id uuid primary key,
    person_id uuid not null references person,
    -- NAME: on her papers, now or formerly; ALIAS: she is also called so
    kind text not null check (kind in ('NAME', 'ALIAS')),
    text text not null check (text <> ''),
    -- first day of this name; null where not known
    since date,
    recorded_at timestamptz not null,
    recorded_by text,
    recorded_for varchar(18),
    reason text check (length(reason) between 1 and 200),
    -- what it is found by (name_key_edition, owner PEOPLE)
    keys text[] not null
);
create index person_name_of_person on person_name (person_id);
create index person_name_by_key on person_name using gin (keys);

insert into person_name (id, person_id, kind, text, recorded_at, keys)
    select gen_random_uuid(), id, 'NAME', name, registered_at, '{}' from person;

-- What she asked to have changed, and what an association's clerk decided.
create table identity_change (
    id uuid primary key,
    person_id uuid not null references person,
    kind text not null check (kind in ('NAME', 'ALIAS', 'DOCUMENT')),
    -- of a name or alias
    text text check (text <> ''),
    since date,
    -- of a document: encrypted for this row
    document_type text check (document_type in ('RESIDENT_ID', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT', 'HMT_RESIDENCE',
        'FOREIGN_PERMANENT_RESIDENT', 'PASSPORT')),
    number_cipher bytea,
    reason text not null check (length(reason) between 1 and 200),
    state text not null check (state in ('ASKED', 'APPROVED', 'REFUSED')),
    asked_by text not null,
    asked_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    refusal text check (length(refusal) between 1 and 200),
    version integer not null,
    check ((kind = 'DOCUMENT') = (document_type is not null and number_cipher is not null)),
    check ((kind = 'DOCUMENT') = (text is null)),
    check ((state = 'ASKED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'REFUSED') = (refusal is not null)),
    -- nobody approves what they asked for
    constraint change_approved_by_another check (state <> 'APPROVED' or decided_by <> asked_by)
);
create index identity_change_of_person on identity_change (person_id);
create index identity_change_by_state on identity_change (state, asked_at);
-- one open request of a kind at a time
create unique index one_open_change_of_a_kind on identity_change (person_id, kind) where state = 'ASKED';
