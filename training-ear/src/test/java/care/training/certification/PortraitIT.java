package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.Colleges;
import care.training.platform.Accounts;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TableOwner;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.scheduling.HeldExam;
import care.training.standard.Proofs;
import care.training.story.ProofPicture;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The photograph on a certificate: handed in from the phone, accepted by a clerk, printed from then on. */
@WholePlatform
class PortraitIT {
    /** A picture's streams are never packed together with others, so that a file says their sizes openly. */
    private static final String PHOTO = "/Width 295";

    private static final String CREDENTIAL = "/EmbeddedFile";

    private static Platform platform;
    private static ApiClient association;
    private static ApiClient clerk;
    private static ProofPicture pictures;

    @BeforeAll
    static void register() {
        platform = TestPlatform.platform();
        association = ApiClient.machine(platform, "demo-association");
        clerk = ApiClient.person(platform, "association");
        pictures = new ProofPicture(platform.places().root());
        PublishedExam.register(platform);
    }

    @Test
    void an_accepted_photograph_is_on_the_certificate_and_on_the_corrected_one() {
        Accounts.caregiver(platform, "portrait-accepted");
        ApiClient carer = ApiClient.person(platform, "portrait-accepted");
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("portrait-accepted", "蓝草", "619000198807150527");
        String id = handIn(carer, "蓝草").expect(201).json().getString("id");
        assertThat(carer.get("/me/evidence/" + id + "/file").expect(200).body())
                .as("cut to one inch, JPEG")
                .startsWith(0xff, 0xd8, 0xff);
        Proofs.decide(clerk, id, true, null).expect(200);

        String number = Batches.number(Batches.issue(association, exam), 0);

        byte[] first = IssuedFiles.pdf(number);
        assertThat(text(first)).contains(PHOTO, CREDENTIAL);
        IssuedFiles.approve(IssuedFiles.correct(number, "兰草"));
        assertThat(text(IssuedFiles.changedFrom(number, first))).contains(PHOTO, CREDENTIAL);
    }

    @Test
    void a_photograph_that_waits_or_was_refused_is_not_printed() {
        Accounts.caregiver(platform, "portrait-refused");
        ApiClient carer = ApiClient.person(platform, "portrait-refused");
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("portrait-refused", "青黛", "619000198807150543");
        String refused = handIn(carer, "青黛").expect(201).json().getString("id");
        Proofs.decide(clerk, refused, false, "背景不是白色").expect(200);
        handIn(carer, "青黛二").expect(201);

        assertThat(text(IssuedFiles.pdf(Batches.number(Batches.issue(association, exam), 0))))
                .doesNotContain(PHOTO);
    }

    @Test
    void before_it_is_approved_a_batch_says_who_has_no_photograph() {
        Accounts.caregiver(platform, "portrait-there");
        Accounts.caregiver(platform, "portrait-waits");
        ApiClient there = ApiClient.person(platform, "portrait-there");
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("portrait-there", "蓝靛", "619000198807150586");
        exam.passed("portrait-waits", "蓝桉", "619000198807150607");
        exam.passed("蓝盆");
        Proofs.decide(clerk, handIn(there, "蓝靛").expect(201).json().getString("id"), true, null)
                .expect(200);
        handIn(ApiClient.person(platform, "portrait-waits"), "蓝桉").expect(201);

        String id = Batches.prepare(association, exam);

        assertThat(batch(id).getInt("withoutPhotograph")).isEqualTo(2);
        assertThat(candidates(id, "photograph=false")).containsExactly("蓝桉 WAITING", "蓝盆 NONE");
        assertThat(candidates(id, "photograph=true")).containsExactly("蓝靛 ACCEPTED");
        assertThat(candidates(id, "size=1&page=1")).containsExactly("蓝桉 WAITING");
        assertThat(candidates(id, "")).hasSize(3);
        assertThat(Batches.approve(association, exam.approver(), id).getInt("withoutPhotograph"))
                .as("nobody waits any more")
                .isZero();
        assertThat(candidates(id, "")).isEmpty();
    }

    @Test
    void a_photograph_that_comes_later_is_put_on_the_certificate_that_is_out() {
        Accounts.caregiver(platform, "portrait-later");
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("portrait-later", "后朴", "619000198807150674");
        String number = Batches.number(Batches.issue(association, exam), 0);
        byte[] first = IssuedFiles.pdf(number);
        assertThat(text(first)).doesNotContain(PHOTO);
        assertThat(HeldExam.problem(addPhotograph(number))).isEqualTo("portrait-missing");
        accepted("portrait-later", "后朴");

        IssuedFiles.approve(addPhotograph(number));
        byte[] later = IssuedFiles.changedFrom(number, first);

        assertThat(text(later)).contains(PHOTO, CREDENTIAL);
        assertThat(IssuedFiles.verify(later).getString("status")).isEqualTo("VALID");
        assertThat(IssuedFiles.verify(first).getString("status")).isEqualTo("REPLACED");
        assertThat(standing(number, "后朴")).isEqualTo("VALID");
        assertThat(standing(number, IssuedFiles.code(later))).isEqualTo("VALID");
        assertThat(standing(number, IssuedFiles.code(first))).isEqualTo("REPLACED");
        assertThat(IssuedFiles.page(number, later)).contains("证书真实有效");
        assertThat(IssuedFiles.page(number, first)).contains("证书已被更正件取代");
        assertThat(ApiClient.person(platform, "portrait-later")
                        .get("/me/certificates")
                        .expect(200)
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("verificationCode"))
                .isEqualTo(IssuedFiles.code(later));
    }

    private static String standing(String number, String nameOrCode) {
        return Batches.lookUp(ApiClient.anonymous(platform), number, nameOrCode).getString("status");
    }

    /** One was taken on the first day that counts, the other on the day before: it was accepted a while ago. */
    @Test
    void a_photograph_that_was_taken_too_long_before_the_day_of_issue_is_not_printed() throws SQLException {
        for (String account : List.of("portrait-young", "portrait-aged")) {
            Accounts.caregiver(platform, account);
        }
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("portrait-young", "新叶", "61900019880715072X");
        exam.passed("portrait-aged", "陈叶", "619000198807150746");
        LocalDate earliest = Colleges.today(platform).minusMonths(6);
        takenOn(accepted("portrait-young", "新叶"), earliest);
        takenOn(accepted("portrait-aged", "陈叶"), earliest.minusDays(1));

        String id = Batches.prepare(association, exam);

        assertThat(batch(id).getInt("withoutPhotograph")).isOne();
        assertThat(candidates(id, "")).containsExactlyInAnyOrder("新叶 ACCEPTED", "陈叶 TOO_OLD");
        JsonObject done = Batches.approve(association, exam.approver(), id);
        String young = numberOf(done, "新叶");
        String aged = numberOf(done, "陈叶");
        byte[] first = IssuedFiles.pdf(young);
        assertThat(text(first)).contains(PHOTO);
        assertThat(text(IssuedFiles.pdf(aged))).doesNotContain(PHOTO);
        assertThat(addPhotograph(aged).expect(422).text()).contains("portrait-missing", "6 个月");
        IssuedFiles.approve(IssuedFiles.correct(young, "鑫叶"));
        assertThat(text(IssuedFiles.changedFrom(young, first)))
                .as("what counted on the day of issue")
                .contains(PHOTO);
    }

    private static void takenOn(UUID photograph, LocalDate day) throws SQLException {
        assertThat(new TableOwner(platform)
                        .change("evidence", "update evidence set begins_on = ? where id = ?", day, photograph))
                .isOne();
    }

    private static String numberOf(JsonObject batch, String name) {
        return batch.getJsonArray("certificates").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("name").equals(name))
                .findFirst()
                .orElseThrow()
                .getString("number");
    }

    private static Answer addPhotograph(String number) {
        return association.post(
                "/certificates/" + number + "/photographs",
                Json.createObjectBuilder().add("note", "持证人补交照片").build());
    }

    @Test
    void a_damaged_photograph_fails_its_own_certificate_and_no_other() throws SQLException {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        for (String cut : List.of("portrait-broken", "portrait-unreadable")) {
            Accounts.caregiver(platform, cut);
        }
        exam.passed("portrait-broken", "断肠", "619000198807150623");
        exam.passed("portrait-unreadable", "断续", "61900019880715064X");
        exam.passed("续断");
        exam.breakPhotograph(accepted("portrait-broken", "断肠"));
        new Rows(platform)
                .change(
                        "update evidence_file set cipher = substr(cipher, 1, 500) where evidence_id = ?",
                        accepted("portrait-unreadable", "断续").toString());

        JsonObject batch = Batches.issue(association, exam);

        assertThat(batch.getJsonArray("failures").getValuesAs(JsonObject.class))
                .extracting(failure -> failure.getString("name") + " " + failure.getString("code"))
                .containsExactly("断肠 PORTRAIT_DAMAGED", "断续 PORTRAIT_DAMAGED");
        assertThat(batch.getJsonArray("certificates").getValuesAs(JsonObject.class))
                .extracting(issued -> issued.getString("name"))
                .containsExactly("续断");
    }

    @Test
    void a_correction_whose_photograph_was_damaged_meanwhile_ends_with_the_reason_and_something_else_is_possible()
            throws SQLException {
        Accounts.caregiver(platform, "portrait-mended");
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("portrait-mended", "接骨", "619000198807150703");
        UUID photograph = accepted("portrait-mended", "接骨");
        String number = Batches.number(Batches.issue(association, exam), 0);
        byte[] file = IssuedFiles.pdf(number);
        Answer proposed = IssuedFiles.correct(number, "接古");
        String change = proposed.expect(201).json().getString("id");
        exam.breakPhotograph(photograph);

        IssuedFiles.approve(proposed);

        JsonObject failed = IssuedFiles.ended(number, change);
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getJsonObject("failure").getString("code")).isEqualTo("PORTRAIT_DAMAGED");
        assertThat(new Rows(platform)
                        .count(
                                "select count(*) from ledger_entry where kind = 'CERTIFICATE_CHANGE_FAILED'"
                                        + " and reference = ?",
                                change))
                .isOne();
        assertThat(IssuedFiles.pdf(number)).isEqualTo(file);
        assertThat(HeldExam.problem(IssuedFiles.correct(number, "接古")))
                .as("what cannot be drawn is not proposed")
                .isEqualTo("portrait-damaged");
        association
                .post(
                        "/certificates/" + number + "/revocations",
                        Json.createObjectBuilder()
                                .add("reason", "ISSUED_IN_ERROR")
                                .add("note", "照片损坏")
                                .build())
                .expect(201);
    }

    private static UUID accepted(String account, String name) {
        String id = handIn(ApiClient.person(platform, account), name)
                .expect(201)
                .json()
                .getString("id");
        Proofs.decide(clerk, id, true, null).expect(200);
        return UUID.fromString(id);
    }

    private static JsonObject batch(String id) {
        return association.get("/certificates/batches/" + id).expect(200).json();
    }

    private static List<String> candidates(String id, String filter) {
        return association
                .get("/certificates/batches/" + id + "/candidates?" + filter)
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(one -> one.getString("name") + " " + one.getString("photograph"))
                .toList();
    }

    @Test
    void a_photograph_that_is_too_old_or_no_picture_is_refused_and_proves_nothing_that_is_held() {
        Accounts.caregiver(platform, "portrait-old");
        ApiClient carer = ApiClient.person(platform, "portrait-old");
        PublishedExam.ended(platform, 5).passed("portrait-old", "紫草", "61900019880715056X");

        assertThat(handIn(carer, Colleges.today(platform).minusMonths(6).minusDays(1), picture("紫草"))
                        .expect(400)
                        .text())
                .contains("6 个月");
        handIn(carer, Colleges.today(platform).minusMonths(6), picture("紫草")).expect(201);
        assertThat(handIn(carer, Colleges.today(platform), "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                        .status())
                .isEqualTo(400);
        assertThat(new Rows(platform)
                        .refusal(
                                "update evidence set kind = 'DIPLOMA' where id = ?",
                                carer.get("/me/evidence")
                                        .expect(200)
                                        .json()
                                        .getJsonArray("items")
                                        .getJsonObject(0)
                                        .getString("id"))
                        .orElseThrow())
                .contains("portrait_proves_nothing");
    }

    private static byte[] picture(String name) {
        return pictures.of("证件照", List.of(name));
    }

    private static Answer handIn(ApiClient by, String name) {
        return handIn(by, Colleges.today(platform), picture(name));
    }

    private static Answer handIn(ApiClient by, LocalDate taken, byte[] file) {
        return Proofs.handIn(
                by,
                Json.createObjectBuilder().add("kind", "PORTRAIT").add("from", taken.toString()),
                "portrait.png",
                file);
    }

    private static String text(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }
}
