package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.Colleges;
import care.training.platform.Accounts;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.standard.Proofs;
import care.training.story.ProofPicture;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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
