package care.training.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.scheduling.Attendant;
import care.training.scheduling.HeldExam;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Changes of the standards while the application runs. What they change here touches no other test's decisions. */
@WholePlatform
class StandardRevisionIT {
    private static final String CARER = "4-10-01-03-2021.yaml";
    private static final String INFANT_CARER = "4-10-01-02-2019.yaml";
    private static final String FAMILY = "entry/families/R2023.yaml";
    private static Platform platform;
    private static ApiClient admin;
    private static ApiClient association;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        HeldExam.prepare(platform);
        admin = ApiClient.person(platform, "admin");
        association = ApiClient.machine(platform, "demo-association");
    }

    @Test
    void a_file_that_is_wrong_is_refused_with_every_line_and_place_in_both_languages() {
        String text = file(CARER)
                .replace("passMark: {value: 60,", "passMark: {value: 600,")
                .replace("{ETHICS: 5, BASICS: 20, ENVIRONMENT: 10,", "{ETHICS: 5, BASICS: 20, NOTHING: ten,");

        JsonObject chinese = propose(text, null).expect(422).json();
        JsonObject english = ApiClient.person(platform, "admin")
                .inEnglish()
                .post("/standards/changes", proposal(text, null))
                .expect(422)
                .json();

        assertThat(chinese.getString("type")).endsWith("rules-flawed");
        assertThat(chinese.getJsonArray("violations").getValuesAs(JsonObject.class))
                .extracting(violation -> violation.getString("field"))
                .contains(CARER + ": passMark.value", CARER + ": theoryWeights[0].value.NOTHING");
        assertThat(english.getJsonArray("violations").getJsonObject(0).getString("message"))
                .matches("line \\d+: must be at most 100");
    }

    @Test
    void what_contradicts_a_blueprint_or_another_edition_or_changes_nothing_is_refused() {
        refused(propose(file(CARER), null), 422, "rules-unchanged");
        refused(propose("name: nothing\n", null), 422, "rules-flawed");
        String otherWeights =
                file(CARER).replace("ENVIRONMENT: 10, DAILY_CARE: 30,", "ENVIRONMENT: 11, DAILY_CARE: 29,");
        refused(propose(otherWeights, null), 422, "blueprint-contradicts");
        String overlapping = file(INFANT_CARER).replace("edition: \"2019\"", "edition: \"2018\"");
        refused(propose(overlapping, null), 422, "rules-flawed");
        assertThat(propose(hours(file(INFANT_CARER)), today().minusDays(1)).status())
                .isEqualTo(400);
    }

    @Test
    void a_new_edition_holds_without_a_restart_once_another_person_has_approved_it() {
        String edition = file(INFANT_CARER)
                .replace("edition: \"2019\"", "edition: \"2095\"")
                .replace("valid: {from: 2019-04-29,", "valid: {from: 2095-01-01,")
                .replaceAll("(?m)^  - \\{family: R2018.*\\n", "")
                .replace("from: 2024-01-01", "from: 2095-01-01");
        String change = id(propose(edition, today()));
        refused(admin.post("/standards/changes/" + change + "/approval"), 409, "proposer-cannot-approve");
        assertThat(admin.get("/standards/files").expect(200).text()).doesNotContain("4-10-01-02-2095.yaml");

        association.post("/standards/changes/" + change + "/approval").expect(200);

        assertThat(admin.get("/standards/files").expect(200).text()).contains("4-10-01-02-2095.yaml");
        refused(association.post("/standards/changes/" + change + "/approval"), 409, "change-decided");
        refused(admin.post("/standards/changes/" + change + "/refusal"), 409, "change-decided");
    }

    @Test
    void sessions_and_decisions_keep_the_revision_they_were_made_under() {
        HeldExam before = HeldExam.open(platform, 3);
        int revision = revisionOf(before);

        String change = id(propose(hours(file(CARER)), today()));
        association.post("/standards/changes/" + change + "/approval").expect(200);

        HeldExam after = HeldExam.open(platform, 3);
        assertThat(revisionOf(after)).isGreaterThan(revision);
        assertThat(revisionOf(before)).isEqualTo(revision);
        JsonObject booked = after.book(Attendant.signedUp(platform, "books-after-a-revision"))
                .expect(201)
                .json();
        assertThat(booked.getJsonObject("decision").getInt("revision")).isEqualTo(revisionOf(after));
    }

    @Test
    void whose_entry_would_be_decided_otherwise_is_listed_and_nothing_is_changed() {
        HeldExam exam = HeldExam.open(platform, 3);
        String booking = exam.book(Attendant.signedUp(platform, "met-by-a-revision"))
                .expect(201)
                .json()
                .getString("id");
        String change = id(propose(file(FAMILY).replace("{kind: AGE, years: 16}", "{kind: AGE, years: 60}"), today()));

        JsonObject values = admin.get("/standards/changes/" + change + "/values")
                .expect(200)
                .array()
                .getJsonObject(0);
        assertThat(values.getString("before")).isEqualTo("16");
        assertThat(values.getString("after")).isEqualTo("60");
        assertThat(admin.get("/standards/changes/" + change + "/effects?size=200")
                        .expect(200)
                        .json()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class))
                .filteredOn(row -> row.getString("booking").equals(booking))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getString("now")).isEqualTo("ELIGIBLE");
                    assertThat(row.getString("then")).isEqualTo("NOT_ELIGIBLE");
                });
        admin.post("/standards/changes/" + change + "/refusal").expect(200);
    }

    @Test
    void whose_entry_it_would_have_met_is_found_once_and_anew_when_asked() {
        HeldExam exam = HeldExam.open(platform, 5);
        String kept = booked(exam, "met-and-kept");
        ApiClient gone = Attendant.signedUp(platform, "met-and-gone");
        String cancelled = exam.book(gone).expect(201).json().getString("id");
        gone.delete("/bookings/" + cancelled).expect(204);
        String change = id(propose(file(FAMILY).replace("{kind: AGE, years: 16}", "{kind: AGE, years: 59}"), today()));

        assertThat(metIn(admin.get(effects(change)), exam))
                .containsOnly(Map.entry(kept, true), Map.entry(cancelled, false));
        String later = booked(exam, "met-later");
        assertThat(metIn(admin.get(effects(change)), exam)).containsOnlyKeys(kept, cancelled);
        assertThat(metIn(association.get(effects(change)), exam)).containsOnlyKeys(kept, cancelled);
        assertThat(metIn(admin.post(effects(change)), exam)).containsOnlyKeys(kept, cancelled, later);

        admin.post("/standards/changes/" + change + "/refusal").expect(200);
        assertThat(HeldExam.problem(admin.post(effects(change)).expect(409))).isEqualTo("change-decided");
        assertThat(metIn(admin.get(effects(change)), exam)).containsOnlyKeys(kept, cancelled, later);
    }

    private static String booked(HeldExam exam, String account) {
        return exam.book(Attendant.signedUp(platform, account))
                .expect(201)
                .json()
                .getString("id");
    }

    private static String effects(String change) {
        return "/standards/changes/" + change + "/effects?size=200";
    }

    /** Of one exam: whether each booking still holds its seat. */
    private static Map<String, Boolean> metIn(Answer effects, HeldExam exam) {
        return effects.expect(200).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("session").equals(exam.id()))
                .collect(Collectors.toMap(row -> row.getString("booking"), row -> row.getBoolean("booked")));
    }

    @Test
    void of_two_approvals_of_one_change_at_once_one_takes_effect() {
        String change = id(propose(hours(file(INFANT_CARER)), today()));
        ApiClient other = ApiClient.machine(platform, "demo-association2");
        association.get("/standards/files").expect(200);
        other.get("/standards/files").expect(200);
        List<Answer> answers = new CopyOnWriteArrayList<>();

        Race.between(List.of(
                () -> answers.add(association.post("/standards/changes/" + change + "/approval")),
                () -> answers.add(other.post("/standards/changes/" + change + "/approval"))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(admin.get("/standards/revisions?size=200").expect(200).json().getJsonArray("items"))
                .filteredOn(row -> change.equals(row.asJsonObject().getString("change", "")))
                .hasSize(1);
    }

    @Test
    void a_change_whose_file_was_changed_meanwhile_is_refused() {
        String first = id(propose(hours(file(INFANT_CARER)), today()));
        String second = id(propose(hours(hours(file(INFANT_CARER))), today()));
        association.post("/standards/changes/" + first + "/approval").expect(200);

        refused(association.post("/standards/changes/" + second + "/approval"), 409, "changed-meanwhile");
        admin.post("/standards/changes/" + second + "/refusal").expect(200);
    }

    /** Without one_revision_of_a_change and the key of the number, both would be there. */
    @Test
    void the_database_itself_makes_one_revision_of_a_change_and_numbers_them_once() {
        UUID change = UUID.fromString(id(propose(hours(file(INFANT_CARER)), today())));
        Race.Transaction addWithoutLooking = connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into standard_revision (number, source, change_id, effective_from, recorded_by, recorded_at)"
                            + " select max(number) + 1, 'CHANGE', ?, current_date, 'race', now() from standard_revision")) {
                insert.setObject(1, change);
                insert.executeUpdate();
            }
            // the text comes with the revision, as in the application
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into standard_revision_text (revision, path, text, hash) select r.number, c.path, c.text, c.hash"
                            + " from standard_revision r join standard_change c on c.id = r.change_id where c.id = ?")) {
                insert.setObject(1, change);
                insert.executeUpdate();
            }
        };

        assertThat(Race.inTransactions(platform.database(), "training", addWithoutLooking, addWithoutLooking))
                .filteredOn(Optional::isPresent)
                .singleElement()
                .satisfies(failure -> assertThat(failure.orElseThrow()).isInstanceOf(SQLException.class));
    }

    @Test
    void what_is_on_the_record_of_revisions_is_never_altered() throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement update = connection.prepareStatement(
                        "update standard_revision_text set text = 'x' where revision = 1")) {
            assertThat(catchThrowable(update::executeUpdate))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("only grows");
        }
    }

    /** The same file with other hours of training, by which nothing is decided. */
    private static String hours(String text) {
        int at = text.indexOf("trainingHours:");
        int five = text.indexOf("{5: ", at) + 4;
        int end = text.indexOf(',', five);
        int hours = Integer.parseInt(text.substring(five, end));
        return text.substring(0, five) + (hours + 1) + text.substring(end);
    }

    private static String file(String path) {
        return admin.get("/standards/file?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .getString("text");
    }

    private static Answer propose(String text, LocalDate from) {
        return admin.post("/standards/changes", proposal(text, from));
    }

    private static JsonObject proposal(String text, LocalDate from) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("file", text).add("reason", "测试修订");
        if (from != null) {
            body.add("effectiveFrom", from.toString());
        }
        return body.build();
    }

    private static String id(Answer proposed) {
        return proposed.expect(201).json().getString("id");
    }

    private static int revisionOf(HeldExam exam) {
        return association.get("/sessions/" + exam.id()).expect(200).json().getInt("standardsRevision");
    }

    private static void refused(Answer answer, int status, String problem) {
        assertThat(HeldExam.problem(answer.expect(status))).isEqualTo(problem);
    }

    /** By the platform's clock, which other tests may have put forward. */
    private static LocalDate today() {
        String now = ApiClient.anonymous(platform)
                .get("/demo/clock")
                .expect(200)
                .json()
                .getString("now");
        return Instant.parse(now).atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }
}
