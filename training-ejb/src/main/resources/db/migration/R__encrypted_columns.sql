-- Which columns are encrypted, and that of what stands as it was written only the key changes (ADR 27). This file runs after all
-- others; a table with an encrypted column is added here, and so is whatever guards its updates.

-- Every encrypted column: its table, the table's key, and whose id the content is bound to, said of the row t.
create or replace function encrypted_columns() returns table (of_table text, of_column text, id_column text, owner text)
language sql immutable as $$
    values
        ('ban_amendment_document', 'number_cipher', 'id', 't.ban_id'),
        ('ban_document', 'number_cipher', 'id', 't.ban_id'),
        ('ban_scan', 'cipher', 'id', 't.id'),
        ('certificate', 'document_cipher', 'id', 't.person_id'),
        ('certificate_file', 'pdf_cipher', 'certificate_id',
            '(select c.person_id from certificate c where c.id = t.certificate_id)'),
        ('certificate_former_file', 'pdf_cipher', 'id',
            '(select c.person_id from certificate c where c.id = t.certificate_id)'),
        ('certificate_share', 'token_cipher', 'id',
            '(select c.person_id from certificate c where c.id = t.certificate_id)'),
        ('check_batch_row', 'content_cipher', 'id', 't.id'),
        ('credential_check', 'authorisation_cipher', 'id', 't.id'),
        ('credential_check', 'receipt_cipher', 'id', 't.id'),
        ('credential_check', 'subject_cipher', 'id', 't.id'),
        ('decision_list_row', 'content_cipher', 'id', 't.id'),
        ('evidence_file', 'cipher', 'evidence_id', 't.evidence_id'),
        ('idempotent_answer', 'body_cipher', 'id', 't.id'),
        ('identity_change', 'number_cipher', 'id', 't.id'),
        ('identity_document', 'number_cipher', 'id', 't.person_id'),
        ('police_letter', 'number_cipher', 'id', 't.id'),
        ('police_letter', 'subject_cipher', 'id', 't.id')
$$;

-- Tables that only grow: each update is looked at row by row, and one that only re-encrypts is let through.
do $$
declare
    grown text;
begin
    foreach grown in array array['ban_amendment_document', 'ban_document', 'ban_scan', 'credential_check', 'police_letter'] loop
        execute format('create or replace trigger %1$s_only_grows before update on %1$s'
            ' for each row when (not only_reencrypts(old.*, new.*)) execute function refuse_change()', grown);
        execute format('create or replace trigger %1$s_never_truncated before truncate on %1$s'
            ' for each statement execute function refuse_change()', grown);
    end loop;
end $$;
alter table credential_check enable always trigger credential_check_only_grows;
alter table credential_check enable always trigger credential_check_never_truncated;
create or replace trigger certificate_former_file_stands before update on certificate_former_file
    for each row when (not only_reencrypts(old.*, new.*)) execute function refuse_change();
create or replace trigger certificate_former_file_stays before delete or truncate on certificate_former_file
    for each statement execute function refuse_change();

-- Tables of which something may change: their own guard looks at every other update, and at what is deleted as before.
create or replace trigger certificate_stands before update on certificate
    for each row when (not only_reencrypts(old.*, new.*)) execute function refuse_change_of_certificate();
create or replace trigger certificate_stays before delete on certificate
    for each row execute function refuse_change_of_certificate();
create or replace trigger certificate_file_stands before update on certificate_file
    for each row when (not only_reencrypts(old.*, new.*)) execute function guard_certificate_file();
create or replace trigger certificate_file_stays before delete on certificate_file
    for each row execute function guard_certificate_file();
create or replace trigger certificate_share_stands before update on certificate_share
    for each row when (not only_reencrypts(old.*, new.*)) execute function refuse_change_of_share();
create or replace trigger check_batch_row_stands before update on check_batch_row
    for each row when (not only_reencrypts(old.*, new.*)) execute function refuse_other_answer();
create or replace trigger decision_list_row_stands before update on decision_list_row
    for each row when (not only_reencrypts(old.*, new.*)) execute function guard_decision_list_row();
create or replace trigger decision_list_row_stays before delete on decision_list_row
    for each row execute function guard_decision_list_row();

-- Nothing is written under a closed key. Looked at after the row is written, so that whoever closes a key and then waits for
-- those who write at that moment has missed nobody.
do $$
declare
    place record;
begin
    for place in select * from encrypted_columns() loop
        execute format('create or replace trigger %1$s_under_an_open_key after insert or update of %1$I on %2$I'
            ' for each row when (is_under_closed_key(new.%1$I)) execute function refuse_closed_key()',
            place.of_column, place.of_table);
    end loop;
end $$;
