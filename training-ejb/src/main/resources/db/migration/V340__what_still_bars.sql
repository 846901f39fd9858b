-- Whether what an answer said of somebody holds on a day: an entry that the check was sure of, or that its case was decided to mean,
-- is in force, and nobody has found since that it means another. An answer stays as it was given; what follows from it does not.
create function still_barred(of_check uuid, on_day date) returns boolean language sql stable as $$
    select exists (
        select 1 from credential_check c
            join ban b on b.id in (
                select w.ban_id from weighed_ban w where w.check_id = c.id and w.match = 'CONFIRMED'
                union all
                select m.verdict_ban from match_case m where m.check_id = c.id and m.verdict = 'SAME_PERSON')
        where c.id = of_check and b.state = 'IN_FORCE' and b.erased_at is null
            and (b.starts_on is null or b.starts_on <= on_day)
            and (b.effective_life or b.effective_end is null or b.effective_end >= on_day)
            and not exists (select 1 from match_case m where m.check_id = c.id and m.verdict = 'NOT_SAME_PERSON')
            and not exists (
                select 1 from alert z
                where z.matter = 'CLEARED:' || b.id and z.organization = c.organization and z.raised_at > c.checked_at
                    and (z.person_id = (select person_itself(d.person_id) from identity_document d
                            where d.number_hash = c.document_hash)
                        or z.check_id in (select k.id from credential_check k
                            where k.organization = c.organization and k.document_hash = c.document_hash))))
$$;
