package care.training.assessment;

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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The skills exam by three assessors, and what both parts come to. */
@WholePlatform
class AssessmentIT {
    private static Platform platform;
    private static ApiClient college;
    private static ApiClient association;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        HeldExam.prepare(platform);
        college = ApiClient.machine(platform, "demo-college");
        association = ApiClient.machine(platform, "demo-association");
    }

    @Test
    void an_assessor_finds_her_own_cards_only() {
        HeldExam exam = begun();
        JsonObject card = Panel.cards(exam, 1).get(0);
        String others = Panel.cards(exam, 2).get(0).getString("id");
        String path = "/scorecards/" + card.getString("id");

        assertThat(Panel.assessor(1).get(path).status()).isEqualTo(200);
        for (String foreign : List.of(path, "/scorecards/" + UUID.randomUUID())) {
            assertThat(Panel.assessor(2).get(foreign).status()).isEqualTo(404);
            assertThat(Panel.assessor(2)
                            .put(foreign, Panel.scores(exam, card, "60"))
                            .status())
                    .isEqualTo(404);
            assertThat(Panel.assessor(2).post(foreign + "/signature").status()).isEqualTo(404);
        }
        assertThat(Panel.assessor(1)
                        .get("/assessments?session=" + exam.id())
                        .expect(200)
                        .text())
                .doesNotContain(others);
    }

    @Test
    void who_is_not_on_duty_as_assessor_finds_no_session_to_score() {
        HeldExam exam = begun();
        String path = "/assessments?session=" + exam.id();

        assertThat(Panel.assessor(4).get(path).status()).as("invigilates it").isEqualTo(404);
        assertThat(association.get(path).status()).isEqualTo(403);
        assertThat(ApiClient.anonymous(platform).get(path).status()).isEqualTo(401);
        assertThat(Panel.assessor(1).get("/assessments").status()).isEqualTo(400);
    }

    @Test
    void nothing_is_scored_before_the_skills_exam_begins() {
        HeldExam exam = HeldExam.open(platform, 2);
        exam.enter(college, Attendant.nobodyKnows()).expect(201);
        exam.assign();

        Answer answer =
                Panel.assessor(1).get("/assessments?session=" + exam.id()).expect(409);

        assertThat(HeldExam.problem(answer)).isEqualTo("assessment-not-started");
    }

    @Test
    void the_organizer_learns_no_mark_before_every_card_is_signed() {
        HeldExam exam = begun();
        Panel.give(exam, 1, 0, "77.5");
        Panel.give(exam, 2, 0, "78.5");

        JsonObject open = Panel.standing(exam, 0);
        assertThat(open.getInt("cardsSigned")).isEqualTo(2);
        assertThat(open.containsKey("skills") && !open.isNull("skills")).isFalse();
        assertThat(association
                        .get("/sessions/" + exam.id() + "/results")
                        .expect(200)
                        .text())
                .doesNotContain("77.5", "78.5");

        Panel.give(exam, 3, 0, "79.5");
        assertThat(Panel.standing(exam, 0).getJsonNumber("skills").bigDecimalValue())
                .isEqualByComparingTo("78.5");
    }

    @Test
    void a_signed_card_never_changes_by_the_api_or_by_sql() {
        HeldExam exam = begun();
        String id = Panel.give(exam, 1, 0, "70");
        JsonObject signed =
                Panel.assessor(1).get("/scorecards/" + id).expect(200).json();

        assertThat(HeldExam.problem(Panel.assessor(1)
                        .put("/scorecards/" + id, Panel.scores(exam, signed, "90"))
                        .expect(409)))
                .isEqualTo("scorecard-signed");
        assertThat(HeldExam.problem(Panel.assessor(1)
                        .put(
                                "/scorecards/" + id + "/absence",
                                Json.createObjectBuilder()
                                        .add("version", signed.getInt("version"))
                                        .build())
                        .expect(409)))
                .isEqualTo("scorecard-signed");
        for (String change :
                List.of("update scorecard set total = 90 where id = ?", "delete from scorecard where id = ?")) {
            assertThat(catchThrowable(() -> exam.execute(change, UUID.fromString(id))))
                    .hasMessageContaining("is closed and cannot be changed");
        }
        assertThat(Panel.assessor(1)
                        .post("/scorecards/" + id + "/signature")
                        .expect(200)
                        .json())
                .isEqualTo(signed);
    }

    @Test
    void of_two_changes_to_one_draft_at_once_one_is_kept_and_the_other_told() {
        HeldExam exam = begun();
        JsonObject card = Panel.cards(exam, 1).get(0);
        String path = "/scorecards/" + card.getString("id");
        List<Answer> answers = new CopyOnWriteArrayList<>();

        // signed in one after the other: the identity provider refuses two attempts of one account at once
        ApiClient one = Panel.assessor(1);
        one.token();
        ApiClient other = Panel.assessor(1);
        other.token();
        JsonObject fifty = Panel.scores(exam, card, "50");
        JsonObject eighty = Panel.scores(exam, card, "80");

        Race.between(List.of(() -> answers.add(one.put(path, fifty)), () -> answers.add(other.put(path, eighty))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(answer -> assertThat(HeldExam.problem(answer)).isEqualTo("changed-meanwhile"));
    }

    @Test
    void a_card_is_signed_whole_and_no_score_is_above_its_criterion() {
        HeldExam exam = begun();
        JsonObject card = Panel.cards(exam, 1).get(0);
        String path = "/scorecards/" + card.getString("id");
        JsonObject first = Panel.criteria(exam).get(0);

        assertThat(HeldExam.problem(Panel.assessor(1).post(path + "/signature").expect(422)))
                .isEqualTo("scorecard-incomplete");
        assertThat(HeldExam.problem(Panel.assessor(1)
                        .put(path, one(card, first, first.getInt("max") + 0.5))
                        .expect(422)))
                .isEqualTo("score-out-of-range");
        assertThat(HeldExam.problem(
                        Panel.assessor(1).put(path, one(card, first, -0.5)).expect(422)))
                .isEqualTo("score-out-of-range");
        Panel.assessor(1)
                .put(path, Json.createObjectBuilder().add("version", 0).build())
                .expect(400);

        assertThat(Panel.assessor(1).get(path).expect(200).json().getJsonArray("scores"))
                .isEmpty();
    }

    @Test
    void results_are_not_published_while_a_paper_or_a_card_is_open() {
        HeldExam exam = begun();
        String path = "/sessions/" + exam.id() + "/results/publication";
        for (int assessor = 1; assessor <= 3; assessor++) {
            Panel.give(exam, assessor, 0, "80");
        }

        assertThat(HeldExam.problem(association.post(path).expect(409)))
                .as("she may still come to the theory exam")
                .isEqualTo("result-not-ready");
        assertThat(exam.read("select count(*) from result where session_id = ?", UUID.fromString(exam.id())))
                .isEqualTo("0");
        assertThat(college.post(path).status()).isEqualTo(403);
        assertThat(ApiClient.anonymous(platform).post(path).status()).isEqualTo(401);
    }

    @Test
    void each_part_needs_sixty_of_a_hundred_and_none_makes_up_for_the_other() {
        HeldExam exam = HeldExam.open(platform, 4);
        List<ApiClient> candidates = List.of(
                Attendant.signedUp(platform, "passes-both"),
                Attendant.signedUp(platform, "fails-skills"),
                Attendant.signedUp(platform, "fails-theory"));
        List<String> bookings = candidates.stream()
                .map(candidate -> exam.book(candidate).expect(201).json().getString("id"))
                .toList();
        exam.assign();
        exam.begin();
        Panel.sit(candidates.get(0), bookings.get(0), 60);
        Panel.sit(candidates.get(1), bookings.get(1), 62);
        Panel.sit(candidates.get(2), bookings.get(2), 59);
        String[] skills = {"60", "59.5", "100"};
        for (int assessor = 1; assessor <= 3; assessor++) {
            for (int seat = 0; seat < skills.length; seat++) {
                Panel.give(exam, assessor, seat, skills[seat]);
            }
        }
        String path = "/sessions/" + exam.id() + "/results/publication";

        List<Answer> published = new CopyOnWriteArrayList<>();
        Race.between(List.of(() -> published.add(association.post(path)), () -> published.add(association.post(path))));

        assertThat(published).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(List.of(Panel.standing(exam, 0), Panel.standing(exam, 1), Panel.standing(exam, 2)))
                .extracting(standing -> standing.getJsonNumber("theory").intValue() + " "
                        + standing.getJsonNumber("skills").bigDecimalValue() + " " + standing.getBoolean("passed"))
                .containsExactly("60 60.0 true", "62 59.5 false", "59 100.0 false");
        assertThat(candidates)
                .extracting(candidate -> Panel.result(candidate, exam).getBoolean("passed"))
                .containsExactly(true, false, false);
        assertThat(exam.read("select count(*) from result where session_id = ?", UUID.fromString(exam.id())))
                .isEqualTo("3");
    }

    /** One candidate entered, both parts begun. */
    private static HeldExam begun() {
        HeldExam exam = HeldExam.open(platform, 2);
        exam.enter(college, Attendant.nobodyKnows()).expect(201);
        exam.assign();
        exam.begin();
        return exam;
    }

    private static JsonObject one(JsonObject card, JsonObject criterion, double points) {
        return Json.createObjectBuilder()
                .add("version", card.getInt("version"))
                .add(
                        "scores",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("criterion", criterion.getString("criterion"))
                                        .add("points", points)))
                .build();
    }
}
