package care.training.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Somebody;
import care.training.catalog.Colleges;
import care.training.certification.PublishedExam;
import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may examine whom and where, with tokens, on the real database. */
@WholePlatform
class RecusalIT {
    private static Platform platform;
    private static ApiClient association;
    private static ApiClient college;
    private static ApiClient employer;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        HeldExam.prepare(platform);
        association = ApiClient.machine(platform, "demo-association");
        college = ApiClient.machine(platform, "demo-college");
        employer = Employer.onRecord(platform).client();
    }

    @Test
    void a_relative_is_not_examined_by_her_own() {
        String related = card(Somebody.random());
        HeldExam exam = HeldExam.open(platform, 3);
        Attendant candidate = Attendant.nobodyKnows();
        exam.enter(college, candidate).expect(201);
        JsonObjectBuilder relation =
                Json.createObjectBuilder(candidate.identity()).add("kind", "RELATIVE");
        association
                .post("/assessors/" + related + "/relations", relation.build())
                .expect(204);
        assertRecused(assign(exam, related), related, "亲属");
    }

    @Test
    void a_colleague_is_known_from_what_the_employer_filed() {
        Somebody examines = Somebody.random();
        String colleague = card(examines);
        HeldExam exam = HeldExam.open(platform, 3);
        Attendant candidate = Attendant.nobodyKnows();
        exam.enter(college, candidate).expect(201);
        onStaff(examines.asJson());
        assertThat(assign(exam, colleague).status()).isEqualTo(200);
        onStaff(Json.createObjectBuilder(candidate.identity()));
        assertRecused(assign(exam, colleague), colleague, "同事");
    }

    @Test
    void who_is_booked_after_the_duties_were_assigned_is_not_examined_by_her_relative() {
        HeldExam exam = HeldExam.open(platform, 3);
        Attendant first = Attendant.nobodyKnows();
        exam.enter(college, first).expect(201);
        exam.assign();
        Attendant late = Attendant.nobodyKnows();
        relate("HELD-EXAM-1", late);
        exam.enter(college, late).expect(201);
        assertThat(onDuty(exam, "HELD-EXAM-1")
                        .getJsonArray("recusals")
                        .getJsonObject(0)
                        .getInt("seat"))
                .isEqualTo(2);
        exam.begin();

        JsonObject view = cards(exam, 1);
        assertThat(view.getJsonArray("cards")).hasSize(1);
        assertThat(view.getJsonArray("recused").getInt(0)).isEqualTo(2);
        assertThat(cards(exam, 2).getJsonArray("cards")).hasSize(2);
    }

    @Test
    void a_card_that_was_laid_out_before_the_relation_was_known_is_neither_scored_nor_signed() {
        HeldExam exam = HeldExam.open(platform, 3);
        Attendant candidate = Attendant.nobodyKnows();
        exam.enter(college, candidate).expect(201);
        exam.assign();
        exam.begin();
        JsonObject card = cards(exam, 1).getJsonArray("cards").getJsonObject(0);
        String path = "/scorecards/" + card.getString("id");
        relate("HELD-EXAM-1", candidate);

        ApiClient assessor = HeldExam.assessor(platform, 1);
        JsonObject scores = Json.createObjectBuilder()
                .add("version", card.getInt("version"))
                .add("scores", Json.createArrayBuilder())
                .build();
        assertThat(HeldExam.problem(assessor.put(path, scores).expect(422))).isEqualTo("assessor-must-recuse");
        assertThat(HeldExam.problem(assessor.post(path + "/signature").expect(422)))
                .isEqualTo("assessor-must-recuse");
        assertThat(assessor.get(path).status()).isEqualTo(422);
        assertThat(cards(exam, 1).getJsonArray("cards")).isEmpty();
        assertThat(new Rows(platform)
                        .refusal(
                                "update scorecard set absent = true, signed_at = now() where id = ?",
                                card.getString("id")))
                .hasValueSatisfying(words -> assertThat(words).contains("must stand back", "RELATIVE"));
    }

    @Test
    void an_assessor_who_must_stand_back_is_replaced_after_the_exam_has_begun_and_nobody_else_is() {
        HeldExam exam = HeldExam.open(platform, 3);
        Attendant candidate = Attendant.nobodyKnows();
        exam.enter(college, candidate).expect(201);
        exam.assign();
        exam.begin();
        String other = card(Somebody.random());
        assertThat(HeldExam.problem(
                        replaced(exam, "HELD-EXAM-2", "HELD-EXAM-3", other).expect(409)))
                .as("nobody must stand back")
                .isEqualTo("duties-fixed");
        relate("HELD-EXAM-1", candidate);

        assertThat(HeldExam.problem(association
                        .post("/sessions/" + exam.id() + "/results/publication")
                        .expect(422)))
                .isEqualTo("assessor-must-recuse");
        assertThat(HeldExam.problem(
                        replaced(exam, "HELD-EXAM-1", "HELD-EXAM-2", other).expect(409)))
                .as("another than she who must stand back leaves")
                .isEqualTo("duties-fixed");
        assertThat(replaced(exam, "HELD-EXAM-2", "HELD-EXAM-3", other).status()).isEqualTo(200);
        assertThat(association
                        .get("/sessions/" + exam.id() + "/duties")
                        .expect(200)
                        .text())
                .contains(other)
                .doesNotContain("HELD-EXAM-1", "RELATIVE");
    }

    @Test
    void who_does_not_hold_what_the_grade_needs_gets_no_card() {
        JsonObjectBuilder card = cardOf(Somebody.random(), "RECUSAL-" + suffix());
        Answer refused = association.post("/assessors", card.build());
        assertThat(HeldExam.problem(refused.expect(422))).isEqualTo("assessor-not-of-grade");
        assertThat(refused.text()).contains("三级/高级工");
    }

    @Test
    void no_exam_is_held_at_a_site_that_the_selection_does_not_name() {
        try {
            select("别的考点（测试）");
            JsonObjectBuilder session = Json.createObjectBuilder()
                    .add("occupation", PublishedExam.OCCUPATION)
                    .add("level", 5)
                    .add("theoryAt", Colleges.today(platform).plusDays(40) + "T01:00:00Z");
            Answer refused = association.post("/sessions", session.build());
            assertThat(HeldExam.problem(refused.expect(422))).isEqualTo("site-not-selected");
        } finally {
            select(null);
        }
    }

    private static void relate(String card, Attendant other) {
        association
                .post(
                        "/assessors/" + card + "/relations",
                        Json.createObjectBuilder(other.identity())
                                .add("kind", "RELATIVE")
                                .build())
                .expect(204);
    }

    private static JsonObject cards(HeldExam exam, int assessor) {
        return HeldExam.assessor(platform, assessor)
                .get("/assessments?session=" + exam.id())
                .expect(200)
                .json();
    }

    private static JsonObject onDuty(HeldExam exam, String card) {
        return association
                .get("/sessions/" + exam.id() + "/duties")
                .expect(200)
                .json()
                .getJsonArray("assessors")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("card").equals(card))
                .findFirst()
                .orElseThrow();
    }

    private static Answer replaced(HeldExam exam, String... cards) {
        return association.put(
                "/sessions/" + exam.id() + "/duties",
                Json.createObjectBuilder()
                        .add("assessors", Json.createArrayBuilder(List.of(cards)))
                        .build());
    }

    private static void select(String site) {
        JsonArrayBuilder sites = Json.createArrayBuilder();
        if (site != null) {
            sites.add(site);
        }
        PublishedExam.select(platform, sites);
    }

    private static void assertRecused(Answer answer, String card, String why) {
        assertThat(HeldExam.problem(answer.expect(422))).isEqualTo("assessor-must-recuse");
        assertThat(answer.text()).contains(card).contains(why);
    }

    /** The holder of that card, and two whom nobody knows. */
    private static Answer assign(HeldExam exam, String card) {
        JsonArrayBuilder cards =
                Json.createArrayBuilder().add(card).add(card(Somebody.random())).add(card(Somebody.random()));
        return association.put(
                "/sessions/" + exam.id() + "/duties",
                Json.createObjectBuilder().add("assessors", cards).build());
    }

    private static String card(Somebody holder) {
        String number = "RECUSAL-" + suffix();
        JsonObjectBuilder basis = Json.createObjectBuilder()
                .add("title", "INTERMEDIATE")
                .add("reference", "职称-" + number)
                .add("issuedOn", "2020-06-01");
        association
                .post("/assessors", cardOf(holder, number).add("basis", basis).build())
                .expect(201);
        return number;
    }

    private static JsonObjectBuilder cardOf(Somebody holder, String number) {
        return holder.asJson()
                .add("cardNumber", number)
                .add("occupation", PublishedExam.OCCUPATION)
                .add("levels", Json.createArrayBuilder().add(5))
                .add("grade", "ASSESSOR")
                .add("validFrom", "2026-01-01")
                .add("validTo", "2028-12-31");
    }

    private static void onStaff(JsonObjectBuilder subject) {
        employer.put(
                        "/staff/R-" + suffix(),
                        Json.createObjectBuilder()
                                .add("subject", subject)
                                .add("position", "保育员")
                                .add("from", "2020-01-01")
                                .build())
                .expect(200);
    }

    private static String suffix() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
