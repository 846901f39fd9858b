-- What a check obliges the employer to tell, and what the person may take back.

-- The written notice of refusal: a class of reason, never words; one for a check.
create table refusal_notice (
    id uuid primary key,
    check_id uuid not null constraint one_refusal_per_check unique references credential_check,
    organization varchar(18) not null,
    reason text not null check (reason in ('BARRED', 'NAME_AND_DOCUMENT_DIFFER', 'NO_VALID_CERTIFICATE', 'POLICE_QUERY')),
    issued_by text not null,
    issued_at timestamptz not null,
    -- the last day on which the person may ask for a review
    review_until date not null
);
create trigger refusal_notice_only_grows before update or delete or truncate on refusal_notice
    for each statement execute function refuse_change();

-- A notice is the employer's that made the check.
create function require_own_check() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from credential_check c where c.id = new.check_id and c.organization = new.organization) then
        raise exception 'a refusal is told by the employer that checked' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger refusal_is_of_the_checker before insert on refusal_notice
    for each row execute function require_own_check();

-- The person takes back an authorisation: what was checked on it stays, nothing new is.
create table authorisation_withdrawal (
    check_id uuid primary key references credential_check,
    -- keyed hash of employer, reference and document
    reference_key bytea not null,
    withdrawn_by text not null,
    withdrawn_at timestamptz not null
);
create index authorisation_withdrawal_by_key on authorisation_withdrawal (reference_key);
create trigger authorisation_withdrawal_only_grows before update or delete or truncate on authorisation_withdrawal
    for each statement execute function refuse_change();

-- Only what was given can be taken back: a duty by law does not rest on her word.
create function require_authorisation() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from credential_check c
        where c.id = new.check_id and c.legal_basis = 'AUTHORISATION' and c.checked_at <= new.withdrawn_at) then
        raise exception 'check % does not rest on an authorisation', new.check_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger withdrawal_is_of_an_authorisation before insert on authorisation_withdrawal
    for each row execute function require_authorisation();
