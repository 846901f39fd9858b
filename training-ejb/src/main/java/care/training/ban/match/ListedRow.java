package care.training.ban.match;

import care.training.ban.BanScope;
import care.training.registry.PersonName;
import care.training.registry.names.NameBook;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/** A ban as the queries of the list read it: these columns, one after the other. */
final class ListedRow {
    /** What a change gave the entry counts from the change's epoch on; parameter {@code epoch}. */
    private static final String KNOWN_THEN = """
        (%1$s.amendment_id is null or exists (select 1 from ban_change known
            where known.amendment_id = %1$s.amendment_id and known.epoch <= :epoch))""";

    private static final String DOCUMENT_KNOWN = KNOWN_THEN.formatted("d");
    private static final String NAME_KNOWN = KNOWN_THEN.formatted("n");

    /** Parameters {@code documents}, keyed hashes, and {@code epoch}. */
    static final String COLUMNS = """
        b.id, b.scope, b.institution, b.birth_date,
        (select case when bool_or(d.number_hash in (:documents)) then true when bool_or(d.amendment_id is null) then false end
            from ban_document d where d.ban_id = b.id and %s),
        (select string_agg(n.text, chr(10) order by n.position) from ban_name n where n.ban_id = b.id and %s),
        exists (select 1 from ban_objection o where o.ban_id = b.id
            and not exists (select 1 from ban_objection_answer a where a.objection_id = o.id)),
        b.kind = 'SUSPENDED_PENDING'""".formatted(DOCUMENT_KNOWN, NAME_KNOWN);

    /**
     * Bans that share a document or a name; parameters {@code documents}, {@code keys}, {@code epoch} and, as an array,
     * {@code patterns}.
     */
    static final String HIT = """
        with hit as (
            select d.ban_id from ban_document d where d.number_hash in (:documents) and %1$s
            union
            select n.ban_id from ban_name n join ban_name_key k on k.ban_name_id = n.id where k.key in (:keys) and %2$s
            union
            select n.ban_id from ban_name n join ban_name_key k on k.ban_name_id = n.id
            where k.key like any (cast(:patterns as text[])) and %2$s)
        """.formatted(DOCUMENT_KNOWN, NAME_KNOWN);

    /** How many columns these are. */
    static final int COUNT = 8;

    private ListedRow() {}

    /** @param first index of the first of the columns */
    static ListedBan of(Object[] row, int first, NameBook names) {
        return new ListedBan(
                (UUID) row[first],
                BanScope.valueOf((String) row[first + 1]),
                (String) row[first + 2],
                row[first + 3] == null ? null : LocalDate.parse(row[first + 3].toString()),
                relation((Boolean) row[first + 4]),
                names.keys(Stream.of(((String) row[first + 5]).split("\n"))
                        .map(PersonName::new)
                        .toList()),
                (Boolean) row[first + 6],
                (Boolean) row[first + 7]);
    }

    /** @param same null where the ban names no document */
    private static DocumentRelation relation(Boolean same) {
        if (same == null) {
            return DocumentRelation.NONE_ON_BAN;
        }
        return same ? DocumentRelation.SAME : DocumentRelation.DIFFERENT;
    }
}
