-- Proof that people hand in: what it is said to prove, its file, and who examined it.

-- what was examined and refused stays on record and counts no more; what an employer filed counts without proof
alter table qualification drop constraint qualification_standing_check;
alter table qualification add constraint qualification_standing_check
    check (standing in ('VALID', 'REVOKED', 'REPLACED', 'REFUSED'));

create table evidence (
    id uuid primary key,
    person_id uuid not null references person,
    -- what it is said to prove
    kind text not null check (kind in ('CERTIFICATE', 'DIPLOMA', 'STUDY', 'EXPERIENCE', 'TITLE', 'APPRENTICESHIP')),
    occupation varchar(60),
    level integer check (level between 1 and 5),
    tier varchar(40),
    field varchar(60),
    begins_on date not null,
    ends_on date,
    reference varchar(100) not null check (reference <> ''),
    -- the same as something held: declared when it is handed in, proven when it is accepted
    qualification_id uuid not null references qualification,
    -- the refused proof that this one mends
    corrects uuid references evidence,
    state text not null check (state in ('WAITING', 'ACCEPTED', 'REFUSED')),
    handed_in_at timestamptz not null,
    handed_in_by varchar(100) not null,
    examined_at timestamptz,
    examined_by varchar(100),
    -- a second look at a share of what was accepted
    sample text not null check (sample in ('NONE', 'WAITING', 'CONFIRMED', 'OVERTURNED')),
    second_at timestamptz,
    second_by varchar(100),
    reason varchar(500),
    correct_until date,
    version integer not null,
    check (ends_on is null or ends_on >= begins_on),
    constraint examined_with_its_clerk check (
        (state = 'WAITING') = (examined_at is null) and (examined_at is null) = (examined_by is null)),
    -- nobody examines her own proof
    constraint examined_by_another check (examined_by is null or examined_by <> handed_in_by),
    constraint second_look_with_its_clerk check (
        (sample in ('CONFIRMED', 'OVERTURNED')) = (second_at is not null) and (second_at is null) = (second_by is null)),
    -- the second clerk is never the first, nor the one whose proof it is
    constraint second_clerk_is_another check (
        second_by is null or (second_by <> examined_by and second_by <> handed_in_by)),
    constraint sample_of_accepted check (
        sample = 'NONE' or (sample = 'OVERTURNED') = (state = 'REFUSED')),
    constraint refused_with_its_reason check (
        (state = 'REFUSED') = (reason is not null) and (reason is null) = (correct_until is null)),
    -- what is refused is mended once; whoever wants to mend again mends the later one
    constraint mended_once unique (corrects)
);
create index evidence_of_person on evidence (person_id, handed_in_at);
create index evidence_to_examine on evidence (handed_in_at) where state = 'WAITING';
create index evidence_to_look_at_again on evidence (examined_at) where sample = 'WAITING';

create table evidence_file (
    evidence_id uuid primary key references evidence,
    person_id uuid not null references person,
    media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    bytes integer not null check (bytes > 0),
    -- keyed hash of the content, by which the same file is known again
    content_hash bytea not null,
    -- Tink AEAD, bound to the proof
    cipher bytea not null,
    refused boolean not null default false
);
-- one file proves one thing of a person, also when it is sent twice at once; what was refused may be sent again
create unique index one_use_of_a_file on evidence_file (person_id, content_hash) where not refused;
