-- Decisions on eligibility that something rests on: what was known, by which rules, what came of it.

create table eligibility_decision (
    id uuid primary key,
    person_id uuid not null references person,
    -- what rests on it: a seat, by its candidate or by a college or association
    cause text not null check (cause in ('BOOKING', 'ENTRY')),
    reference uuid not null,
    occupation varchar(20) not null,
    level smallint not null check (level between 1 and 5),
    edition varchar(20) not null,
    -- the day on which the conditions must be fulfilled
    decided_for date not null,
    -- with the edition and the day it names the very text of the rules
    revision integer not null references standard_revision,
    verdict text not null check (verdict in ('ELIGIBLE', 'NEEDS_EVIDENCE')),
    way varchar(20) not null,
    -- json keeps the text as it was written, so that its digest can be proved
    facts json not null,
    answer json not null,
    decided_at timestamptz not null,
    decided_by varchar(100) not null,
    organization varchar(18),
    constraint one_decision_for_a_seat unique (cause, reference)
);
create index eligibility_decision_by_time on eligibility_decision (decided_at);
create index eligibility_decision_of_person on eligibility_decision (person_id);
create trigger eligibility_decision_only_grows before update or delete or truncate on eligibility_decision
    for each statement execute function refuse_change();
