package care.training.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.catalog.Colleges;
import care.training.certification.PublishedExam;
import care.training.platform.ApiClient;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.registry.CardRequest;
import care.training.registry.OnRecord;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The association prepares an exam, publishes its results and issues the certificates, all on its pages. */
@WholePlatform
class AssociationIT {
    private static final String HEADINGS = "编号,职业编码,等级,鉴定范围,题型,题干,A,B,C,D,答案\n";

    private static Platform platform;
    private static Chromium chromium;
    private static ApiClient association;
    private static String signedIn;

    @BeforeAll
    static void open() {
        platform = TestPlatform.platform();
        PublishedExam.register(platform);
        association = ApiClient.machine(platform, "demo-association");
        chromium = Chromium.launch();
        try (BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            page.navigate("/association");
            Chromium.signIn(page, "association");
            page.waitForURL(platform.application().address() + "/association");
            signedIn = window.storageState();
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void a_site_is_recorded_and_its_address_changed() {
        String name = "考点 " + UUID.randomUUID();
        on("/association/site", page -> {
            page.getByLabel("考点名称").fill(name);
            page.getByLabel("详细地址").fill("演示路 1 号");
            page.getByLabel("所在区县").selectOption(new SelectOption().setLabel("雁塔区"));
            press(page, "保存考点");
            assertThat(page.locator(".messages .message.ok").innerText()).contains(name);

            Locator site = page.locator("li.card", new Page.LocatorOptions().setHasText(name));
            assertThat(site.innerText()).contains("演示路 1 号", "雁塔区");
            site.getByRole(AriaRole.LINK).click();
            page.getByLabel("详细地址").fill("演示路 2 号");
            press(page, "保存考点");
            assertThat(site.innerText()).contains("演示路 2 号");
        });
    }

    @Test
    void a_bad_row_of_items_is_named_by_its_cell_and_nothing_is_loaded() {
        String code = "T" + UUID.randomUUID().toString().substring(0, 8);
        String good = code + ",4-10-01-03,5,职业道德,判断,保育师应当尊重婴幼儿。,,,,,对\n";
        on("/association/item-import", page -> {
            upload(page, HEADINGS + good + code + "x,4-10-01-03,5,不存在的范围,判断,题干,,,,,对\n");
            assertThat(page.locator("main").innerText()).contains("D3", "不存在的范围", "1 处");
            page.navigate("/association/items?q=" + code);
            assertThat(page.locator("main").innerText()).contains("没有符合条件的试题");

            page.navigate("/association/item-import");
            upload(page, HEADINGS + good);
            assertThat(page.locator(".messages .message.ok").innerText()).contains("新增 1 道");
            page.navigate("/association/items?q=" + code);
            assertThat(page.locator(".item").innerText()).contains(code, "职业道德", "判断题");
        });
    }

    @Test
    void a_closing_after_the_exam_is_refused_beside_its_field() {
        String site = site();
        LocalDate day = day();
        on("/association/session-new", page -> {
            page.getByLabel("职业").selectOption("4-10-01-03");
            page.getByLabel("技能等级").selectOption("5");
            page.getByLabel("考点").selectOption(new SelectOption().setLabel(site));
            page.getByLabel("理论考试").fill(day + "T09:00");
            page.getByLabel("报名截止").fill(day + "T10:00");
            press(page, "安排场次");

            Locator closes = page.getByLabel("报名截止");
            assertThat(closes.getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(page.locator("[id='session:registrationCloses-error']").innerText())
                    .contains("报名必须在理论考试开始之前截止");
            Chromium.screenshot(page, platform, "association-refused");
            assertThat(page.getByLabel("理论考试").inputValue()).isEqualTo(day + "T09:00");

            closes.fill(day.minusDays(3) + "T18:00");
            press(page, "安排场次");
            assertThat(page.locator("main").innerText()).contains("场次已安排", site, "还缺");
        });
    }

    @Test
    void an_even_number_of_assessors_is_refused_with_words() {
        String session = session();
        List<String> cards = List.of(card(1), card(2), card(3), card(4));
        on("/association/session-duties?id=" + session, page -> {
            cards.forEach(card -> choose(page, card, true));
            press(page, "保存考评员");
            assertThat(page.locator(".message.no").innerText()).contains("单数");

            choose(page, cards.get(3), false);
            press(page, "保存考评员");
            assertThat(page.locator(".messages .message.ok").innerText()).contains("3 名考评员");
        });
    }

    @Test
    void invigilators_are_named_by_document_and_what_is_wrong_is_said_beside_it() {
        String session = session();
        on("/association/session-duties?id=" + session, page -> {
            name(page, 0, "监考甲", document(11));
            name(page, 1, "监考乙", document(12).substring(0, 17) + "?");
            press(page, "保存监考员");
            assertThat(page.locator("[id='room:documentNumber1-error']").innerText())
                    .isNotBlank();

            name(page, 1, "监考乙", document(12));
            press(page, "保存监考员");
            assertThat(page.locator("main").innerText()).contains("已安排 2 名监考员", "监考甲", "监考乙");
        });
    }

    @Test
    void a_candidate_who_is_entered_stands_in_the_seat_plan() {
        String session = session();
        on("/association/session-candidate?id=" + session, page -> {
            page.getByLabel("姓名").fill("考生甲");
            page.getByLabel("证件号码").fill(document(21));
            page.getByLabel("已核对的证明材料").fill("工作证明原件");
            press(page, "报名");
            assertThat(page.locator(".messages .message.ok").innerText()).contains("考生甲", "1 号");

            page.navigate("/association/session?id=" + session);
            assertThat(page.locator(".seat-plan li").count()).isEqualTo(6);
            assertThat(page.locator(".seat-plan .taken").allInnerTexts())
                    .singleElement()
                    .satisfies(seat -> assertThat(seat).contains("1", "考生甲"));
            page.navigate("/association/session-door?id=" + session);
            assertThat(page.locator("main").innerText()).contains("考生甲", "619");
        });
    }

    @Test
    void the_desk_leads_to_the_session_that_lacks_people() {
        String session = session();
        on("/association", page -> {
            Locator task = page.locator(".tasks a[href*='session-duties?id=" + session + "']");
            Chromium.screenshot(page, platform, "association-desk");
            assertThat(task.innerText()).contains("安排考务人员", "考评员 3 名", "监考员 2 名");
        });
    }

    @Test
    void another_body_s_session_does_not_exist() {
        HeldExam foreign = HeldExam.of(platform, PublishedExam.COLLEGE, "考生丁");
        on("/association", page -> {
            assertThat(page.navigate("/association/session?id=" + foreign.session())
                            .status())
                    .isEqualTo(404);
            assertThat(page.navigate("/association/results-session?id=" + foreign.session())
                            .status())
                    .isEqualTo(404);
        });
    }

    @Test
    void results_are_published_after_one_question() {
        HeldExam exam = HeldExam.of(platform, PublishedExam.ASSOCIATION, "考生乙");
        on("/association/results-session?id=" + exam.session(), page -> {
            assertThat(page.locator("main").innerText()).contains("考生乙", "缺考");
            Locator question = page.locator("details.confirm");
            question.locator("summary").click();
            assertThat(question.innerText()).contains("保育师", "1 名考生", "不能撤回");
            Chromium.screenshot(page, platform, "association-publication");
            question.getByRole(AriaRole.BUTTON).click();

            assertThat(page.locator(".messages .message.ok").innerText()).contains("已公布 1 名考生的成绩");
            assertThat(page.locator("main").innerText()).contains("公示中");
            assertThat(page.locator("details.confirm").count()).isZero();
        });
    }

    @Test
    void of_a_session_s_results_some_are_chosen_for_a_batch_of_their_own() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        List.of("择一", "择二", "择三").forEach(exam::passed);
        on("/association/results-session?id=" + exam.session(), page -> {
            page.setViewportSize(390, 844);
            Locator question = page.locator("details.confirm");
            question.locator("summary").click();
            question.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator(".messages").innerText()).contains("请先在名单里勾选");

            page.getByLabel("择一").check();
            page.getByLabel("择三").check();
            Chromium.screenshot(page, platform, "association-chosen-results");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            question.locator("summary").click();
            question.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("main").innerText()).contains("等待另一人复核");
            page.getByText("查看是哪些人").click();
            assertThat(String.join(" ", page.locator("tbody tr").allInnerTexts()))
                    .contains("择一", "择三")
                    .doesNotContain("择二");
        });
    }

    @Test
    void a_document_that_needs_a_second_clerk_says_so_and_not_why() {
        Somebody somebody = Somebody.random();
        new Register(platform).inForce(somebody);
        association
                .post(
                        "/assessors",
                        CardRequest.of(
                                somebody.asJson(),
                                "P" + UUID.randomUUID().toString().substring(0, 20)))
                .expect(201);
        String id = OnRecord.id(association, somebody.asJson().build());
        on("/association/person?id=" + id, page -> {
            page.getByText("登记一份新证件").click();
            Locator form = page.locator("form[id='document']");
            form.getByRole(AriaRole.COMBOBOX).selectOption("PASSPORT");
            page.locator("[id='document:documentNumber']").fill("T" + System.nanoTime());
            page.locator("[id='document:reason']").fill("原件已核对（测试）");
            press(page, "登记证件");

            assertThat(page.locator(".messages .message").innerText()).contains("还没有登记", "另一位工作人员");
            assertThat(page.locator("main").innerText()).doesNotContain("禁止", "禁业", "从业");
            page.navigate("/association/people");
            Locator change = page.locator("li.card", new Page.LocatorOptions().setHasText(somebody.name()));
            assertThat(change.innerText()).contains("工作人员提出登记新证件", "由您提出");
            assertThat(change.locator("[id$='refuse']").count()).isOne();
            assertThat(change.locator("[id$='approve']").count()).isZero();
        });
    }

    @Test
    void certificates_are_issued_and_found_by_name() {
        String holder = "持证" + "甲乙丙丁戊己庚辛壬癸".charAt((int) (System.nanoTime() % 10)) + "安";
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed(holder);
        on("/association/certificates", page -> {
            Locator session = page.locator(
                    "li.card",
                    new Page.LocatorOptions().setHas(page.locator("a[href*='session?id=" + exam.session() + "']")));
            session.locator("summary").click();
            session.getByRole(AriaRole.BUTTON).click();

            assertThat(page.locator("main").innerText()).contains("等待另一人复核", "须由协会的另一位工作人员", "其中 1 人没有可用的证件照");
            page.getByText("查看是哪些人").click();
            assertThat(page.locator("tbody tr").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains(holder, "没有提交");
            page.goBack();
            String batch = page.url().replaceFirst(".*id=", "");
            ApiClient.machine(platform, "demo-association2")
                    .post("/certificates/batches/" + batch + "/approval")
                    .expect(200);
            page.reload();
            page.getByText("制作完毕").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
            Chromium.screenshot(page, platform, "association-batch");
            String number = page.locator("tbody th.code").first().innerText();
            assertThat(number).startsWith(PublishedExam.PREFIX);
            APIResponse file =
                    page.request().get(page.locator("tbody a").first().getAttribute("href"));
            assertThat(file.status()).isEqualTo(200);
            assertThat(new String(file.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");

            page.navigate("/association/certificates");
            page.getByLabel("姓名或证书编号").fill(holder);
            press(page, "查找");
            assertThat(page.locator("main").innerText()).contains(number, holder, "有效");
        });
    }

    @Test
    void the_pages_speak_english_to_who_wants_it() {
        on("/language?to=en&back=/association", page -> {
            assertThat(page.locator("h1").innerText()).isEqualTo("Association desk");
            page.navigate("/association/session-new");
            page.getByLabel("Theory exam").fill("2020-01-01T09:00");
            press(page, "Schedule the session");
            assertThat(page.locator(".message.no").innerText()).doesNotContainPattern("\\p{IsHan}");
        });
    }

    private static void on(String path, Consumer<Page> walk) {
        try (BrowserContext window = chromium.reopen(platform, "zh-CN", signedIn)) {
            Page page = window.newPage();
            page.navigate(path);
            walk.accept(page);
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void upload(Page page, String table) {
        page.getByLabel("试题表格")
                .setInputFiles(new FilePayload("items.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        press(page, "导入");
    }

    private static void choose(Page page, String card, boolean chosen) {
        page.locator("li", new Page.LocatorOptions().setHasText(card))
                .getByRole(AriaRole.CHECKBOX)
                .setChecked(chosen, new Locator.SetCheckedOptions().setForce(true));
    }

    private static void name(Page page, int row, String name, String document) {
        page.locator("[id='room:name" + row + "']").fill(name);
        page.locator("[id='room:documentNumber" + row + "']").fill(document);
    }

    /** Far enough ahead that no other test comes there. */
    private static LocalDate day() {
        return Colleges.today(platform).plusDays(90);
    }

    private static String site() {
        String name = "考点 " + UUID.randomUUID();
        association
                .put(
                        "/sites",
                        Json.createObjectBuilder()
                                .add("name", name)
                                .add("address", "演示路 3 号")
                                .add("district", "610113")
                                .build())
                .expect(200);
        return name;
    }

    /** A session of six seats that is open for registration. */
    private static String session() {
        return association
                .post(
                        "/sessions",
                        Json.createObjectBuilder()
                                .add("occupation", "4-10-01-03")
                                .add("level", 5)
                                .add("site", site())
                                .add("theoryAt", day() + "T09:00:00+08:00")
                                .add("seats", 6)
                                .build())
                .expect(201)
                .json()
                .getString("id");
    }

    private static String card(int serial) {
        String number = "TEST-ASSOCIATION-" + serial;
        LocalDate today = Colleges.today(platform);
        JsonObjectBuilder holder = Json.createObjectBuilder()
                .add("documentType", "RESIDENT_ID")
                .add("documentNumber", document(serial))
                .add("name", "考评" + "甲乙丙丁".charAt(serial - 1));
        association
                .post("/assessors", CardRequest.of(holder, number, today, today.plusYears(1), 5))
                .expect(201);
        return number;
    }

    /** A resident number that nobody has (area code 619000), with its check character (GB 11643). */
    private static String document(int serial) {
        String body = "61900019760229" + "%03d".formatted(500 + serial);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
