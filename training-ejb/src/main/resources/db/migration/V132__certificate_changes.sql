-- What happens to a certificate after it is out: its name is corrected, it is revoked, its file is printed again.

create table certificate_change (
    id uuid primary key,
    certificate_id uuid not null references certificate,
    kind text not null check (kind in ('CORRECTION', 'REVOCATION')),
    -- of a revocation: a class of config/certificate/issuing.yaml
    reason text check (reason ~ '^[A-Z][A-Z_]{2,39}$'),
    -- what it rests on
    note text not null check (length(note) between 1 and 500),
    -- of a correction: what the certificate said, and what it says then
    old_name text,
    new_name text check (new_name <> ''),
    state text not null check (state in ('PROPOSED', 'APPROVED', 'DONE', 'TURNED_DOWN')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    done_at timestamptz,
    -- until then, by the database's own time, one worker has it
    leased_until timestamptz,
    check ((kind = 'REVOCATION') = (reason is not null)),
    check ((kind = 'CORRECTION') = (old_name is not null)),
    check ((kind = 'CORRECTION') = (new_name is not null)),
    constraint correction_changes_something check (new_name <> old_name),
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'DONE') = (done_at is not null)),
    -- a correction is approved first and done when its file is signed; a revocation is done when it is approved
    check (kind = 'CORRECTION' or state <> 'APPROVED'),
    -- nobody approves what they proposed
    constraint certificate_change_approved_by_another check (state not in ('APPROVED', 'DONE') or decided_by <> proposed_by)
);
-- one thing at a time is changed of a certificate
create unique index one_open_change_of_a_certificate on certificate_change (certificate_id)
    where state in ('PROPOSED', 'APPROVED');
create index certificate_change_of_certificate on certificate_change (certificate_id, proposed_at);
create index certificate_change_open on certificate_change (proposed_at) where state in ('PROPOSED', 'APPROVED');

-- What was proposed stays; what was decided stays decided.
create function guard_certificate_change() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['state', 'decided_by', 'decided_at', 'done_at', 'leased_until'];
begin
    if tg_op = 'UPDATE' and old.state in ('PROPOSED', 'APPROVED') and to_jsonb(new) - marks = to_jsonb(old) - marks
        and (old.state = 'PROPOSED' or (new.state in ('APPROVED', 'DONE') and new.decided_by = old.decided_by)) then
        return new;
    end if;
    raise exception 'change % stands as it was decided: this % is refused', old.id, tg_op
        using errcode = 'restrict_violation';
end $$;
create trigger certificate_change_stands before update or delete on certificate_change
    for each row execute function guard_certificate_change();
create trigger certificate_change_never_truncated before truncate on certificate_change
    for each statement execute function refuse_change();

-- The files that a corrected one replaced: they are recognized and said to be replaced.
create table certificate_former_file (
    id uuid primary key,
    certificate_id uuid not null references certificate,
    change_id uuid not null constraint one_former_file_of_a_change unique references certificate_change,
    sha256 bytea not null constraint one_certificate_per_former_file unique check (octet_length(sha256) = 32),
    signer varchar(64) not null references certificate_signer,
    signed_at timestamptz not null,
    pdf_cipher bytea not null,
    replaced_at timestamptz not null
);
create index certificate_former_file_of_certificate on certificate_former_file (certificate_id);
create trigger certificate_former_file_stands before update or delete or truncate on certificate_former_file
    for each statement execute function refuse_change();

-- A file gives way to another only where it was kept among the former ones.
create function guard_certificate_file() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.certificate_id = old.certificate_id and exists (
            select 1 from certificate_former_file f
            where f.certificate_id = old.certificate_id and f.sha256 = old.sha256) then
        return new;
    end if;
    raise exception 'the file of certificate % stands: this % is refused', old.certificate_id, tg_op
        using errcode = 'restrict_violation';
end $$;
drop trigger certificate_file_stands on certificate_file;
create trigger certificate_file_stands before update or delete on certificate_file
    for each row execute function guard_certificate_file();
create trigger certificate_file_never_truncated before truncate on certificate_file
    for each statement execute function refuse_change();

-- Of a certificate only its status may change, and its holder's name by a correction that two people decided; what was
-- revoked stays revoked.
create or replace function refuse_change_of_certificate() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['status', 'status_since', 'holder_name'];
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - marks = to_jsonb(old) - marks
        and (new.holder_name = old.holder_name or exists (
            select 1 from certificate_change c where c.certificate_id = old.id and c.kind = 'CORRECTION'
                and c.state in ('APPROVED', 'DONE') and c.old_name = old.holder_name and c.new_name = new.holder_name))
        and (old.status <> 'REVOKED' or new.status = 'REVOKED') then
        return new;
    end if;
    raise exception 'certificate % stands as it was issued: % is refused', old.number, tg_op
        using errcode = 'restrict_violation';
end $$;

-- Nothing is revoked but by a decision of two people.
create function require_revocation() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from certificate_change c
            where c.certificate_id = new.id and c.kind = 'REVOCATION' and c.state = 'DONE') then
        raise exception 'certificate % is revoked by nobody''s decision', new.number using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger revoked_by_two before update on certificate
    for each row when (new.status = 'REVOKED' and old.status <> 'REVOKED') execute function require_revocation();

-- A lost certificate is printed again from the same file; each time is written down.
create table certificate_reprint (
    id uuid primary key,
    certificate_id uuid not null references certificate,
    note text not null check (length(note) between 1 and 500),
    asked_by text not null,
    asked_at timestamptz not null
);
create index certificate_reprint_of_certificate on certificate_reprint (certificate_id, asked_at);
create trigger certificate_reprint_only_grows before update or delete or truncate on certificate_reprint
    for each statement execute function refuse_change();
