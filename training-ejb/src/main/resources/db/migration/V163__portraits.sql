-- A photograph for the certificate is handed in and examined as proof is, and proves nothing that is held.
alter table evidence drop constraint evidence_kind_check;
alter table evidence add constraint evidence_kind_check check (
    kind in ('CERTIFICATE', 'DIPLOMA', 'STUDY', 'EXPERIENCE', 'TITLE', 'APPRENTICESHIP', 'PORTRAIT'));
alter table evidence alter column reference drop not null;
alter table evidence alter column qualification_id drop not null;
alter table evidence add constraint portrait_proves_nothing check (
    (kind = 'PORTRAIT') = (qualification_id is null) and (kind = 'PORTRAIT') = (reference is null));
create index portrait_of_person on evidence (person_id, handed_in_at) where kind = 'PORTRAIT' and state = 'ACCEPTED';
