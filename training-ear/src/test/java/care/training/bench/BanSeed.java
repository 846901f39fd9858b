package care.training.bench;

import care.training.kernel.FieldCipher;
import care.training.platform.Platform;
import care.training.registry.PersonName;
import care.training.registry.names.NameBook;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A list of bans as long as the design allows for, half of it of people on record, with the names that people share: put
 * in as it would stand after as many approvals, by a database owner who takes the guards away meanwhile.
 */
final class BanSeed {
    private static final int ROWS = 10_000;

    /** Full rows of the seed, whatever number of people is chosen. */
    static final int BANS = Math.max(RegisterSeed.PEOPLE / 15 * 2 / ROWS, 1) * ROWS;

    /** The last ones on record, whom no other job asks about, and as many whom nobody knows. */
    private static final int FIRST = RegisterSeed.PEOPLE - BANS / 2;

    private static final String STARTED = "2024-03-01";

    private final FieldCipher cipher;
    private final NameBook names;

    BanSeed(FieldCipher cipher, NameBook names) {
        this.cipher = cipher;
        this.names = names;
    }

    static String data() {
        return "%,d bans in force".formatted(BANS);
    }

    void fill(Platform platform) throws SQLException {
        try (Connection database = platform.connect();
                Statement statement = database.createStatement()) {
            List<String> tables = List.of("ban", "ban_document", "ban_name", "ban_name_key", "ban_change");
            guard(statement, tables, "disable");
            Bulk.fill(database, tables, () -> {
                for (int from = 0; from < BANS; from += ROWS) {
                    bans(database, from);
                }
            });
            statement.execute("alter table ban_list disable trigger user");
            statement.execute("update ban_list set epoch = " + BANS);
            statement.execute("alter table ban_list enable trigger user");
            guard(statement, tables, "enable");
        }
    }

    private static void guard(Statement statement, List<String> tables, String how) throws SQLException {
        for (String table : tables) {
            statement.execute("alter table " + table + " " + how + " trigger user");
        }
    }

    private void bans(Connection database, int from) throws SQLException {
        int to = from + ROWS;
        Bulk.copy(
                database,
                "ban (id, role, deciding_authority, document_number, legal_basis, kind, scope, birth_date, starts_on,"
                        + " effective_start, life, effective_life, state, proposed_by, proposed_at, approved_by,"
                        + " approved_at, version)",
                from,
                to,
                number -> Bulk.row(
                        id(1, number),
                        "PERPETRATOR",
                        "某市中级人民法院（压力测试）",
                        "（2024）测刑终 " + number + " 号",
                        "L8",
                        "COURT_LIFE",
                        "CLOSE_CONTACT_MINORS",
                        barred(number).birthDate(),
                        STARTED,
                        STARTED,
                        true,
                        true,
                        "IN_FORCE",
                        "first",
                        "now",
                        "second",
                        "now",
                        0));
        Bulk.copy(
                database,
                "ban_document (id, ban_id, type, number_cipher, number_hash)",
                from,
                to,
                number -> Bulk.row(
                        id(2, number),
                        id(1, number),
                        "RESIDENT_ID",
                        Bulk.bytes(cipher.encrypt(barred(number).document().number(), id(1, number))),
                        Bulk.bytes(cipher.lookupKey(barred(number).document()))));
        Bulk.copy(
                database,
                "ban_name (id, ban_id, position, text)",
                from,
                to,
                number ->
                        Bulk.row(id(3, number), id(1, number), 0, barred(number).name()));
        keys(database, from, to);
        Bulk.copy(
                database,
                "ban_change (epoch, ban_id, change, at)",
                from,
                to,
                number -> Bulk.row(number + 1, id(1, number), "TOOK_EFFECT", "now"));
    }

    private void keys(Connection database, int from, int to) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (int number = from; number < to; number++) {
            for (String key : names.keys(new PersonName(barred(number).name())).kept()) {
                rows.add(Bulk.row(id(3, number), key));
            }
        }
        Bulk.copy(database, "ban_name_key (ban_name_id, key)", 0, rows.size(), rows::get);
    }

    /** Somebody on record whom a ban means, for numbers below half of {@link #BANS}. */
    static Applicant barred(int number) {
        return new Applicant(FIRST + number);
    }

    private static UUID id(int table, int number) {
        return new UUID(0x4000L | (long) table << 32, 0x8000_0000_0000_0000L | number);
    }
}
