package care.training.registry;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.DocumentType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentStandingTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Documents are written {@code kind:day recorded:day a clerk named it}, the last left out where nobody did. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a resident ID before what was recorded after it, RESIDENT_ID:1 PASSPORT:2 HMT_RESIDENCE:3, RESIDENT_ID:1",
        "a resident ID recorded later as well, PASSPORT:1 RESIDENT_ID:2, RESIDENT_ID:2",
        "of two resident IDs the one recorded last, RESIDENT_ID:1 RESIDENT_ID:2 PASSPORT:3, RESIDENT_ID:2",
        "without a resident ID the one recorded last, PASSPORT:1 FOREIGN_PERMANENT_RESIDENT:3 PASSPORT:2,"
                + " FOREIGN_PERMANENT_RESIDENT:3",
        "the resident ID of Hong Kong and Macao people is none, PASSPORT:2 HMT_RESIDENCE:1, PASSPORT:2",
        "a named one before a resident ID, RESIDENT_ID:1 PASSPORT:2:3, PASSPORT:2:3",
        "also before a resident ID recorded since, PASSPORT:1:2 RESIDENT_ID:3, PASSPORT:1:2",
        "the one named last, RESIDENT_ID:1:5 PASSPORT:2:4, RESIDENT_ID:1:5",
        "the only one, TAIWAN_PERMIT:1, TAIWAN_PERMIT:1"
    })
    void which_document_a_person_goes_by(String what, String documents, String expected) {
        List<DocumentStanding> held = new ArrayList<>(Arrays.stream(documents.split(" "))
                .map(DocumentStandingTest::document)
                .toList());
        DocumentStanding wanted = document(expected);
        for (int turn = 0; turn < held.size(); turn++) {
            Collections.rotate(held, 1);
            assertThat(Collections.min(held))
                    .usingRecursiveComparison()
                    .ignoringFields("id")
                    .isEqualTo(wanted);
        }
    }

    private static DocumentStanding document(String written) {
        String[] parts = written.split(":");
        return new DocumentStanding(
                UUID.nameUUIDFromBytes(written.getBytes()),
                DocumentType.valueOf(parts[0]),
                day(parts[1]),
                parts.length > 2 ? day(parts[2]) : null);
    }

    private static Instant day(String number) {
        return START.plusSeconds(86_400L * Long.parseLong(number));
    }
}
