-- A possible match is a case for the authority: opened with the check, decided by two officials, and the verdict is kept for
-- later checks of the same person and the same ban.

create table match_case (
    id uuid primary key,
    number text not null constraint one_case_per_number unique,
    check_id uuid not null constraint one_case_per_check unique references credential_check,
    opened_at timestamptz not null,
    -- the last day for the authority
    due_on date not null,
    verdict text check (verdict in ('SAME_PERSON', 'NOT_SAME_PERSON')),
    -- which ban means the person
    verdict_ban uuid references ban,
    verdict_at timestamptz,
    check ((verdict is null) = (verdict_at is null)),
    check ((verdict is not distinct from 'SAME_PERSON') = (verdict_ban is not null))
);
create index match_case_open on match_case (due_on, opened_at) where verdict is null;
create index match_case_decided on match_case (verdict_at desc) where verdict is not null;

-- The bans that possibly mean the person. Facts: keyed hash of all that was compared; null for checks from before cases were
-- kept, so that their verdict settles no later check.
create table case_candidate (
    case_id uuid not null references match_case,
    ban_id uuid not null references ban,
    -- document and name are the ban's: only which institution it concerns is in doubt
    exact boolean not null,
    facts bytea,
    primary key (case_id, ban_id)
);
create index case_candidate_by_facts on case_candidate (facts) where facts is not null;
create trigger case_candidate_only_grows before update or delete or truncate on case_candidate
    for each statement execute function refuse_change();

-- What an official proposes, and what another made of it. That more is asked for needs one only: it lets nobody to children
-- and bars nobody.
create table case_decision (
    id uuid primary key,
    case_id uuid not null references match_case,
    verdict text not null check (verdict in ('SAME_PERSON', 'NOT_SAME_PERSON', 'CANNOT_TELL')),
    ban_id uuid,
    reason text not null check (reason ~ '^[A-Z_]{1,40}$'),
    proposed_by text not null,
    proposed_at timestamptz not null,
    settled_by text,
    settled_at timestamptz,
    confirmed boolean,
    -- the decision on another case that asked the very same
    follows uuid references case_decision,
    foreign key (case_id, ban_id) references case_candidate,
    constraint same_person_names_the_ban check ((verdict = 'SAME_PERSON') = (ban_id is not null)),
    check ((settled_by is null) = (settled_at is null)),
    check ((settled_by is null) = (confirmed is null)),
    -- both ways: a wrong "not the same" lets somebody to children, a wrong "the same" ruins an innocent person
    constraint case_needs_two check (verdict = 'CANNOT_TELL' or confirmed is not true or settled_by <> proposed_by)
);
create index case_decision_of_case on case_decision (case_id, proposed_at);
create unique index one_open_proposal_of_a_case on case_decision (case_id) where settled_at is null;
create trigger case_decision_never_truncated before truncate on case_decision
    for each statement execute function refuse_change();

-- What was proposed stands; it is settled once.
create function guard_case_decision() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['settled_by', 'settled_at', 'confirmed'];
begin
    if tg_op = 'UPDATE' and old.settled_at is null and to_jsonb(new) - marks = to_jsonb(old) - marks then
        return new;
    end if;
    raise exception 'case decision % stands: this % is refused', old.id, tg_op using errcode = 'restrict_violation';
end $$;
create trigger case_decision_stands before update or delete on case_decision
    for each row execute function guard_case_decision();

-- Whoever is named by document and name is never said to be somebody else: such a ban is voided, not passed over.
create function refuse_passing_over_exact_hit() returns trigger language plpgsql as $$
begin
    if new.verdict = 'NOT_SAME_PERSON'
        and exists (select 1 from case_candidate c where c.case_id = new.case_id and c.exact) then
        raise exception 'case % has an exact hit', new.case_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger exact_hit_never_passed_over before insert on case_decision
    for each row execute function refuse_passing_over_exact_hit();

-- A case's verdict is one that two confirmed; nothing else of it changes but the day it is due.
create function guard_match_case() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['due_on', 'verdict', 'verdict_ban', 'verdict_at'];
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - marks = to_jsonb(old) - marks
        and ((new.verdict, new.verdict_ban, new.verdict_at) is not distinct from
                (old.verdict, old.verdict_ban, old.verdict_at)
            or exists (select 1 from case_decision d where d.case_id = new.id and d.confirmed
                and d.verdict = new.verdict and d.ban_id is not distinct from new.verdict_ban
                and d.settled_at = new.verdict_at)) then
        return new;
    end if;
    raise exception 'case % stands as it was decided: this % is refused', old.id, tg_op
        using errcode = 'restrict_violation';
end $$;
create trigger match_case_follows_decision before update or delete on match_case
    for each row execute function guard_match_case();
create trigger match_case_never_truncated before truncate on match_case for each statement execute function refuse_change();

-- Why a ban that possibly means the person was weighed as it was: the case that settled it.
create table weighed_by_case (
    check_id uuid not null,
    ban_id uuid not null,
    case_id uuid not null references match_case,
    -- as it was then: the case may be decided anew
    verdict text not null check (verdict in ('SAME_PERSON', 'NOT_SAME_PERSON')),
    primary key (check_id, ban_id),
    foreign key (check_id, ban_id) references weighed_ban
);
create trigger weighed_by_case_only_grows before update or delete or truncate on weighed_by_case
    for each statement execute function refuse_change();

-- Checks that found a possible match before there were cases have one from now on; a week is left for them.
insert into match_case (id, number, check_id, opened_at, due_on)
    select gen_random_uuid(), case_number, id, checked_at, current_date + 7 from credential_check
    where case_number is not null;
insert into case_candidate (case_id, ban_id, exact)
    select c.id, w.ban_id, false from match_case c join weighed_ban w on w.check_id = c.check_id where w.match = 'POSSIBLE';
