package care.training.journey;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.CatalogFile;
import care.training.catalog.Colleges;
import care.training.platform.ApiClient;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.story.AnswerKey;
import care.training.story.DemoStory;
import com.microsoft.playwright.Download;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The demo's {@code caregiver} goes the whole way through pages only, from a college's file to the hiring check, in an
 * application of her own: time passes there, and once it is killed in the middle of her exam.
 */
@WholePlatform
// an application of its own, which it often waits for
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(TestPlatform.BESIDE)
class JourneyIT {
    private static final String NUMBER = "619000199805120361";
    private static final String NAME = "林晓禾";
    private static final List<String> ASSESSORS = List.of("assessor1", "assessor2", "assessor3");
    private static final Pattern CERTIFICATE = Pattern.compile("S000061900001\\d{9}");

    private static Platform platform;
    private static Chromium chromium;

    private String session;
    private String certificate;
    private String code;
    private byte[] pdf;

    @BeforeAll
    static void tell() {
        platform = TestPlatform.platform().startBeside("journey");
        DemoStory.tell(platform);
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
        platform.close();
    }

    @Test
    void one_caregiver_goes_the_whole_way() throws IOException {
        session = ApiClient.anonymous(platform)
                .get("/sessions?occupation=4-10-01-03&level=5")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        try (Desk college = Desk.of(chromium, platform, "college");
                Desk caregiver = Desk.phoneOf(chromium, platform, "caregiver");
                Desk clock = Desk.anybody(chromium, platform)) {
            LocalDate today = Colleges.today(platform);
            importCatalog(college, today);
            learn(caregiver, college, today);
            book(caregiver);
            clock.goTo("/demo").pressId("steps:exam");
            sit(caregiver);
            at(clock, today, "14:00");
            score();
            publish();
            clock.goTo("/demo").pressId("steps:notice");
            certify();
            carry(caregiver);
        }
        verify();
        try (Desk employer = Desk.of(chromium, platform, "employer")) {
            check(employer);
            assertThat(employer.text()).contains("名单上没有记录").contains(certificate);
            employer.picture("10-no-record");
            bar();
            check(employer);
            assertThat(employer.text()).contains("禁止从业，不得聘用");
            employer.picture("10-barred");
        }
    }

    private static void importCatalog(Desk college, LocalDate today) {
        byte[] file = new CatalogFile()
                .with("CX-901", "婴幼儿照护实务", "CX901-01", today.minusDays(2), today.plusDays(20), 20)
                .bytes();
        college.goTo("/college/import")
                .attach("upload:file", "catalog.csv", CatalogFile.CSV, file)
                .pressId("upload:check");
        college.picture("1-import");
        college.pressId("import:run");
        assertThat(college.text()).contains("CX-901");
    }

    private static void learn(Desk caregiver, Desk college, LocalDate today) {
        caregiver.goTo("/me");
        caregiver.picture("2-start");
        caregiver
                .goTo("/me/identity")
                .fill("identity:documentNumber", NUMBER.substring(0, 17) + "0")
                .fill("identity:name", NAME)
                .pressId("identity:save");
        assertThat(caregiver.text()).contains("最后一位");
        caregiver.fill("identity:documentNumber", NUMBER).pressId("identity:save");
        JsonObject offered = ApiClient.machine(platform, "demo-college")
                .get("/classes?size=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("code", "").equals("CX901-01"))
                .findFirst()
                .orElseThrow();
        caregiver.goTo("/courses?q=婴幼儿照护实务");
        assertThat(caregiver.text()).contains("婴幼儿照护实务");
        caregiver.picture("2-courses");
        caregiver.goTo("/me/enrol?class=" + offered.getString("id")).pressId("enrol:confirm");
        assertThat(caregiver.text()).contains("报名成功");
    }

    private void book(Desk caregiver) {
        caregiver.goTo("/me/eligibility?occupation=4-10-01-03&level=5");
        assertThat(caregiver.text()).contains("您可以报考").contains("2021 年版");
        caregiver.picture("3-eligible");
        caregiver.goTo("/me/book?session=" + session).tick("book:declared").pressId("book:confirm");
        assertThat(caregiver.text()).contains("座位号");
        caregiver.picture("3-booked");
    }

    private void sit(Desk caregiver) throws IOException {
        AnswerKey key =
                new AnswerKey(Files.readAllBytes(platform.places().root().resolve("config/demo/items.csv")));
        ExamPage exam = new ExamPage(caregiver, key);
        caregiver.goTo("/me/bookings").press("进入理论考试");
        exam.begin();
        exam.answer(3);
        caregiver.picture("4-sitting");

        exam.withoutNetwork(2, () -> platform.application().kill());
        platform.application().start();
        platform.application().awaitReady(Duration.ofMinutes(3));
        exam.comeBack();
        assertThat(exam.answered()).as("after a power cut").isEqualTo(5);

        exam.answerTheRest();
        exam.handIn();
        assertThat(caregiver.text()).contains("已交卷").contains("试卷摘要");
        caregiver.picture("4-receipt");
    }

    /** Puts the clock to an hour of the day of the exam, which is a week from {@code today}. */
    private static void at(Desk clock, LocalDate today, String hour) {
        LocalDate examDay = Colleges.today(platform);
        assertThat(examDay).isAfter(today);
        clock.goTo("/demo").fill("moment:to", examDay + "T" + hour).pressId("moment:set");
    }

    private void score() {
        for (String account : ASSESSORS) {
            try (Desk assessor = Desk.of(chromium, platform, account)) {
                assessor.goTo("/assess/session?id=" + session).press(NAME);
                assessor.page().waitForSelector("[id='card:lines:0:points']");
                for (int line = 0; assessor.has("card:lines:" + line + ":points"); line++) {
                    assessor.fill("card:lines:" + line + ":points", "4");
                }
                assessor.picture("5-card-" + account);
                // as she sees it before she signs
                assessor.page().waitForSelector("#draft:has-text('已保存')");
                assessor.confirm();
                assessor.page().waitForURL("**/assess/session?**");
                assertThat(assessor.text()).contains("已为 " + NAME + " 的评分表签名");
            }
            theOthersDidNotCome(account);
        }
    }

    /** The other candidates stay away, each assessor says so. */
    private void theOthersDidNotCome(String account) {
        ApiClient assessor = ApiClient.person(platform, account);
        JsonObject assessment =
                assessor.get("/assessments?session=" + session).expect(200).json();
        for (JsonObject card : assessment.getJsonArray("cards").getValuesAs(JsonObject.class)) {
            if (!card.getString("candidate").equals(NAME)) {
                String path = "/scorecards/" + card.getString("id");
                assessor.put(
                                path + "/absence",
                                Json.createObjectBuilder()
                                        .add("version", card.getInt("version"))
                                        .build())
                        .expect(200);
                assessor.post(path + "/signature").expect(200);
            }
        }
    }

    private void publish() {
        try (Desk association = Desk.of(chromium, platform, "association")) {
            association.goTo("/association");
            association.picture("6-tasks");
            association.goTo("/association/results-session?id=" + session);
            association.picture("6-results");
            association.confirm();
            assertThat(association.text()).contains("公示");
        }
    }

    /** One of the association prepares the certificates and may not begin alone, another approves. */
    private void certify() {
        String batch;
        try (Desk association = Desk.of(chromium, platform, "association")) {
            association.goTo("/association/certificates").confirm();
            assertThat(association.text()).contains("等待另一人复核");
            assertThat(association.has("decision:approve")).isFalse();
            batch = URI.create(association.page().url()).getQuery();
            association.picture("7-prepared");
        }
        try (Desk second = Desk.of(chromium, platform, "association2")) {
            second.goTo("/association/batch?" + batch).confirm();
            second.page().waitForSelector("text=" + NAME);
            Matcher number = CERTIFICATE.matcher(second.text());
            assertThat(number.find()).isTrue();
            certificate = number.group();
            second.picture("7-batch");
        }
    }

    private void carry(Desk caregiver) throws IOException {
        caregiver.goTo("/me/results");
        assertThat(caregiver.text()).contains("合格");
        caregiver.picture("8-result");
        caregiver.goTo("/me/certificates");
        assertThat(caregiver.text()).contains(certificate);
        caregiver.picture("8-certificate");
        ApiClient her = ApiClient.person(platform, "caregiver");
        code = her.get("/me/certificates")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("verificationCode");
        Download file = caregiver.page().waitForDownload(() -> caregiver.press("下载证书（PDF）"));
        assertThat(file.suggestedFilename()).isEqualTo(certificate + ".pdf");
        pdf = Files.readAllBytes(file.path());
    }

    private void verify() {
        try (Desk anybody = Desk.anybody(chromium, platform)) {
            anybody.goTo("/verify")
                    .fill("number", certificate)
                    .fill("holder", NAME)
                    .enter("holder");
            assertThat(anybody.text()).contains("证书真实有效").contains(certificate);
            anybody.goTo("/verify/" + certificate + "/" + code);
            assertThat(anybody.text()).contains("证书真实有效");
            anybody.picture("9-verified");

            anybody.goTo("/verify")
                    .attach("file", "certificate.pdf", "application/pdf", pdf)
                    .press("检查文件");
            assertThat(anybody.text()).contains("证书真实有效", "逐字节一致", certificate);
            byte[] changed = pdf.clone();
            changed[changed.length / 2] ^= 1;
            anybody.goTo("/verify")
                    .attach("file", "certificate.pdf", "application/pdf", changed)
                    .press("检查文件");
            anybody.picture("9-changed");
            assertThat(anybody.text()).contains("文件未通过检查");
        }
    }

    private static void check(Desk employer) {
        employer.goTo("/employer/check")
                .fill("check:documentNumber", NUMBER)
                .fill("check:name", NAME)
                .pick("check:purpose", "PRE_EMPLOYMENT")
                .pick("check:legalBasis", "STATUTORY_DUTY")
                .pressId("check:ask");
    }

    /** A court's decision: one enters it and may not approve it, another does. */
    private static void bar() {
        String entry;
        try (Desk regulator = Desk.of(chromium, platform, "regulator")) {
            regulator
                    .goTo("/regulator/ban-new")
                    .fill("ban:name", NAME)
                    .fill("ban:documentNumber", NUMBER)
                    .pick("ban:role", "PERPETRATOR")
                    .fill("ban:decidingAuthority", "某区人民法院（演示）")
                    .fill("ban:decisionNumber", "（2026）演刑初 7 号")
                    .fill("ban:decidedOn", "2026-11-20")
                    .pick("ban:decision", "COURT_LIFE/L8")
                    .pick("ban:scope", "CLOSE_CONTACT_MINORS")
                    .fill("ban:start", "2026-11-20")
                    .pick("ban:ends", "LIFE")
                    .pressId("ban:propose");
            entry = URI.create(regulator.page().url()).getQuery();
            assertThat(regulator.has("approve:doApprove")).isFalse();
            regulator.picture("10-proposed");
        }
        try (Desk second = Desk.of(chromium, platform, "regulator2")) {
            second.goTo("/regulator/ban?" + entry).confirm();
            second.picture("10-approved");
        }
    }
}
