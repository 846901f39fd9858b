package care.training.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.PreparedStatement;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Seats in exam sessions, with tokens, on the real database. */
@WholePlatform
class BookingIT {
    private static Platform platform;
    private static ApiClient college;
    private static ApiClient association;
    private static ApiClient candidate;
    private static ApiClient other;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        HeldExam.prepare(platform);
        college = ApiClient.machine(platform, "demo-college");
        association = ApiClient.machine(platform, "demo-association");
        candidate = Attendant.signedUp(platform, "books-a-seat");
        other = Attendant.signedUp(platform, "books-another-seat");
    }

    @Test
    void seats_are_never_given_above_capacity_when_many_book_at_once() {
        HeldExam exam = HeldExam.open(platform, 3);
        List<Answer> answers = new CopyOnWriteArrayList<>();
        Callable<?> contestant = () -> answers.add(exam.enter(college, Attendant.nobodyKnows()));

        Race.between(Collections.nCopies(8, contestant));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(answer -> answer.json().getInt("seat"))
                .containsExactlyInAnyOrder(1, 2, 3);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(5)
                .allSatisfy(answer ->
                        assertThat(HeldExam.problem(answer.expect(409))).isEqualTo("session-full"));
        assertThat(seatsTaken(exam)).isEqualTo("3");
    }

    @Test
    void who_books_twice_at_once_has_one_seat() {
        HeldExam exam = HeldExam.open(platform, 5);
        List<Answer> answers = new CopyOnWriteArrayList<>();

        Race.between(List.of(() -> answers.add(exam.book(candidate)), () -> answers.add(exam.book(candidate))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(answer -> assertThat(HeldExam.problem(answer)).isEqualTo("already-booked"));
        assertThat(seatsTaken(exam)).isEqualTo("1");
    }

    @Test
    void the_database_itself_counts_no_seat_above_capacity() {
        HeldExam exam = HeldExam.open(platform, 1);
        Race.Transaction takeWithoutLooking = connection -> {
            try (PreparedStatement update = HeldExam.prepared(
                    connection,
                    "update exam_session set seats_taken = seats_taken + 1 where id = ?",
                    UUID.fromString(exam.id()))) {
                update.executeUpdate();
            }
        };

        assertOneRefused("seats_within_capacity", takeWithoutLooking, takeWithoutLooking);
    }

    @Test
    void the_database_itself_keeps_one_booking_for_a_person_and_one_candidate_on_a_seat() {
        HeldExam exam = HeldExam.open(platform, 9);
        UUID first = person(exam, exam.enter(college, Attendant.nobodyKnows()));
        UUID second = person(exam, exam.enter(college, Attendant.nobodyKnows()));
        HeldExam twice = HeldExam.open(platform, 9);
        HeldExam together = HeldExam.open(platform, 9);

        assertOneRefused("one_booking_for_a_person", insert(twice, first, 1), insert(twice, first, 2));
        assertOneRefused("one_candidate_on_a_seat", insert(together, first, 7), insert(together, second, 7));
    }

    @Test
    void a_seat_given_back_is_given_to_the_next() {
        HeldExam exam = HeldExam.open(platform, 1);
        String booking = exam.book(candidate).expect(201).json().getString("id");
        assertThat(HeldExam.problem(exam.book(other).expect(409))).isEqualTo("session-full");
        assertThat(other.delete("/bookings/" + booking).status()).as("not hers").isEqualTo(404);

        candidate.delete("/bookings/" + booking).expect(204);
        candidate.delete("/bookings/" + booking).expect(204);

        assertThat(exam.book(other).expect(201).json().getInt("seat")).isEqualTo(1);
        assertThat(seatsTaken(exam)).isEqualTo("1");
    }

    @Test
    void nobody_books_before_registration_opens_or_after_it_closes() {
        HeldExam exam = HeldExam.open(platform, 3);
        String booking = exam.book(other).expect(201).json().getString("id");

        exam.announceOnly();
        assertThat(HeldExam.problem(exam.book(candidate).expect(409))).isEqualTo("registration-not-open");
        exam.closeRegistration();
        assertThat(HeldExam.problem(exam.book(candidate).expect(409))).isEqualTo("registration-closed");
        assertThat(HeldExam.problem(exam.enter(college, Attendant.nobodyKnows()).expect(409)))
                .isEqualTo("registration-closed");
        assertThat(HeldExam.problem(other.delete("/bookings/" + booking).expect(409)))
                .isEqualTo("booking-not-cancellable");
        assertThat(seatsTaken(exam)).isEqualTo("1");
    }

    @Test
    void who_does_not_meet_the_conditions_is_told_what_is_missing() {
        HeldExam exam = HeldExam.openForLevel3(platform);

        Answer answer = exam.book(candidate).expect(422);

        assertThat(HeldExam.problem(answer)).isIn("not-eligible", "evidence-needed");
        assertThat(answer.json().getString("detail")).contains("年");
        assertThat(seatsTaken(exam)).isEqualTo("0");
    }

    @Test
    void who_does_not_declare_that_she_means_to_work_gets_no_seat_until_she_does() {
        HeldExam exam = HeldExam.open(platform, 3);
        String path = "/sessions/" + exam.id() + "/bookings";

        Answer without = other.post(
                        path, Json.createObjectBuilder().add("way", "5x").build())
                .expect(422);

        assertThat(HeldExam.problem(without)).isEqualTo("declaration-needed");
        assertThat(seatsTaken(exam)).isEqualTo("0");
        exam.book(other).expect(201);
    }

    @Test
    void who_is_barred_gets_no_seat() {
        HeldExam exam = HeldExam.open(platform, 3);
        Attendant barred = Attendant.nobodyKnows();
        UUID person = person(exam, exam.enter(college, barred));
        exam.execute(
                "insert into person_bar (person_id, ban_id, starts_on) values (?, ?, date '2020-01-01')",
                person,
                UUID.randomUUID());
        HeldExam next = HeldExam.open(platform, 3);

        Answer answer = next.enter(college, barred).expect(422);

        assertThat(HeldExam.problem(answer)).isEqualTo("person-barred");
        assertThat(seatsTaken(next)).isEqualTo("0");
    }

    @Test
    void the_organizer_sees_all_candidates_and_a_college_its_own() {
        HeldExam exam = HeldExam.open(platform, 5);
        exam.book(candidate).expect(201);
        String entered =
                exam.enter(college, Attendant.nobodyKnows()).expect(201).json().getString("id");
        String path = "/sessions/" + exam.id() + "/bookings";

        assertThat(association.get(path).expect(200).json().getInt("total")).isEqualTo(2);
        JsonObject own = college.get(path).expect(200).json();
        assertThat(own.getJsonArray("items").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getString("bookingId")).isEqualTo(entered);
                    assertThat(entry.getString("document")).contains("*").doesNotContain("19870605");
                });
        assertThat(candidate.get(path).status()).isEqualTo(403);
        assertThat(ApiClient.anonymous(platform).get(path).status()).isEqualTo(401);
    }

    @Test
    void bad_entries_are_refused_and_take_no_seat() {
        HeldExam exam = HeldExam.open(platform, 2);
        String path = "/sessions/" + exam.id() + "/bookings";

        candidate.post(path, "application/json", "{\"way\":".getBytes()).expect(400);
        candidate.post(path, Json.createObjectBuilder().add("seat", 1).build()).expect(400);
        candidate
                .post(path, Json.createObjectBuilder().add("way", "no such way").build())
                .expect(400);
        college.post(path, Json.createObjectBuilder().build()).expect(400);
        candidate
                .post(
                        "/sessions/" + UUID.randomUUID() + "/bookings",
                        Json.createObjectBuilder().build())
                .expect(404);

        assertThat(seatsTaken(exam)).isEqualTo("0");
    }

    private static void assertOneRefused(String constraint, Race.Transaction... transactions) {
        assertThat(Race.inTransactions(platform.database(), "training", transactions))
                .filteredOn(failure -> failure.isPresent())
                .singleElement()
                .satisfies(failure -> assertThat(failure.orElseThrow()).hasMessageContaining(constraint));
    }

    private static Race.Transaction insert(HeldExam exam, UUID person, int seat) {
        return connection -> {
            try (PreparedStatement insert = HeldExam.prepared(
                    connection,
                    "insert into booking (id, session_id, person_id, seat, way, decision, state, booked_at, booked_by)"
                            + " values (gen_random_uuid(), ?, ?, ?, '5x', '"
                            + HeldExam.ENTERED
                            + "', 'BOOKED', now(), 'test')",
                    UUID.fromString(exam.id()),
                    person,
                    seat)) {
                insert.executeUpdate();
            }
        };
    }

    private static UUID person(HeldExam exam, Answer booked) {
        UUID booking = UUID.fromString(booked.expect(201).json().getString("id"));
        return UUID.fromString(exam.read("select person_id from booking where id = ?", booking));
    }

    private static String seatsTaken(HeldExam exam) {
        return exam.read(
                "select seats_taken from exam_session where id = ? and seats_taken ="
                        + " (select count(*) from booking b where b.session_id = exam_session.id and state = 'BOOKED')",
                UUID.fromString(exam.id()));
    }
}
