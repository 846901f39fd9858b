package care.training.exam;

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
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The theory exam: no acknowledged answer is lost, none is taken after the time. */
@WholePlatform
class SittingIT {
    private static Platform platform;
    private static ApiClient candidate;
    private static ApiClient neighbour;

    private HeldExam exam;
    private String booking;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        HeldExam.prepare(platform);
        candidate = Attendant.signedUp(platform, "sits-a-paper");
        neighbour = Attendant.signedUp(platform, "sits-beside");
    }

    @BeforeEach
    void both_have_seats() {
        exam = HeldExam.open(platform, 5);
        booking = exam.book(candidate).expect(201).json().getString("id");
        exam.book(neighbour).expect(201);
        exam.assign();
    }

    @Test
    void the_paper_is_given_from_the_beginning_to_the_late_limit_and_holds_no_key() {
        assertThat(HeldExam.problem(SatPaper.begin(candidate, booking).expect(409)))
                .isEqualTo("sitting-not-started");
        exam.begin();

        Answer paper = SatPaper.begin(candidate, booking).expect(201);

        assertThat(paper.json().getJsonObject("paper").getJsonArray("items")).hasSize(60);
        assertThat(paper.text()).doesNotContain("\"key\"", "\"code\"");
        exam.execute(
                "update exam_session set theory_at = exam_time() - interval '31 minutes' where id = ?",
                UUID.fromString(exam.id()));
        assertThat(SatPaper.begin(candidate, booking).status())
                .as("she sits already")
                .isEqualTo(201);
        String late = neighboursBooking();
        assertThat(HeldExam.problem(SatPaper.begin(neighbour, late).expect(409)))
                .isEqualTo("too-late-to-sit");
    }

    @Test
    void two_devices_that_start_at_once_have_one_sitting_and_the_same_answers() {
        exam.begin();
        List<String> sittings = new CopyOnWriteArrayList<>();
        Callable<?> device =
                () -> sittings.add(SatPaper.start(candidate, booking).sitting().getString("id"));
        Race.between(Collections.nCopies(4, device));
        assertThat(sittings).hasSize(4).containsOnly(sittings.get(0));

        SatPaper phone = SatPaper.start(candidate, booking);
        phone.answer(3, 1, anyAnswer(phone, 3)).expect(200);
        SatPaper tablet = SatPaper.start(candidate, booking);

        assertThat(tablet.sitting().getJsonArray("answers").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.getInt("item")).isEqualTo(3);
                    assertThat(answer.getString("answer")).isEqualTo(anyAnswer(phone, 3));
                });
        assertThat(tablet.items()).isEqualTo(phone.items());
    }

    @Test
    void an_older_answer_never_overwrites_a_newer_one_and_a_repeat_answers_as_before() throws SQLException {
        exam.begin();
        SatPaper paper = SatPaper.start(candidate, booking);
        int item = single(paper);
        Answer newer = paper.answer(item, 7, "B").expect(200);

        JsonObject older = paper.answer(item, 6, "A").expect(200).json();
        JsonObject repeat = paper.answer(item, 7, "B").expect(200).json();

        assertThat(older.getInt("sequence")).isEqualTo(7);
        assertThat(repeat).isEqualTo(newer.json());
        assertThat(saved(paper)).isEqualTo(item + ":7:B");
    }

    @Test
    void of_answers_that_arrive_at_once_the_highest_sequence_stays() throws SQLException {
        exam.begin();
        SatPaper paper = SatPaper.start(candidate, booking);
        int item = single(paper);
        List<Callable<?>> arriving = new ArrayList<>();
        for (int sequence = 1; sequence <= 8; sequence++) {
            long number = sequence;
            arriving.add(
                    () -> paper.answer(item, number, number == 8 ? "C" : "A").expect(200));
        }
        Collections.reverse(arriving);

        assertThat(Race.between(arriving)).allMatch(failure -> failure.isEmpty());
        assertThat(saved(paper)).isEqualTo(item + ":8:C");
    }

    @Test
    void an_answer_after_the_time_is_refused_and_changes_nothing() throws SQLException {
        exam.begin();
        SatPaper paper = SatPaper.start(candidate, booking);
        int item = single(paper);
        paper.answer(item, 1, "A").expect(200);
        timeIsOver(paper);

        assertThat(HeldExam.problem(paper.answer(item, 2, "B").expect(409))).isEqualTo("sitting-ended");
        assertThat(HeldExam.problem(paper.answer(single(paper) + 1, 3, "").expect(409)))
                .isEqualTo("sitting-ended");
        assertThat(saved(paper)).isEqualTo(item + ":1:A");
    }

    @Test
    void a_paper_nobody_hands_in_is_marked_when_its_time_is_over() {
        exam.begin();
        SatPaper paper = SatPaper.start(candidate, booking);
        paper.answer(single(paper), 1, "A").expect(200);
        timeIsOver(paper);

        JsonObject ended = paper.again();

        assertThat(ended.getJsonObject("paper").getJsonArray("items")).isEmpty();
        assertThat(ended.getJsonObject("receipt").getString("closedBy")).isEqualTo("TIME");
        assertThat(ended.getString("submittedAt")).isEqualTo(ended.getString("endsAt"));
        assertThat(exam.read("select score is not null from sitting where id = ?", paper.id()))
                .isEqualTo("t");
    }

    @Test
    void handing_in_twice_at_once_gives_one_receipt_over_every_answer() {
        exam.begin();
        SatPaper paper = SatPaper.start(candidate, booking);
        int item = single(paper);
        paper.answer(item, 4, "A").expect(200);
        List<JsonObject> receipts = new CopyOnWriteArrayList<>();
        Callable<?> click = () -> receipts.add(paper.submit().expect(200).json());

        Race.between(List.of(click, click, click));

        assertThat(receipts).hasSize(3).containsOnly(receipts.get(0));
        assertThat(receipts.get(0).getJsonArray("answers")).hasSize(1);
        String signed = receipts.get(0).getString("receipt");
        String payload = new String(Base64.getUrlDecoder().decode(signed.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(payload)
                .contains(paper.sitting().getString("id"), "\"SUBMISSION\"")
                .contains(
                        receipts.get(0).getJsonArray("answers").getJsonObject(0).getString("digest"));
        assertThat(HeldExam.problem(paper.answer(item, 5, "B").expect(409))).isEqualTo("sitting-ended");
    }

    @Test
    void an_answer_acknowledged_while_the_paper_is_handed_in_is_on_the_receipt() throws SQLException {
        exam.begin();
        SatPaper paper = SatPaper.start(candidate, booking);
        List<Answer> answers = new CopyOnWriteArrayList<>();
        List<Callable<?>> all = new ArrayList<>();
        all.add(() -> paper.submit().expect(200));
        for (JsonObject item : paper.items().subList(0, 6)) {
            int number = item.getInt("item");
            all.add(() -> answers.add(paper.answer(number, 1, anyAnswer(paper, number))));
        }

        Race.between(all);

        long acknowledged =
                answers.stream().filter(answer -> answer.status() == 200).count();
        assertThat(answers).hasSize(6).allMatch(answer -> answer.status() == 200 || answer.status() == 409);
        assertThat(paper.again().getJsonObject("receipt").getJsonArray("answers"))
                .hasSize((int) acknowledged);
    }

    @Test
    void a_submitted_sitting_and_a_paper_do_not_change_by_sql_either() {
        exam.begin();
        SatPaper paper = SatPaper.start(candidate, booking);
        paper.submit().expect(200);

        assertThat(catchThrowable(() -> exam.execute("update sitting set score = 100 where id = ?", paper.id())))
                .hasMessageContaining("is closed and cannot be changed");
        assertThat(catchThrowable(() ->
                        exam.execute("update paper set digest = '' where session_id = ?", UUID.fromString(exam.id()))))
                .hasMessageContaining("is closed and cannot be changed");
    }

    @Test
    void another_candidate_s_sitting_does_not_exist() {
        exam.begin();
        SatPaper paper = SatPaper.start(candidate, booking);

        assertThat(SatPaper.begin(neighbour, booking).status()).isEqualTo(404);
        assertThat(neighbour.get(paper.path()).status()).isEqualTo(404);
        assertThat(new SatPaper(neighbour, paper.sitting()).answer(1, 1, "").status())
                .isEqualTo(404);
        assertThat(neighbour.post(paper.path() + "/submission").status()).isEqualTo(404);
        assertThat(ApiClient.machine(platform, "demo-association")
                        .get(paper.path())
                        .status())
                .isEqualTo(403);
        assertThat(ApiClient.anonymous(platform).get(paper.path()).status()).isEqualTo(401);
        assertThat(paper.again()).doesNotContainKey("submittedAt");
    }

    @Test
    void what_is_no_answer_is_refused_and_not_saved() throws SQLException {
        exam.begin();
        SatPaper paper = SatPaper.start(candidate, booking);
        int item = single(paper);

        paper.answer(item, 1, "AB").expect(400);
        paper.answer(item, 1, "Z").expect(400);
        paper.answer(item, -1, "A").expect(400);
        paper.answer(61, 1, "A").expect(404);
        candidate
                .put(
                        paper.path() + "/answers/" + item,
                        Json.createObjectBuilder().add("answer", "A").build())
                .expect(400);

        assertThat(saved(paper)).isEmpty();
    }

    @Test
    void the_invigilator_sees_who_is_there_and_how_far_but_no_answers_or_marks() {
        exam.begin();
        SatPaper paper = SatPaper.start(candidate, booking);
        paper.answer(single(paper), 1, "A").expect(200);
        String path = "/sessions/" + exam.id() + "/room";

        Answer room = ApiClient.person(platform, "invigilator").get(path).expect(200);

        List<JsonObject> seats = room.json().getJsonArray("seats").getValuesAs(JsonObject.class);
        assertThat(seats).extracting(seat -> seat.getString("state")).containsExactly("SITTING", "EXPECTED");
        assertThat(seats.get(0).getInt("answered")).isEqualTo(1);
        assertThat(room.text()).doesNotContain("score", "\"answer\"", "19870605");
        assertThat(HeldExam.assessor(platform, 1).get(path).status())
                .as("on duty as assessor only")
                .isEqualTo(404);
        assertThat(candidate.get(path).status()).isEqualTo(403);
    }

    private String neighboursBooking() {
        return neighbour
                .get("/me/bookings")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(seat -> seat.getJsonObject("session").getString("id").equals(exam.id()))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    /** Of another minute than now: the candidate began an hour and a half ago. */
    private void timeIsOver(SatPaper paper) {
        exam.execute(
                "update sitting set started_at = exam_time() - interval '91 minutes',"
                        + " ends_at = exam_time() - interval '1 second' where id = ?",
                paper.id());
    }

    private static int single(SatPaper paper) {
        return paper.items().stream()
                .filter(item -> item.getString("kind").equals("SINGLE"))
                .findFirst()
                .orElseThrow()
                .getInt("item");
    }

    private static String kindOf(SatPaper paper, int number) {
        return paper.items().stream()
                .filter(item -> item.getInt("item") == number)
                .findFirst()
                .orElseThrow()
                .getString("kind");
    }

    private static String anyAnswer(SatPaper paper, int number) {
        return kindOf(paper, number).equals("TRUE_FALSE") ? "FALSE" : "A";
    }

    /** Item, sequence and answer of what is saved; empty where nothing is. */
    private static String saved(SatPaper paper) throws SQLException {
        try (Connection connection = platform.database().connect("training");
                PreparedStatement sought = HeldExam.prepared(
                        connection,
                        "select coalesce(string_agg(item || ':' || sequence || ':' || answer, ' '), '')"
                                + " from answer where sitting_id = ?",
                        paper.id());
                ResultSet found = sought.executeQuery()) {
            found.next();
            return found.getString(1);
        }
    }
}
