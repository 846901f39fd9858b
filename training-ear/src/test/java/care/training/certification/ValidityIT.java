package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Somebody;
import care.training.catalog.Colleges;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.registry.CardRequest;
import care.training.scheduling.HeldExam;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cards end, are reminded of, renewed and brought back, as {@code config/certificate/validity.yaml} says. */
@WholePlatform
class ValidityIT {
    private static Platform platform;
    private static ApiClient association;
    private static ApiClient holder;
    private static Renewals renewals;
    private static Somebody who;
    private static LocalDate today;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        Colleges.record(platform);
        today = Colleges.today(platform);
        association = ApiClient.machine(platform, "demo-association");
        holder = ApiClient.person(platform, "assessor5");
        renewals = new Renewals(holder, association);
        who = Somebody.random();
        holder.put("/me/identity", who.asJson().build()).expect(200);
    }

    @Test
    void a_card_near_its_end_is_renewed_by_the_hours_of_the_record_and_once() throws Exception {
        LocalDate end = today.plusDays(50);
        JsonObject card = renewals.held(issue(end));
        assertThat(card.getString("state")).isEqualTo("RENEWABLE");
        String renewal = "/me/validities/" + card.getString("id") + "/hours";

        learn("23.5");
        assertThat(HeldExam.problem(holder.post(renewal))).isEqualTo("renewal-hours-missing");
        assertThat(ApiClient.person(platform, "caregiver").post(renewal).status())
                .as("another's card does not exist")
                .isEqualTo(404);
        learn("0.5");
        List<Answer> answers = new CopyOnWriteArrayList<>();
        Race.between(List.of(() -> answers.add(holder.post(renewal)), () -> answers.add(holder.post(renewal))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        JsonObject renewed = renewals.held(card.getString("number"));
        assertThat(renewed.getString("state")).isEqualTo("CURRENT");
        assertThat(renewed.getString("validUntil")).isEqualTo(end.plusMonths(36).toString());
        assertThat(new Rows(platform)
                        .count(
                                "select count(*) from validity_renewal r join ledger_entry l on l.reference = r.request_id"
                                        + " where r.subject_id = ? and l.kind = 'VALIDITY_RENEWED'",
                                card.getString("id")))
                .isOne();
        assertThat(renewed.getJsonArray("ways").getJsonObject(0).getInt("missing"))
                .as("what was counted is not counted again")
                .isEqualTo(24);
    }

    @Test
    void a_card_that_lapsed_comes_back_by_an_exam_that_the_association_has_looked_at() {
        JsonObject card = renewals.held(issue(today.minusDays(200)));
        assertThat(card.getString("state")).isEqualTo("LAPSED");
        String path = "/me/validities/" + card.getString("id");
        assertThat(HeldExam.problem(holder.post(path + "/hours"))).isEqualTo("renewal-way-closed");
        assertThat(HeldExam.problem(renewals.byExam(card, today.minusMonths(13))))
                .isEqualTo("renewal-exam-too-old");

        String first = Renewals.request(renewals.byExam(card, today.minusDays(9)));
        assertThat(HeldExam.problem(renewals.byExam(card, today.minusDays(9)))).isEqualTo("renewal-waiting");
        assertThat(association.get("/validity/renewals?size=200").expect(200).text())
                .contains(first);
        association
                .post(
                        "/validity/renewals/" + first + "/refusal",
                        Json.createObjectBuilder().add("reason", "文号查无此件").build())
                .expect(200);
        assertThat(renewals.held(card.getString("number"))
                        .getJsonObject("request")
                        .getString("reason"))
                .isEqualTo("文号查无此件");
        String second = Renewals.request(renewals.byExam(card, today.minusDays(9)));
        renewals.approve(second);
        assertThat(HeldExam.problem(association.post("/validity/renewals/" + second + "/approval")))
                .isEqualTo("renewal-decided");

        JsonObject back = renewals.held(card.getString("number"));
        assertThat(back.getString("state")).isEqualTo("CURRENT");
        assertThat(back.getString("validFrom")).isEqualTo(today.toString());
        assertThat(back.getString("validUntil")).isEqualTo(today.plusMonths(36).toString());
    }

    @Test
    void a_night_that_was_missed_sends_the_reminder_that_is_due_once_and_it_is_put_away() throws Exception {
        String number = issue(today.plusDays(50));
        ApiClient operator = ApiClient.person(platform, "admin");
        assertThat(operator.post("/validity/reminders").expect(200).json().getInt("sent"))
                .isPositive();
        operator.post("/validity/reminders").expect(200);

        String id = renewals.held(number).getString("id");
        assertThat(new Rows(platform).count("select count(*) from validity_reminder where subject_id = ?", id))
                .isOne();
        JsonObject reminder = reminders().stream()
                .filter(one -> number.equals(one.getString("number", "")))
                .findFirst()
                .orElseThrow();
        assertThat(reminder.getInt("days")).isEqualTo(60);
        assertThat(endings(number, "within", 50)).hasSize(1);
        assertThat(endings(number, "within", 49)).isEmpty();
        assertThat(endings(number, "state", "RENEWABLE", "occupation", "4-10-01-03")
                        .get(0)
                        .getInt("reminded"))
                .isEqualTo(60);
        assertThat(endings(number, "state", "CURRENT")).isEmpty();
        assertThat(association.get("/validity/reminders").expect(200).text()).contains("\"ASSESSOR_CARD\"");

        String seen = "/me/reminders/" + reminder.getString("id") + "/seen";
        assertThat(ApiClient.person(platform, "caregiver").post(seen).status()).isEqualTo(404);
        assertThat(holder.post(seen).status()).isEqualTo(204);
        assertThat(reminders()).noneMatch(one -> number.equals(one.getString("number", "")));
    }

    @Test
    void who_lacks_hours_of_the_year_is_reminded_on_each_of_the_days_before_its_end_and_once() throws Exception {
        PublishedExam.register(platform);
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID result = exam.passed("江年");
        Batches.issue(association, exam);
        ApiClient operator = ApiClient.person(platform, "admin");
        // a year that is over, in which nothing ends early that others have made
        LocalDate end = LocalDate.of(today.getYear() - 1, 12, 31);
        MovedClock clock = new MovedClock(platform);
        Duration before = clock.offset();
        try {
            clock.moveBy(Duration.between(Instant.now(), noon(end.minusDays(91))));
            operator.post("/validity/reminders").expect(200);
            assertThat(reminded(result, end)).isEmpty();
            List<Integer> sent = new ArrayList<>();
            for (int days : List.of(90, 60, 30, 7)) {
                sent.add(days);
                operator.put(
                                "/demo/clock",
                                Json.createObjectBuilder()
                                        .add("now", noon(end.minusDays(days)).toString())
                                        .build())
                        .expect(200);
                operator.post("/validity/reminders").expect(200);
                operator.post("/validity/reminders").expect(200);
                assertThat(reminded(result, end)).containsExactlyElementsOf(sent);
            }
        } finally {
            clock.moveBy(before);
        }
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    /** By how many days before. */
    private static List<Integer> reminded(UUID result, LocalDate end) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement query = connection.prepareStatement("""
                        select m.days from validity_reminder m join result r on r.person_id = m.person_id
                        where m.kind = 'YEARLY_HOURS' and r.id = ? and m.ends_on = ? order by m.days desc""")) {
            query.setObject(1, result);
            query.setObject(2, end);
            ResultSet found = query.executeQuery();
            List<Integer> days = new ArrayList<>();
            while (found.next()) {
                days.add(found.getInt(1));
            }
            return days;
        }
    }

    @Test
    void another_edition_is_looked_at_before_it_holds_and_changes_nothing() throws Exception {
        String number = issue(today.minusDays(200));
        String shipped = Files.readString(platform.places().root().resolve("config/certificate/validity.yaml"));
        String longer = shipped.replace("months: 3\n", "months: 12\n");
        assertThat(longer).isNotEqualTo(shipped);

        JsonObject effects = effects(longer, "?size=200").expect(200).json();
        JsonObject card = effects.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("number").equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(card.getJsonObject("before").getString("state")).isEqualTo("LAPSED");
        assertThat(card.getJsonObject("after").getString("state")).isEqualTo("IN_GRACE");
        JsonObject paged = effects(longer, "?size=1").expect(200).json();
        assertThat(paged.getJsonArray("items")).hasSize(1);
        assertThat(paged.getInt("total")).isEqualTo(effects.getInt("total"));
        assertThat(effects(shipped, "").expect(200).json().getInt("total")).isZero();
        assertThat(HeldExam.problem(effects(shipped.replace("months: 3\n", "months: many\n"), "")))
                .isEqualTo("rules-flawed");

        assertThat(renewals.held(number).getString("state")).isEqualTo("LAPSED");
    }

    private static Answer effects(String file, String paging) {
        return association.post(
                "/validity/effects" + paging,
                Json.createObjectBuilder().add("file", file).build());
    }

    private static String issue(LocalDate end) {
        String number = "V-" + UUID.randomUUID().toString().substring(0, 12);
        association
                .post("/assessors", CardRequest.of(who.asJson(), number, end.minusMonths(36), end, 5, 4))
                .expect(201);
        return number;
    }

    private static List<JsonObject> reminders() {
        return holder.get("/me/reminders")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static List<JsonObject> endings(String number, Object... filters) {
        JsonObjectBuilder sought = Json.createObjectBuilder().add("words", number);
        for (int i = 0; i < filters.length; i += 2) {
            sought.add(
                    (String) filters[i],
                    filters[i + 1] instanceof Integer days
                            ? Json.createValue(days)
                            : Json.createValue((String) filters[i + 1]));
        }
        return association
                .post("/validity/endings/lookups", sought.build())
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    /** Hours of a course of continuing education, on yesterday's date. */
    private static void learn(String hours) throws SQLException {
        try (Connection connection = platform.connect()) {
            String course = UUID.randomUUID().toString();
            String offered = UUID.randomUUID().toString();
            String place = UUID.randomUUID().toString();
            Rows.change(connection, """
                    insert into course (id, provider, code, title, hours, mode, district, fee_cents, imported_at, version, kind)
                    values (?::uuid, '12610100MJT0000100', substr(gen_random_uuid()::text, 1, 13), '考评员继续教育', 24,
                        'ON_SITE', '610113', 0, now(), 0, 'CONTINUING')""", course);
            try (var insert = HeldExam.prepared(
                    connection,
                    "insert into class_offering (id, course_id, code, starts_on, ends_on, seats, seats_taken, place, version)"
                            + " values (?::uuid, ?::uuid, 'K', current_date - 30, current_date + 30, 9, 1, 'x', 0)",
                    offered,
                    course)) {
                insert.executeUpdate();
            }
            try (var insert = HeldExam.prepared(
                    connection,
                    "insert into enrolment (id, person_id, class_id, enrolled_at)"
                            + " select ?::uuid, id, ?::uuid, now() from person where name = ?",
                    place,
                    offered,
                    who.name())) {
                insert.executeUpdate();
            }
            try (var insert = HeldExam.prepared(
                    connection,
                    "insert into attendance (id, enrolment_id, held_on, hours, source, recorded_by, recorded_at)"
                            + " values (gen_random_uuid(), ?::uuid, ?, ?, 'ROSTER', 'test', now())",
                    place,
                    today.minusDays(1),
                    new java.math.BigDecimal(hours))) {
                insert.executeUpdate();
            }
        }
    }
}
