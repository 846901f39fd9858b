-- Each document of a certificate, the first and every corrected one, has a place of its own in the status lists, so that what was
-- replaced can be said to be revoked while what took its place is valid. Places that were given before stay: those of the
-- document that is out now.
alter table certificate_change add constraint change_of_its_certificate unique (id, certificate_id);
alter table credential_status
    -- the correction that made the document; none of the first
    add column change_id uuid,
    -- since when a corrected document stands in its place
    add column replaced_at timestamptz,
    add constraint document_of_its_certificate foreign key (change_id, certificate_id)
        references certificate_change (id, certificate_id),
    drop constraint credential_status_pkey,
    -- a document has one place for each purpose, however many ask for it at once
    add constraint one_place_of_a_document unique nulls not distinct (certificate_id, change_id, purpose);
create index credential_status_replaced on credential_status (list_id) where replaced_at is not null;

-- Of a place only that it was replaced is written, once, by a correction that is done and has a place itself.
drop trigger credential_status_stands on credential_status;
create trigger credential_status_stands before delete or truncate on credential_status
    for each statement execute function refuse_change();
create function guard_credential_status() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'replaced_at' = to_jsonb(old) - 'replaced_at' and old.replaced_at is null and exists (
            select 1 from certificate_change n join credential_status newer on newer.change_id = n.id
                and newer.purpose = old.purpose
            where n.certificate_id = old.certificate_id and n.state = 'DONE' and n.id is distinct from old.change_id) then
        return new;
    end if;
    raise exception 'the place of a credential of certificate % stands: this % is refused', old.certificate_id, tg_op
        using errcode = 'restrict_violation';
end $$;
create trigger credential_status_replaced_once before update on credential_status
    for each row execute function guard_credential_status();
