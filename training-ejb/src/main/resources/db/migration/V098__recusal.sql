-- Who must not examine whom, as declared; who works for the same employer is derived from employment.
create table person_relation (
    id uuid primary key,
    person_id uuid not null references person,
    other_id uuid not null references person,
    kind text not null check (kind in ('RELATIVE', 'COLLEAGUE', 'STUDENT', 'APPRENTICE')),
    declared_by text not null,
    declared_at timestamptz not null,
    constraint related_to_somebody_else check (person_id <> other_id)
);
-- declared once, whichever of the two is named first
create unique index one_relation_of_a_kind on person_relation
    (least(person_id, other_id), greatest(person_id, other_id), kind);
create index person_relation_of_other on person_relation (other_id);
