package care.training.registry.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What names a person must follow when two records of one person are merged. */
class MergedTablesTest {
    private static final Pattern TABLE = Pattern.compile("(?:create|alter) table (?:if not exists )?(\\w+)");
    private static final Pattern PERSON = Pattern.compile("(\\w+) uuid[^,;]*references person\\b");
    private static final Pattern MOVE = Pattern.compile("move\\(\\s*merged,\\s*\"(\\w+)\",\\s*\"(\\w+)\"\\)");

    /** Moved by {@link care.training.registry.PersonMoves}. */
    private static final Set<String> OWN = Set.of(
            "identity_document.person_id",
            "person_name.person_id",
            "identity_change.person_id",
            "assessor_card.person_id",
            "qualification.person_id");

    /** Stay where they are, and why. */
    private static final Set<String> STAY = Set.of(
            // the merge itself
            "person.merged_into",
            "person_merge.survivor",
            "person_merge.absorbed",
            // found anew from the register of bans
            "person_bar.person_id",
            // what was answered stays as it was answered; a person's checks are found by her documents
            "credential_check.person_id",
            // signed and encrypted for the record it was made out for; read with all of a person's records
            "certificate.person_id");

    @Test
    void every_column_that_names_a_person_follows_a_merge_or_is_known_to_stay() throws IOException {
        Set<String> expected = new TreeSet<>(moved());
        expected.addAll(OWN);
        expected.addAll(STAY);

        assertThat(naming())
                .as("a capability observes PeopleMerged and moves its rows by the MergeJournal (see MergedCandidates)")
                .isEqualTo(expected);
    }

    private static Set<String> naming() throws IOException {
        Set<String> columns = new TreeSet<>();
        for (Path migration : files("src/main/resources/db/migration", ".sql")) {
            String table = "";
            for (String line : Files.readAllLines(migration)) {
                String statement = line.replaceAll("--.*", "");
                Matcher begun = TABLE.matcher(statement);
                table = begun.find() ? begun.group(1) : table;
                Matcher person = PERSON.matcher(statement);
                while (person.find()) {
                    columns.add(table + "." + person.group(1));
                }
            }
        }
        return columns;
    }

    private static Set<String> moved() throws IOException {
        Set<String> columns = new TreeSet<>();
        for (Path source : files("src/main/java", ".java")) {
            Matcher move = MOVE.matcher(Files.readString(source));
            while (move.find()) {
                columns.add(move.group(1) + "." + move.group(2));
            }
        }
        return columns;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(Path.of(folder))) {
            return found.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
