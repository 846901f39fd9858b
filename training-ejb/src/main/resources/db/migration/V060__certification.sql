-- Certificates. A certificate is reserved with its number first and is out once its signed file is stored.

-- The last serial used by a body's site in a year and level (domain 4.1): taken by one update, so no two are the same.
create table certificate_serial (
    -- body class, body code, province, site
    prefix varchar(13) not null check (prefix ~ '^[SY][0-9]{12}$'),
    -- year of issue in Asia/Shanghai
    year integer not null check (year between 2000 and 2099),
    level integer not null check (level between 1 and 5),
    last integer not null check (last between 1 and 999999),
    primary key (prefix, year, level)
);

-- A serial never goes back, else a number would be used twice.
create function refuse_serial_backwards() returns trigger language plpgsql as $$
begin
    raise exception 'certificate serials only grow: % after %', new.last, old.last using errcode = 'restrict_violation';
end $$;
create trigger certificate_serial_only_grows before update on certificate_serial
    for each row when (new.last <= old.last) execute function refuse_serial_backwards();
create trigger certificate_serial_never_deleted before delete or truncate on certificate_serial
    for each statement execute function refuse_change();

create table certificate (
    id uuid primary key,
    -- a number is given once, and stays given when the certificate is revoked
    number varchar(22) not null constraint one_certificate_per_number unique
        check (number ~ '^[YS][0-9]{14}[1-5][0-9]{6}$'),
    -- one result gives one certificate, however many try at once
    result_id uuid not null constraint one_certificate_per_result unique references result,
    person_id uuid not null references person,
    holder_name text not null check (holder_name <> ''),
    document_type text not null check (document_type in ('RESIDENT_ID', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT',
        'HMT_RESIDENCE', 'FOREIGN_PERMANENT_RESIDENT', 'PASSPORT')),
    document_cipher bytea not null,
    occupation text not null,
    occupation_name text not null,
    occupation_name_en text not null,
    -- specialization; null where there is none
    direction text check (direction <> ''),
    level integer not null check (level between 1 and 5),
    issuer varchar(18) not null references organization,
    issuer_name text not null,
    issuer_name_en text,
    issued_on date not null,
    verification_code varchar(20) not null check (length(verification_code) >= 10),
    status text not null check (status in ('VALID', 'REVOKED', 'REPLACED')),
    status_since timestamptz not null,
    -- what the number says and what the certificate says are the same
    check (substr(number, 14, 2) = to_char(issued_on, 'YY')),
    check (substr(number, 16, 1) = level::text)
);
create index certificate_of_person on certificate (person_id);
create index certificate_of_issuer on certificate (issuer, issued_on);

-- Of a certificate only its status may change: what was certified was certified.
create function refuse_change_of_certificate() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (to_jsonb(new) - 'status' - 'status_since') = (to_jsonb(old) - 'status' - 'status_since') then
        return new;
    end if;
    raise exception 'certificate % stands as it was issued: % is refused', old.number, tg_op
        using errcode = 'restrict_violation';
end $$;
create trigger certificate_stands before update or delete on certificate
    for each row execute function refuse_change_of_certificate();
create trigger certificate_never_truncated before truncate on certificate
    for each statement execute function refuse_change();

-- Whoever has signed certificates of this platform: a key that was replaced still vouches for what it signed.
create table certificate_signer (
    -- SHA-256 of the certificate, in hexadecimal
    fingerprint varchar(64) primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
    subject text not null,
    certificate bytea not null,
    first_used_at timestamptz not null
);
create trigger certificate_signer_stands before update or delete or truncate on certificate_signer
    for each statement execute function refuse_change();

-- The signed PDF, kept encrypted because it carries the holder's document number.
create table certificate_file (
    certificate_id uuid primary key references certificate,
    -- by it a file that is handed in is recognized, byte for byte
    sha256 bytea not null constraint one_certificate_per_file unique check (octet_length(sha256) = 32),
    signer varchar(64) not null references certificate_signer,
    signed_at timestamptz not null,
    pdf_cipher bytea not null
);
create trigger certificate_file_stands before update or delete or truncate on certificate_file
    for each statement execute function refuse_change();

-- A job that issues the certificates of a session; it goes on after a restart.
create table certificate_batch (
    id uuid primary key,
    session_id uuid not null references exam_session,
    organization varchar(18) not null references organization,
    started_by text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    -- until then, by the database's own time, one node works on it
    leased_until timestamptz
);
-- a session has one batch at work
create unique index one_open_batch_per_session on certificate_batch (session_id) where finished_at is null;
create index certificate_batch_of_session on certificate_batch (session_id, started_at desc);

create table certificate_batch_row (
    id uuid primary key,
    batch_id uuid not null references certificate_batch,
    result_id uuid not null references result,
    position integer not null,
    person_id uuid not null references person,
    occupation text not null,
    edition text not null,
    level integer not null check (level between 1 and 5),
    notice_ends_on date not null,
    state text not null check (state in ('WAITING', 'ISSUED', 'FAILED')),
    number varchar(22) references certificate (number),
    -- why it failed: a code of the problem catalogue and what its text needs
    problem text,
    arguments text[],
    unique (batch_id, result_id),
    unique (batch_id, position),
    check ((state = 'ISSUED') = (number is not null)),
    check ((state = 'FAILED') = (problem is not null))
);
