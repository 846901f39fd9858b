-- The record that a record stands for, after however many merges.
create function person_itself(uuid) returns uuid language sql stable as $$
    with recursive step(id, next) as (
        select id, merged_into from person where id = $1
        union all select p.id, p.merged_into from person p join step s on p.id = s.next)
    select id from step where next is null
$$;

-- A holder is reminded so many days before something ends: once, however often the job runs and on however many nodes.
create table validity_reminder (
    id uuid primary key,
    kind text not null check (kind in ('LEVEL_CERTIFICATE', 'ASSESSOR_CARD', 'YEARLY_HOURS')),
    -- the card or the certificate; of the yearly hours the person
    subject_id uuid not null,
    person_id uuid not null references person,
    ends_on date not null,
    days integer not null check (days >= 0),
    sent_at timestamptz not null,
    seen_at timestamptz,
    constraint reminded_once unique (subject_id, ends_on, days)
);
create index validity_reminder_of_person on validity_reminder (person_id, sent_at) where seen_at is null;
create index validity_reminder_sent on validity_reminder (sent_at);
create index assessor_card_by_end on assessor_card (valid_to, number);
