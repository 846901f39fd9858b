-- Who works where, as what, and under whom: with the days on which it is so, and the time from which it was known to be.

-- Somebody whom an employer calls by a number of its own (工号).
create table staff_member (
    id uuid primary key,
    organization varchar(18) not null references organization,
    person_ref varchar(64) not null check (person_ref <> ''),
    person_id uuid not null references person,
    -- a staff number is one person's, also when two requests file it at once
    constraint one_member_per_reference unique (organization, person_ref)
);
create index staff_member_of_person on staff_member (person_id);

create table employment (
    id uuid primary key,
    member_id uuid not null references staff_member,
    organization varchar(18) not null references organization,
    person_id uuid not null references person,
    position text not null check (position <> ''),
    occupation text check (occupation <> ''),
    manager_id uuid references person,
    valid_from date not null,
    valid_to date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    -- from then on something else is known of these days; empty for what is known now
    superseded_at timestamptz,
    check (valid_to is null or valid_to >= valid_from),
    check (superseded_at is null or superseded_at >= recorded_at),
    constraint nobody_manages_herself check (manager_id <> person_id),
    -- what is known now of a staff number says one thing for each day
    constraint one_post_a_day exclude using gist (member_id with =, daterange(valid_from, valid_to, '[]') with &&)
        where (superseded_at is null),
    -- and the same post of a person is not filed twice under two staff numbers
    constraint one_filing_of_a_post exclude using gist (organization with =, person_id with =, position with =,
        daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null)
);
create index employment_of_organization on employment (organization, valid_from);
create index employment_of_person on employment (person_id, valid_from);
create index employment_of_manager on employment (manager_id, valid_from) where manager_id is not null;

-- What was once known stays as it was: a row can only be marked as superseded, and that once; but whose it is, and under
-- whom, follows a merge of two records of one person.
create function refuse_rewriting_employment() returns trigger language plpgsql as $$
declare
    named constant text[] := array['person_id', 'manager_id'];
begin
    if to_jsonb(old) - named = to_jsonb(new) - named
        and (new.person_id = old.person_id or follows_merge(old.person_id, new.person_id))
        and (new.manager_id is not distinct from old.manager_id or follows_merge(old.manager_id, new.manager_id)) then
        return new;
    end if;
    if old.superseded_at is not null or to_jsonb(old) - 'superseded_at' <> to_jsonb(new) - 'superseded_at' then
        raise exception 'employment % can only be superseded, not rewritten', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger employment_never_rewritten before update on employment
    for each row execute function refuse_rewriting_employment();
create trigger employment_only_grows before delete or truncate on employment
    for each statement execute function refuse_change();

-- Work that an employer has filed counts like evidence that was examined.
alter table qualification drop constraint qualification_source_check;
alter table qualification add constraint qualification_source_check
    check (source in ('OURS', 'OTHER', 'DECLARED', 'EMPLOYER'));
