package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A batch of certificates from its preparation by one to its end, approved by another. */
@WholePlatform
class BatchIT {
    private static Platform platform;
    private static ApiClient association;
    private static ApiClient other;
    private static int people = (int) (System.nanoTime() % 900);

    @BeforeAll
    static void register() {
        platform = TestPlatform.platform();
        association = ApiClient.machine(platform, "demo-association");
        other = ApiClient.machine(platform, "demo-association2");
        PublishedExam.register(platform);
    }

    @Test
    void it_waits_until_another_approves_and_nothing_is_issued_before() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID result = exam.passed("江一");
        String id = Batches.prepare(association, exam);
        assertThat(state(id)).isEqualTo("AWAITING_APPROVAL");
        refused(association.post(batch(id) + "/approval"), 409, "proposer-cannot-approve");
        assertThat(number("select count(*) from certificate where result_id = ?", result))
                .isZero();
        JsonObject done = Batches.approve(association, other, id);
        assertThat(done.getJsonArray("certificates")).hasSize(1);
        assertThat(done.containsKey("approvedAt")).isTrue();
        assertThat(other.post(batch(id) + "/approval").status()).isEqualTo(200);
        refused(ApiClient.person(platform, "association").post(batch(id) + "/approval"), 409, "batch-decided");
    }

    @Test
    void the_database_issues_nothing_that_was_not_approved_by_another() throws SQLException {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID result = exam.passed("江二");
        String id = Batches.prepare(association, exam);
        exam.reserve(
                result,
                PublishedExam.PREFIX + "%02d5810001".formatted(exam.today().getYear() % 100));
        try (Connection connection = platform.connect()) {
            try (PreparedStatement issued = connection.prepareStatement("""
                    update certificate_batch_row set state = 'ISSUED', number =
                        (select number from certificate where result_id = certificate_batch_row.result_id)
                    where batch_id = ?""")) {
                issued.setObject(1, UUID.fromString(id));
                assertThatThrownBy(issued::executeUpdate).hasMessageContaining("is not approved");
            }
            try (PreparedStatement approved = connection.prepareStatement(
                    "update certificate_batch set approved_by = started_by, approved_at = now() where id = ?")) {
                approved.setObject(1, UUID.fromString(id));
                assertThatThrownBy(approved::executeUpdate).hasMessageContaining("batch_approved_by_another");
            }
            try (PreparedStatement unneeded =
                    connection.prepareStatement("update certificate_batch set needs_approval = false where id = ?")) {
                unneeded.setObject(1, UUID.fromString(id));
                assertThatThrownBy(unneeded::executeUpdate).hasMessageContaining("stands as it was decided");
            }
        }
        assertThat(other.post(batch(id) + "/refusal").status()).isEqualTo(200);
    }

    @Test
    void a_batch_that_is_turned_down_issues_nothing_and_another_can_be_prepared() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("江三");
        String id = Batches.prepare(association, exam);
        assertThat(other.post(batch(id) + "/refusal").expect(200).json().getString("state"))
                .isEqualTo("TURNED_DOWN");
        refused(other.post(batch(id) + "/approval"), 409, "batch-decided");
        assertThat(Batches.issue(association, exam).getJsonArray("certificates"))
                .hasSize(1);
    }

    @Test
    void a_body_whose_name_says_that_it_gives_licences_issues_nothing() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("江证");
        PublishedExam.rename(platform, "西安职业资格认证协会（演示）");
        try {
            Answer answer = association.post("/certificates/batches", exam.request());
            refused(answer, 422, "issuer-name-misleads");
            assertThat(answer.text()).contains("职业资格");
        } finally {
            PublishedExam.register(platform);
        }
        assertThat(Batches.issue(association, exam).getJsonArray("certificates"))
                .hasSize(1);
    }

    @Test
    void it_is_paused_and_goes_on_and_every_result_has_one_certificate() throws SQLException {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        for (int i = 0; i < 60; i++) {
            exam.passed("江" + (char) ('四' + i));
        }
        String id = Batches.prepare(association, exam);
        refused(other.post(batch(id) + "/pause"), 409, "batch-not-running");
        other.post(batch(id) + "/approval").expect(200);
        assertThat(other.post(batch(id) + "/pause").expect(200).json().getString("state"))
                .isEqualTo("PAUSED");
        waitForWorkers();
        int done = batchOf(id).getInt("done");
        waitForWorkers();
        assertThat(batchOf(id).getInt("done")).isEqualTo(done).isLessThan(60);
        assertThat(state(id)).isEqualTo("PAUSED");
        association.post(batch(id) + "/continuation").expect(200);
        assertThat(Batches.ended(association, id).getJsonArray("certificates")).hasSize(60);
        assertThat(number(
                        "select count(*) from certificate c join result r on r.id = c.result_id"
                                + " where r.session_id = ?",
                        exam.session()))
                .isEqualTo(60);
        refused(other.post(batch(id) + "/pause"), 409, "batch-not-running");
    }

    @Test
    void a_contested_result_is_left_out_until_it_is_answered_and_the_others_go_on() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID contested = exam.passed("江林");
        exam.passed("江森");
        exam.contest(contested);
        JsonObject done = Batches.issue(association, exam);
        assertThat(done.getJsonArray("certificates")).hasSize(1);
        assertThat(done.getJsonArray("failures").getJsonObject(0).getString("code"))
                .isEqualTo("RESULT_CONTESTED");
        Answer answered = association.post(
                "/results/" + contested + "/rechecks/answer",
                Json.createObjectBuilder()
                        .add("stands", true)
                        .add("answer", "核对无误")
                        .build());
        assertThat(answered.expect(200).json().getString("state")).isEqualTo("RESULT_STANDS");
        assertThat(Batches.issue(association, exam).getJsonArray("certificates"))
                .hasSize(1);
    }

    @Test
    void a_result_that_was_found_wrong_is_never_certified() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID contested = exam.passed("江木");
        exam.contest(contested);
        association
                .post(
                        "/results/" + contested + "/rechecks/answer",
                        Json.createObjectBuilder()
                                .add("stands", false)
                                .add("answer", "合分有误")
                                .build())
                .expect(200);
        assertThat(Batches.issue(association, exam)
                        .getJsonArray("failures")
                        .getJsonObject(0)
                        .getString("code"))
                .isEqualTo("RESULT_CONTESTED");
    }

    @Test
    void a_selection_that_ends_in_the_middle_stops_the_rest_with_the_reason() {
        PublishedExam exam = PublishedExam.ended(platform, 3);
        exam.passed("江水");
        String id = Batches.prepare(association, exam);
        exam.endSelection();
        try {
            JsonObject done = Batches.approve(association, other, id);
            assertThat(done.getJsonArray("certificates")).isEmpty();
            assertThat(done.getJsonArray("failures").getJsonObject(0).getString("code"))
                    .isEqualTo("NOT_SELECTED_TO_CERTIFY");
        } finally {
            exam.restoreSelection();
        }
    }

    @Test
    void a_selection_that_ends_while_the_batch_is_at_work_leaves_what_is_out_and_refuses_the_rest() throws Exception {
        PublishedExam exam = PublishedExam.ended(platform, 3);
        List.of("江川", "江源", "江流").forEach(exam::passed);
        String id = Batches.prepare(association, exam);
        Rows rows = new Rows(platform);
        String others = "update certificate_batch_row set leased_until = %s where batch_id = ? and position > 0";
        rows.change(others.formatted("now() + interval '1 hour'"), id);
        other.post(batch(id) + "/approval").expect(200);
        Waiting.until(
                "the first is out", Duration.ofSeconds(60), () -> batchOf(id).getInt("done") == 1);
        exam.endSelection();
        try {
            rows.change(others.formatted("null"), id);
            JsonObject done = Batches.ended(association, id);
            assertThat(done.getJsonArray("certificates").getValuesAs(JsonObject.class))
                    .extracting(issued -> issued.getString("name"))
                    .containsExactly("江川");
            assertThat(done.getJsonArray("failures").getValuesAs(JsonObject.class))
                    .extracting(failure -> failure.getString("name") + " " + failure.getString("code"))
                    .containsExactly("江源 NOT_SELECTED_TO_CERTIFY", "江流 NOT_SELECTED_TO_CERTIFY");
        } finally {
            exam.restoreSelection();
        }
    }

    @Test
    void nothing_is_issued_for_an_exam_at_a_site_that_the_selection_does_not_name() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("江畔");
        PublishedExam later = PublishedExam.ended(platform, 5);
        later.passed("江岸");
        String id = Batches.prepare(association, exam);
        try {
            PublishedExam.select(platform, Json.createArrayBuilder().add("别的考点（测试）"));
            refused(association.post("/certificates/batches", later.request()), 422, "site-not-selected");
            JsonObject done = Batches.approve(association, other, id);
            assertThat(done.getJsonArray("certificates")).isEmpty();
            assertThat(done.getJsonArray("failures").getJsonObject(0).getString("code"))
                    .isEqualTo("SITE_NOT_SELECTED");
        } finally {
            PublishedExam.select(platform, Json.createArrayBuilder());
        }
    }

    /** As after an outage of what signs: the number was given before the site was taken off, on the same day. */
    @Test
    void what_was_reserved_before_is_not_issued_where_the_selection_covers_it_no_more() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID result = exam.passed("江滨");
        String id = Batches.prepare(association, exam);
        String number =
                PublishedExam.PREFIX + "%02d5810021".formatted(exam.today().getYear() % 100);
        exam.reserve(result, number);
        try {
            PublishedExam.select(platform, Json.createArrayBuilder().add("别的考点（测试）"));
            JsonObject done = Batches.approve(association, other, id);
            assertThat(done.getJsonArray("certificates")).isEmpty();
            assertThat(done.getJsonArray("failures").getJsonObject(0).getString("code"))
                    .isEqualTo("SITE_NOT_SELECTED");
        } finally {
            PublishedExam.select(platform, Json.createArrayBuilder());
        }
        assertThat(Batches.number(Batches.issue(association, exam), 0))
                .as("it is taken up once the site is selected again")
                .isEqualTo(number);
    }

    @Test
    void a_certificate_that_could_not_be_made_is_made_with_the_name_and_document_of_the_day_it_can() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID result = exam.passed("阿依古丽·买买提".repeat(7) + "阿依古丽");
        assertThat(Batches.issue(association, exam)
                        .getJsonArray("failures")
                        .getJsonObject(0)
                        .getString("code"))
                .isEqualTo("CERTIFICATE_TEXT_TOO_LONG");
        exam.rename(result, "阿依古丽·买买提");
        exam.alsoHolds(result, "RESIDENT_ID", residentId(), 1);

        String number = Batches.number(Batches.issue(association, exam), 0);

        assertThat(text("select holder_name || ' ' || document_type from certificate where result_id = ?", result))
                .isEqualTo("阿依古丽·买买提 RESIDENT_ID");
        assertThat(Batches.lookUp(ApiClient.anonymous(platform), number, "阿依古丽·买买提")
                        .getString("status"))
                .isEqualTo("VALID");
        assertThat(IssuedFiles.verify(IssuedFiles.pdf(number)).getBoolean("authentic"))
                .isTrue();
    }

    @Test
    void single_results_are_certified_by_a_list() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID wanted = exam.passed("江火");
        exam.passed("江土");
        UUID failed = exam.failed("江金");
        JsonObject prepared = association
                .post("/certificates/batches", list(wanted, wanted))
                .expect(202)
                .json();
        assertThat(prepared.getInt("total")).isEqualTo(1);
        assertThat(prepared.containsKey("sessionId")).isFalse();
        refused(association.post("/certificates/batches", list(wanted)), 409, "result-in-a-batch");
        refused(association.post("/certificates/batches", list(failed)), 422, "result-not-passed");
        refused(association.post("/certificates/batches", list(UUID.randomUUID())), 404, "not-found");
        refused(
                association.post(
                        "/certificates/batches", Json.createObjectBuilder().build()),
                400,
                "invalid-input");
        assertThat(Batches.approve(association, other, prepared.getString("id")).getJsonArray("certificates"))
                .hasSize(1);
    }

    @Test
    void of_two_batches_that_take_one_result_at_the_same_moment_one_remains() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID result = exam.passed("江日");
        List<Optional<Throwable>> failures =
                Race.inTransactions(platform.database(), "training", taking(result), taking(result));
        assertThat(failures.stream().flatMap(Optional::stream).toList())
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasStackTraceContaining("one_batch_at_a_result"));
    }

    @Test
    void of_two_who_prepare_one_session_at_once_both_get_the_same_batch() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("江辰");
        List<String> ids = Collections.synchronizedList(new ArrayList<>());
        assertThat(Race.between(List.of(
                        () -> ids.add(Batches.prepare(association, exam)),
                        () -> ids.add(Batches.prepare(other, exam)))))
                .allMatch(Optional::isEmpty);
        assertThat(ids).hasSize(2).allMatch(ids.get(0)::equals);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, , RESIDENT_ID",
        "1, , RESIDENT_ID",
        "-1, PASSPORT, PASSPORT",
        "1, PASSPORT, PASSPORT",
        "1, RESIDENT_ID, RESIDENT_ID"
    })
    void the_document_of_the_entry_is_printed_else_the_resident_identity_card(
            int daysLater, String enteredWith, String printed) {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID result = exam.passed("江河");
        exam.alsoHolds(result, "RESIDENT_ID", residentId(), daysLater);
        if (enteredWith != null) {
            exam.enteredWith(result, enteredWith);
        }
        Batches.issue(association, exam);
        assertThat(text("select document_type from certificate where result_id = ?", result))
                .isEqualTo(printed);
    }

    @Test
    void the_files_come_in_one_archive_named_by_their_numbers() throws IOException {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("江月");
        exam.passed("江星");
        JsonObject done = Batches.issue(association, exam);
        List<String> numbers = done.getJsonArray("certificates").getValuesAs(JsonObject.class).stream()
                .map(issued -> issued.getString("number") + ".pdf")
                .toList();
        byte[] archive = association
                .get(batch(done.getString("id")) + "/files")
                .expect(200)
                .body();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(new String(zip.readAllBytes(), 0, 5, StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF-");
            }
        }
        assertThat(names).isEqualTo(numbers);
    }

    private static Race.Transaction taking(UUID result) {
        return connection -> {
            UUID batch = UUID.randomUUID();
            try (PreparedStatement prepared = connection.prepareStatement("""
                            insert into certificate_batch (id, organization, started_by, started_at, needs_approval)
                            values (?, ?, 'test', now(), true)""");
                    PreparedStatement taken = connection.prepareStatement("""
                            insert into certificate_batch_row (id, batch_id, result_id, session_id, booking_id, position,
                                person_id, occupation, edition, level, notice_ends_on, state)
                            select gen_random_uuid(), ?, r.id, r.session_id, r.booking_id, 0, r.person_id, s.occupation,
                                s.edition, s.level, r.notice_ends_on, 'WAITING'
                            from result r join exam_session s on s.id = r.session_id where r.id = ?""")) {
                prepared.setObject(1, batch);
                prepared.setString(2, PublishedExam.ASSOCIATION);
                prepared.executeUpdate();
                taken.setObject(1, batch);
                taken.setObject(2, result);
                taken.executeUpdate();
            }
        };
    }

    /** Of an area that is not in use, with its check character. */
    private static String residentId() {
        String digits = "6190001990%07d".formatted(1010000 + ++people);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static JsonObject list(UUID... results) {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        for (UUID result : results) {
            ids.add(result.toString());
        }
        return Json.createObjectBuilder().add("resultIds", ids).build();
    }

    private static void waitForWorkers() {
        for (int i = 0; i < 20; i++) {
            Waiting.pause();
        }
    }

    private static JsonObject batchOf(String id) {
        return association.get(batch(id)).expect(200).json();
    }

    private static String state(String id) {
        return batchOf(id).getString("state");
    }

    private static String batch(String id) {
        return "/certificates/batches/" + id;
    }

    private static void refused(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().getString("type")).endsWith(type);
    }

    private static long number(String sql, UUID value) {
        return Long.parseLong(text(sql, value));
    }

    private static String text(String sql, UUID value) {
        try (Connection connection = platform.connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, value);
            ResultSet found = query.executeQuery();
            found.next();
            return found.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
