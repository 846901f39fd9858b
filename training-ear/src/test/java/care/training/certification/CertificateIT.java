package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.check.Employer;
import care.training.platform.Accounts;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From published results to certificates, and who is given their files. */
@WholePlatform
class CertificateIT {
    private static final String HOLDER = "赵雨彤";
    private static final String HOLDERS_DOCUMENT = "619000199203150045";

    private static Platform platform;
    private static ApiClient association;
    private static ApiClient holder;
    private static ApiClient anyone;
    private static JsonObject batch;
    private static JsonObject mine;
    private static byte[] pdf;

    @BeforeAll
    static void issue() {
        platform = TestPlatform.platform();
        association = ApiClient.machine(platform, "demo-association");
        holder = ApiClient.person(platform, "caregiver2");
        anyone = ApiClient.anonymous(platform);
        PublishedExam.register(platform);
        PublishedExam exam = PublishedExam.ended(platform, 4);
        exam.passed("caregiver2", HOLDER, HOLDERS_DOCUMENT);
        exam.passed("欧阳锦程");
        exam.passed("王\uE000");
        exam.passed("阿依古丽·买买提");
        exam.failed("马思源");
        batch = Batches.issue(association, exam);
        mine = holder.get("/me/certificates").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(item -> item.getInt("level") == 4)
                .findFirst()
                .orElseThrow();
        pdf = holder.get("/certificates/" + mine.getString("number") + "/pdf")
                .expect(200)
                .body();
    }

    @Test
    void a_ban_alters_no_certificate_and_a_check_tells_of_both() {
        Somebody somebody = Somebody.random().named("江静");
        Accounts.caregiver(platform, "certified-and-banned");
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("certified-and-banned", somebody.name(), somebody.number());
        String number = Batches.number(Batches.issue(association, exam), 0);

        new Register(platform).inForce(somebody);

        assertThat(Batches.lookUp(anyone, number, somebody.name()).getString("status"))
                .isEqualTo("VALID");
        JsonObject check = Employer.of(platform).check(somebody);
        assertThat(check.getString("outcome")).isEqualTo("BARRED");
        assertThat(check.getJsonArray("credentials").getValuesAs(JsonObject.class))
                .extracting(held -> held.getString("number") + " " + held.getString("status"))
                .containsExactly(number + " VALID");
    }

    @Test
    void a_batch_certifies_all_who_passed_and_tells_of_each_other_why() {
        assertThat(batch.getInt("done")).isEqualTo(4);
        assertThat(batch.getInt("total")).isEqualTo(4);
        assertThat(batch.getJsonArray("certificates").getValuesAs(JsonObject.class))
                .extracting(issued -> issued.getString("name"))
                .containsExactly(HOLDER, "欧阳锦程", "阿依古丽·买买提");
        assertThat(batch.getJsonArray("failures").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.getString("code")).isEqualTo("NO_GLYPH");
                    assertThat(failure.getString("message")).contains("U+E000", "字体");
                });
    }

    @Test
    void the_reasons_are_told_in_english_too() {
        JsonObject english = ApiClient.machine(platform, "demo-association2")
                .inEnglish()
                .get("/certificates/batches/" + batch.getString("id"))
                .expect(200)
                .json();
        assertThat(english.getJsonArray("failures").getJsonObject(0).getString("message"))
                .contains("U+E000", "typeface");
    }

    @Test
    void numbers_are_of_the_body_the_year_and_the_level_one_after_the_other() {
        List<String> numbers = batch.getJsonArray("certificates").getValuesAs(JsonObject.class).stream()
                .map(issued -> issued.getString("number"))
                .toList();
        assertThat(numbers).allMatch(number -> number.startsWith(PublishedExam.PREFIX) && number.charAt(15) == '4');
        assertThat(numbers).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void who_has_a_certificate_for_a_result_gets_no_second_one() {
        PublishedExam exam = PublishedExam.ended(platform, 3);
        exam.passed("李思远");
        Batches.issue(association, exam);
        Answer again = association.post("/certificates/batches", exam.request());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().getString("type")).endsWith("nothing-to-issue");
    }

    @Test
    void a_certificate_reserved_before_a_crash_is_finished_with_its_number() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        String number =
                PublishedExam.PREFIX + "%02d5900001".formatted(exam.today().getYear() % 100);
        exam.reserve(exam.passed("周一诺"), number);
        JsonObject done = Batches.issue(association, exam);
        assertThat(Batches.number(done, 0)).isEqualTo(number);
    }

    @Test
    void while_the_notice_lasts_nothing_is_issued_and_its_last_day_is_told() {
        PublishedExam exam = PublishedExam.inNotice(platform);
        exam.passed("吴嘉怡");
        Answer answer = association.post("/certificates/batches", exam.request());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().getString("type")).endsWith("notice-not-ended");
        assertThat(answer.json().getString("detail"))
                .contains(exam.noticeEndsOn().toString());
    }

    @Test
    void a_level_outside_the_selection_is_refused() {
        PublishedExam exam = PublishedExam.ended(platform, 2);
        exam.passed("郑雅文");
        Answer answer = association.post("/certificates/batches", exam.request());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getString("type")).endsWith("not-selected-to-certify");
    }

    @Test
    void another_bodys_session_and_batch_do_not_exist() {
        PublishedExam exam = PublishedExam.ofAnotherBody(platform);
        exam.passed("冯晓");
        assertThat(association.post("/certificates/batches", exam.request()).status())
                .isEqualTo(404);
        assertThat(association.get("/certificates/batches/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void only_the_association_issues() {
        JsonObject request = PublishedExam.ended(platform, 5).request();
        assertThat(holder.post("/certificates/batches", request).status()).isEqualTo(403);
        assertThat(anyone.post("/certificates/batches", request).status()).isEqualTo(401);
    }

    @Test
    void the_file_is_for_the_holder_and_the_issuer_and_does_not_exist_for_others() {
        String path = "/certificates/" + mine.getString("number") + "/pdf";
        assertThat(association.get(path).expect(200).body()).isEqualTo(pdf);
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(ApiClient.person(platform, "caregiver").get(path).status()).isEqualTo(404);
        assertThat(ApiClient.machine(platform, "demo-employer").get(path).status())
                .isEqualTo(403);
        assertThat(anyone.get(path).status()).isEqualTo(401);
        assertThat(holder.get("/certificates/S000061900001265999999/pdf").status())
                .isEqualTo(404);
    }

    @Test
    void the_issuers_keys_are_public_with_the_chain_and_without_private_parts() {
        JsonObject keys = anyone.get("/issuer/keys").expect(200).json();
        List<JsonObject> all = keys.getJsonArray("keys").getValuesAs(JsonObject.class);
        assertThat(all).hasSizeGreaterThanOrEqualTo(2).noneMatch(key -> key.containsKey("d"));
        assertThat(all).anySatisfy(key -> assertThat(key.getJsonArray("x5c")).hasSize(2));
    }
}
