package care.training.ban.match;

import care.training.ban.BanScope;
import care.training.registry.PersonName;
import care.training.registry.names.NameBook;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/** A ban as the queries of the list read it: these columns, one after the other. */
final class ListedRow {
    /** Parameter {@code documents}: keyed hashes. */
    static final String COLUMNS = """
        b.id, b.scope, b.institution, b.birth_date,
        (select bool_or(d.number_hash in (:documents)) from ban_document d where d.ban_id = b.id),
        (select string_agg(n.text, chr(10) order by n.position) from ban_name n where n.ban_id = b.id),
        exists (select 1 from ban_objection o where o.ban_id = b.id
            and not exists (select 1 from ban_objection_answer a where a.objection_id = o.id)),
        b.kind = 'SUSPENDED_PENDING'""";

    /** Bans that share a document or a name; parameters {@code documents}, {@code keys} and, as an array, {@code patterns}. */
    static final String HIT = """
        with hit as (
            select ban_id from ban_document where number_hash in (:documents)
            union
            select n.ban_id from ban_name n join ban_name_key k on k.ban_name_id = n.id where k.key in (:keys)
            union
            select n.ban_id from ban_name n join ban_name_key k on k.ban_name_id = n.id
            where k.key like any (cast(:patterns as text[])))
        """;

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
