-- Auditors ask who looked at the holder of a document, and at whom an account or an organization looked.
create index access_log_document on access_log (document_hash, at) where document_hash is not null;
create index access_log_organization on access_log (organization, at) where organization is not null;
create index access_log_account on access_log (account, at);
create index ledger_entry_kind on ledger_entry (kind, recorded_at);
