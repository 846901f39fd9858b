package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks of several employers that come at the same time are answered together, and each is as it would be alone. */
@WholePlatform
class CheckTogetherIT {
    private static final int OF_EACH = 40;

    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final List<Employer> employers = List.of(Employer.onRecord(platform), Employer.otherOnRecord(platform));

    private final Map<String, Employer> organizations =
            Map.of(Employer.ORGANIZATION, employers.get(0), Employer.OTHER, employers.get(1));

    /** What one of the employers was told of somebody. */
    private record Told(Employer by, Somebody about, JsonObject answer) {}

    @Test
    void each_employer_is_told_of_whom_it_asked_about_and_stands_in_the_audit_trail_for_it() throws SQLException {
        Somebody barred = Somebody.random();
        register.inForce(barred);
        Map<Somebody, Told> told = new ConcurrentHashMap<>();
        List<Callable<?>> asking = new ArrayList<>();
        for (Employer employer : employers) {
            for (int i = 0; i < OF_EACH; i++) {
                Somebody about = Somebody.random();
                asking.add(() -> told.put(about, new Told(employer, about, employer.check(about))));
            }
            asking.add(() -> assertThat(employer.outcome(barred)).isEqualTo("BARRED"));
            // what is refused, among them
            asking.add(() -> assertThat(employer.ask(Somebody.born(LocalDate.of(2099, 1, 1)))
                            .status())
                    .isEqualTo(400));
        }

        List<Optional<Throwable>> failures = Race.between(asking);

        assertThat(failures).allMatch(Optional::isEmpty);
        assertThat(told).hasSize(OF_EACH * employers.size());
        for (Told one : told.values()) {
            assertThat(one.answer().getString("outcome")).isEqualTo("NO_RECORD");
            assertThat(one.answer().getJsonObject("subject").getString("name"))
                    .isEqualTo(one.about().name());
            String path = "/checks/" + one.answer().getString("id");
            one.by().client().get(path).expect(200);
            for (Employer other : employers) {
                if (!other.equals(one.by())) {
                    assertThat(other.client().get(path).status()).isEqualTo(404);
                }
            }
            assertAudited(one.answer().getString("id"));
            assertThat(organizations).containsEntry(employer(one.answer().getString("receipt")), one.by());
        }
        // a group reads the list once, at one moment
        assertThat(told.values().stream()
                        .map(one -> one.answer().getString("checkedAt"))
                        .collect(Collectors.toSet()))
                .as("answered together")
                .hasSizeLessThan(told.size());
    }

    /** Once, for the employer's organization and the account that asked. */
    private void assertAudited(String check) throws SQLException {
        assertThat(new Rows(platform)
                        .count(
                                "select count(*) from credential_check c join access_log l on l.document_hash = c.document_hash"
                                        + " and l.account = c.account and l.organization = c.organization"
                                        + " and l.what = 'CHECK' where c.id = ?",
                                check))
                .isEqualTo(1);
    }

    /** For whom a receipt was signed. */
    private static String employer(String receipt) {
        String payload = new String(Base64.getUrlDecoder().decode(receipt.split("\\.")[1]), StandardCharsets.UTF_8);
        return Stream.of(Employer.ORGANIZATION, Employer.OTHER)
                .filter(payload::contains)
                .collect(Collectors.joining());
    }
}
