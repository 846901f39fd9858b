-- Withdrawal, the waiting list of a class, and what is recorded of fees.

alter table enrolment add column withdrawn_at timestamptz check (withdrawn_at >= enrolled_at);
-- one seat a person and class, also when two requests ask at once; who withdrew may come back
alter table enrolment drop constraint one_enrolment_per_class;
create unique index one_enrolment_per_class on enrolment (person_id, class_id) where withdrawn_at is null;

create table waiting_place (
    id uuid primary key,
    person_id uuid not null references person,
    class_id uuid not null references class_offering,
    -- the order in which people asked, counted by the database: taken while the class is held, so that no clock decides
    turn bigint generated always as identity,
    joined_at timestamptz not null,
    state text not null check (state in ('WAITING', 'OFFERED', 'ACCEPTED', 'DECLINED', 'LAPSED', 'LEFT', 'CLOSED')),
    offered_at timestamptz,
    offer_ends_at timestamptz,
    ended_at timestamptz,
    version integer not null,
    -- an offer has a beginning and an end
    check ((offered_at is null) = (offer_ends_at is null)),
    check (offer_ends_at > offered_at),
    check (state not in ('OFFERED', 'ACCEPTED', 'DECLINED', 'LAPSED') or offered_at is not null),
    check ((state in ('WAITING', 'OFFERED')) = (ended_at is null))
);
-- nobody stands twice in one line, also when two requests ask at once
create unique index one_waiting_place_per_class on waiting_place (person_id, class_id)
    where state in ('WAITING', 'OFFERED');
create index waiting_place_in_turn on waiting_place (class_id, turn) where state in ('WAITING', 'OFFERED');
create index waiting_place_by_offer_end on waiting_place (offer_ends_at) where state = 'OFFERED';
create index waiting_place_of_person on waiting_place (person_id);

-- Fees are recorded and never charged: each change is a row of its own, the last one stands.
create table enrolment_fee (
    id uuid primary key,
    enrolment_id uuid not null references enrolment,
    number integer not null check (number > 0),
    state text not null check (state in ('DUE', 'PAID', 'WAIVED', 'REFUNDED')),
    amount_cents bigint not null check (amount_cents > 0),
    note varchar(200) check (note <> ''),
    recorded_by text not null,
    recorded_at timestamptz not null,
    -- of two who change the fee at once, the second sees the first one's change before
    constraint one_fee_entry_per_number unique (enrolment_id, number)
);
create function refuse_change_of_entry() returns trigger language plpgsql as $$
begin
    raise exception '% entries are added and never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger fee_history_stays before update or delete on enrolment_fee
    for each row execute function refuse_change_of_entry();
