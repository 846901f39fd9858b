-- What was sent to the national site, and what it answered: certificate by certificate.

create table certificate_upload_file (
    id uuid primary key,
    organization varchar(18) not null references organization,
    made_by text not null,
    made_at timestamptz not null
);
create index certificate_upload_file_of_organization on certificate_upload_file (organization, made_at desc);
create trigger certificate_upload_file_stands before update or delete or truncate on certificate_upload_file
    for each statement execute function refuse_change();

create table certificate_upload_row (
    id uuid primary key,
    file_id uuid not null references certificate_upload_file,
    certificate_id uuid not null references certificate,
    position integer not null,
    state text not null check (state in ('SENT', 'ACCEPTED', 'REFUSED')),
    -- why the site refused it, as it said
    reason text check (length(reason) between 1 and 500),
    answered_at timestamptz,
    unique (file_id, certificate_id),
    unique (file_id, position),
    check ((state = 'SENT') = (answered_at is null)),
    check ((state = 'REFUSED') = (reason is not null))
);
-- a certificate is under way once: it is sent again when it was refused, never while it waits or once it was taken in
create unique index one_upload_under_way on certificate_upload_row (certificate_id) where state in ('SENT', 'ACCEPTED');
create index certificate_upload_row_of_certificate on certificate_upload_row (certificate_id);

-- An answer stays.
create function guard_upload_row() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['state', 'reason', 'answered_at'];
begin
    if tg_op = 'UPDATE' and old.state = 'SENT' and to_jsonb(new) - marks = to_jsonb(old) - marks then
        return new;
    end if;
    raise exception 'the answer to an upload stands: this % is refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger certificate_upload_row_stands before update or delete on certificate_upload_row
    for each row execute function guard_upload_row();
