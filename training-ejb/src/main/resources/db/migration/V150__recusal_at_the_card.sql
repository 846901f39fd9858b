-- Nobody scores somebody whom she must not examine, however late that is known: one rule for those who assign duties and for
-- the cards themselves.

-- Whom an assessor must not examine on a day: declared relations, and who works for the same employer then (domain 3.3).
create function recusals_of(examiner uuid, day date) returns table (candidate uuid, kind text) language sql stable as $$
    select r.other_id, r.kind from person_relation r where r.person_id = $1
    union all
    select r.person_id, r.kind from person_relation r where r.other_id = $1
    union all
    select c.person_id, 'COLLEAGUE' from employment a
        join employment c on c.organization = a.organization and c.person_id <> a.person_id
        where a.person_id = $1 and a.superseded_at is null and c.superseded_at is null
            and daterange(a.valid_from, a.valid_to, '[]') @> $2 and daterange(c.valid_from, c.valid_to, '[]') @> $2
    union all
    select c.person_id, 'COLLEAGUE' from assessor_card k
        join employment c on c.organization = k.employer and c.person_id <> k.person_id
        where k.person_id = $1 and c.superseded_at is null
            and daterange(c.valid_from, c.valid_to, '[]') @> $2 and daterange(k.valid_from, k.valid_to, '[]') @> $2
$$;

-- A card is neither laid out, scored nor signed by an assessor who must stand back on the day of the skills exam. That a
-- merge of two records of one person gives a card to the other is no scoring.
create function refuse_recused_assessor() returns trigger language plpgsql as $$
declare
    why text;
begin
    select r.kind into why from booking b join exam_session s on s.id = b.session_id
        cross join lateral recusals_of(new.assessor, (s.skills_at at time zone 'Asia/Shanghai')::date) r
        where b.id = new.booking_id and r.candidate = b.person_id limit 1;
    if why is not null then
        raise exception 'the assessor must stand back: %', why using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger nobody_scores_whom_she_must_not before insert or update of scores, absent, total, signed_at on scorecard
    for each row execute function refuse_recused_assessor();
