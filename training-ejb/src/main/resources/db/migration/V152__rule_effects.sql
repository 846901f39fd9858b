-- Whose entry a proposed change of the standards would have met: found once when the proposal is first opened, kept with it and
-- found anew only when the rules beneath it changed or somebody asks. Nothing is decided by it, so it may be replaced.
create table standard_change_preview (
    change_id uuid primary key references standard_change,
    -- the newest revision of the rules that it was compared with
    based_on integer not null references standard_revision,
    found_at timestamptz not null
);
create table standard_change_effect (
    change_id uuid not null references standard_change_preview on delete cascade,
    -- the earliest exam first
    position integer not null check (position >= 0),
    booking_id uuid not null references booking,
    -- null: there would be no such level
    verdict_now text check (verdict_now in ('ELIGIBLE', 'NEEDS_EVIDENCE', 'NOT_ELIGIBLE', 'BARRED')),
    verdict_then text check (verdict_then in ('ELIGIBLE', 'NEEDS_EVIDENCE', 'NOT_ELIGIBLE', 'BARRED')),
    primary key (change_id, position),
    constraint one_effect_on_a_booking unique (change_id, booking_id),
    -- what comes out the same is no effect
    constraint effect_differs check (verdict_now is distinct from verdict_then)
);
create index standard_change_effect_of_booking on standard_change_effect (booking_id);
