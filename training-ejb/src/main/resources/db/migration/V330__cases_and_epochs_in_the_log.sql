-- What decides answers stands in the log too: of whom a check opened a case, and each advance of the list of bans. What is there
-- already gets its entries here, as it stands now; the texts are those of CaseContents and EpochContents.
do $$
begin
    create temporary table to_record on commit drop as
    select 'LIST_ADVANCED' as kind, c.ban_id as reference, c.epoch as number,
        concat_ws(E'\n', c.epoch, c.change, coalesce(c.amendment_id::text, '-'),
            (extract(epoch from c.at) * 1000000)::bigint) as content
    from ban_change c
    union all
    select 'CASE_OPENED', m.id, 0,
        concat_ws(E'\n', m.number, (extract(epoch from m.opened_at) * 1000000)::bigint, m.check_id,
            string_agg(concat_ws(' ', k.ban_id, k.exact::text, coalesce(encode(k.facts, 'hex'), '-')), E'\n' order by k.ban_id))
    from match_case m left join case_candidate k on k.case_id = m.id
    where m.check_id is not null group by m.id;

    with salted as materialized (
        select r.*, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) as salt from to_record r),
    committed as materialized (
        select s.kind, s.reference, s.number, s.salt,
            sha256(s.salt || convert_to(s.kind, 'UTF8') || '\x00'::bytea || uuid_send(s.reference)
                || convert_to(s.content, 'UTF8')) as digest
        from salted s),
    entry as (
        insert into ledger_entry (kind, reference, digest, recorded_at)
        select c.kind, c.reference, c.digest, exam_time() from committed c order by c.kind, c.number, c.reference
        returning id, digest)
    insert into ledger_salt (entry_id, salt) select e.id, c.salt from entry e join committed c on c.digest = e.digest;
end $$;
