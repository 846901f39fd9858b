-- Home guidance: who may record it, and which household was guided when and in what. No name of a child or a parent, no
-- address: an area, a kind, and a keyed hash of a number that only its worker can tell apart.

create table guidance_post (
    id uuid primary key,
    person_id uuid not null references person,
    area varchar(6) not null check (area ~ '^[0-9]{6}$'),
    from_on date not null,
    -- the last day; null while it goes on
    to_on date,
    appointed_by text not null,
    appointed_at timestamptz not null,
    version integer not null,
    check (to_on >= from_on),
    -- one post a person, area and day
    constraint one_guidance_post_a_day exclude using gist (person_id with =, area with =,
        daterange(from_on, to_on, '[]') with &&)
);

create table guidance_visit (
    -- made on the worker's device: a record that is sent again finds itself
    id uuid primary key,
    worker_id uuid not null references person,
    area varchar(6) not null check (area ~ '^[0-9]{6}$'),
    household bytea not null,
    kinds text[] not null check (cardinality(kinds) > 0
        and kinds <@ array['UNDER_THREE', 'DISABLED', 'INJURED_OR_ILL', 'TRIPLETS_OR_MORE']),
    held_on date not null,
    occasion text not null check (occasion in ('HOME_VISIT', 'CHECK_UP', 'PARENTS_CLASS')),
    topics text[] not null check (cardinality(topics) > 0
        and topics <@ array['FEEDING', 'HEALTH', 'SAFETY', 'PLAY', 'SPECIAL_CARE']),
    recorded_at timestamptz not null,
    -- SHA-256 of what was sent: the same number with other content is another record
    digest bytea not null
);
create index guidance_visit_of_worker on guidance_visit (worker_id, held_on desc, id);
create index guidance_visit_by_area on guidance_visit (area, household);

-- A visit that was recorded wrongly is taken back by an entry of its own and recorded anew; it stays.
create table guidance_take_back (
    visit_id uuid primary key references guidance_visit,
    taken_back_by text not null,
    taken_back_at timestamptz not null
);
create trigger guidance_visit_stays before update or delete on guidance_visit
    for each row execute function refuse_change_of_entry();
create trigger guidance_take_back_stays before update or delete on guidance_take_back
    for each row execute function refuse_change_of_entry();
