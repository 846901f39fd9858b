-- Needed so that an exclusion constraint can see whether two sets of levels have one in common.
create extension if not exists intarray;

create table person (
    id uuid primary key,
    -- an account is one person; a person whom a college entered has none until she signs in
    account text constraint one_person_per_account unique,
    name text not null check (name <> ''),
    -- the name's exact class (identity matching, rules 1 to 3); never decides alone, so not unique
    name_key text not null check (name_key <> ''),
    birth_date date,
    registered_at timestamptz not null,
    version integer not null
);
create index person_by_name on person (name_key);

create table identity_document (
    id uuid primary key,
    person_id uuid not null references person,
    type text not null check (type in ('RESIDENT_ID', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT', 'HMT_RESIDENCE',
        'FOREIGN_PERMANENT_RESIDENT', 'PASSPORT')),
    number_cipher bytea not null,
    number_hash bytea not null,
    recorded_at timestamptz not null,
    -- a document is one person's, also when two requests register it at once
    constraint one_person_per_document unique (type, number_hash)
);
create index identity_document_of_person on identity_document (person_id);

create table organization (
    credit_code varchar(18) primary key check (credit_code ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
    name text not null check (name <> ''),
    name_en text check (name_en <> ''),
    kind text not null check (kind in ('NURSERY', 'KINDERGARTEN_CLASS', 'EMPLOYER_NURSERY', 'COMMUNITY_POINT',
        'HOME_POINT', 'HOME_SERVICE', 'COLLEGE', 'MEDICAL', 'EVALUATION_BODY', 'AUTHORITY')),
    district varchar(6) not null check (district ~ '^[0-9]{6}$'),
    registered_at timestamptz not null,
    version integer not null
);

-- Who may certify what, where and when: the authority's selection of an evaluation body (domain 3.4).
create table selection_record (
    id uuid primary key,
    credit_code varchar(18) not null references organization,
    -- parts of the certificate number (domain 4.1)
    body_class varchar(1) not null check (body_class in ('S', 'Y')),
    body_code varchar(4) not null check (body_code ~ '^[0-9]{4}$'),
    province varchar(2) not null check (province ~ '^[0-9]{2}$'),
    site_serial varchar(6) not null check (site_serial ~ '^[0-9]{6}$'),
    occupation text not null,
    levels integer[] not null check (cardinality(levels) > 0 and levels <@ array[1, 2, 3, 4, 5]),
    valid_from date not null,
    valid_to date not null,
    check (valid_from <= valid_to),
    -- on no day does a body hold two records for one occupation and level: which number would it print?
    constraint one_selection_a_day exclude using gist (credit_code with =, occupation with =,
        levels gist__int_ops with &&, daterange(valid_from, valid_to, '[]') with &&)
);

-- Which levels a grade of assessor may examine: data, because the rule is a regulation's, with its mark and source.
create table assessor_grade (
    grade text primary key,
    levels integer[] not null,
    mark varchar(1) not null check (mark in ('A', 'B', 'C', 'D')),
    source text not null
);
insert into assessor_grade (grade, levels, mark, source) values
    ('ASSESSOR', '{5,4,3}', 'B', 'https://www.xiaomilidoc.com/p-12344015.html'),
    ('SENIOR_ASSESSOR', '{5,4,3,2,1}', 'B', 'https://www.xiaomilidoc.com/p-12344015.html');

create table assessor_card (
    id uuid primary key,
    person_id uuid not null references person,
    number text not null constraint one_card_per_number unique,
    occupation text not null,
    levels integer[] not null check (cardinality(levels) > 0 and levels <@ array[1, 2, 3, 4, 5]),
    grade text not null references assessor_grade,
    employer varchar(18) references organization,
    valid_from date not null,
    valid_to date not null,
    version integer not null,
    check (valid_from <= valid_to)
);
create index assessor_card_of_person on assessor_card (person_id);
create index assessor_card_by_occupation on assessor_card (occupation);

-- What a person holds: written by the capabilities above, read by eligibility.
create table qualification (
    id uuid primary key,
    person_id uuid not null references person,
    kind text not null check (kind in ('CERTIFICATE', 'PASSED_PART', 'DIPLOMA', 'EXPERIENCE', 'TITLE',
        'APPRENTICESHIP')),
    occupation text,
    level integer check (level between 1 and 5),
    -- of a passed part: which
    part text check (part in ('THEORY', 'SKILLS', 'REVIEW')),
    -- of a diploma: kind of school and major; of a professional title: its rank
    tier text,
    field text,
    title text not null,
    -- of experience: the first and last day; of the others: issued on and valid until
    issued_on date not null,
    valid_until date,
    reference text not null,
    source text not null check (source in ('OURS', 'OTHER', 'DECLARED')),
    standing text not null check (standing in ('VALID', 'REVOKED', 'REPLACED')),
    check (valid_until is null or valid_until >= issued_on),
    check (kind not in ('CERTIFICATE', 'PASSED_PART') or (occupation is not null and level is not null)),
    check ((kind = 'PASSED_PART') = (part is not null))
);
create index qualification_of_person on qualification (person_id);
create index qualification_by_reference on qualification (reference);
-- what this platform issued is recorded once, however often the issuing is repeated
create unique index qualification_of_ours_once on qualification (reference, kind, coalesce(part, ''))
    where source = 'OURS';

-- A person barred from work with children: written when a ban takes effect, so that what stands below bans can refuse.
create table person_bar (
    person_id uuid not null references person,
    ban_id uuid not null,
    starts_on date not null,
    ends_on date,
    primary key (person_id, ban_id),
    check (ends_on is null or ends_on >= starts_on)
);
