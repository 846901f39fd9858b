package care.training.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code access.csv}: who may call which operation and open which page. The file itself says how a row is added. */
final class AccessTable {
    /** The realm's roles; each has a person of the same name in the demo, but for assessors. */
    static final List<String> ROLES =
            List.of("caregiver", "college", "association", "assessor", "employer", "regulator", "auditor", "admin");

    private static final String PAGE = "PAGE";
    private static final int COLUMNS = 5;
    private static final String FILE = "/access.csv";

    private AccessTable() {}

    /**
     * One line of the table.
     *
     * @param method PAGE for a page
     * @param path as /openapi writes it without its root, or as web.xml writes it
     * @param record the kind of record that is somebody's; empty where the operation is on nobody's
     * @param stranger the account that may do such a thing, but not to that record
     * @param body what would be right to send about that record; empty where nothing needs to be sent
     */
    record Row(String method, String path, Set<String> who, String record, String stranger, String body) {
        private static Row of(String line) {
            String[] cells = line.split(",", COLUMNS);
            if (cells.length != COLUMNS || cells[0].split(" ").length != 2) {
                throw new IllegalStateException(FILE + " cannot be read: " + line);
            }
            String[] operation = cells[0].split(" ");
            return new Row(operation[0], operation[1], Set.of(cells[1].split(" ")), cells[2], cells[3], cells[4]);
        }

        boolean isOpenToAnybody() {
            return who.contains("anybody");
        }

        boolean isOpenTo(String role) {
            return isOpenToAnybody() || who.contains("anyone-signed-in") || who.contains(role);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Row> operations() {
        return rows().filter(row -> !row.method().equals(PAGE));
    }

    static Stream<Row> pages() {
        return rows().filter(row -> row.method().equals(PAGE));
    }

    private static Stream<Row> rows() {
        try (BufferedReader file = new BufferedReader(
                new InputStreamReader(AccessTable.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.startsWith("#")).skip(1).map(Row::of).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
