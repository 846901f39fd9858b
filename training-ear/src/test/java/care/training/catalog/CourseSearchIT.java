package care.training.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What anybody finds of a college's courses, and how it is narrowed. */
@WholePlatform
class CourseSearchIT {
    private final Platform platform = TestPlatform.platform();
    private final ApiClient college = ApiClient.machine(platform, "demo-college");
    private final LocalDate today = Colleges.today(platform);
    private final Courses courses = new Courses(platform);
    private final String course = "IT-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void somebodyTeaches() {
        Colleges.record(TestPlatform.platform());
    }

    @Test
    void anybody_finds_a_course_that_a_college_has_imported() {
        imported("partial", file().with(course, "照护入门" + course, "1班", today, today.plusDays(30), 20));

        JsonObject found = courses.found("照护入门" + course);

        assertThat(found.getInt("total")).isEqualTo(1);
        JsonObject item = found.getJsonArray("items").getJsonObject(0);
        assertThat(item.getString("provider")).isEqualTo(Colleges.COLLEGE);
        assertThat(item.getString("providerName")).isEqualTo("西安晨曦婴幼儿托育职业学院（演示）");
        assertThat(item.getInt("level")).isEqualTo(5);
        assertThat(item.getJsonNumber("fee").bigDecimalValue()).isEqualByComparingTo("480");
        assertThat(item.getJsonArray("classes").getJsonObject(0).getInt("seatsLeft"))
                .isEqualTo(20);
        assertThat(ApiClient.anonymous(platform)
                        .get("/catalog/courses/" + item.getString("id"))
                        .expect(200)
                        .json()
                        .getString("code"))
                .isEqualTo(course);
    }

    @ParameterizedTest
    @CsvSource({
        "occupation=4-10-01-03&level=5&district=610113, 1",
        "district=610100, 1",
        "provider=12610100MJT0000100, 1",
        "occupation=4-10-01-02, 0",
        "level=4, 0",
        "district=610102, 0",
        "provider=51610100MJT000010Y, 0"
    })
    void a_search_is_narrowed_by_each_of_its_parts(String parts, int expected) {
        imported("partial", file().with(course, "照护入门" + course, "1班", today, today.plusDays(30), 20));

        assertThat(ApiClient.anonymous(platform)
                        .get("/catalog/courses?q=" + course + "&" + parts)
                        .expect(200)
                        .json()
                        .getInt("total"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "照护入门",
        "护入",
        "zhaohurumen",
        "zhao ru",
        "zhrm",
        "zh",
        "兆护入门",
        "zhaohurumne",
        "ENGLISH",
        "照护 english",
        "教师甲"
    })
    void a_course_is_found_by_words_pinyin_initials_and_with_typing_errors(String words) {
        String unusual = "照护入门" + course;
        byte[] file = (new String(
                                file().with(course, unusual, "1班", today, today.plusDays(30), 20)
                                        .bytes(),
                                StandardCharsets.UTF_8)
                        .replace("上课地点", "上课地点,授课教师")
                        .replace("雁塔区演示楼", "雁塔区演示楼,教师甲"))
                .getBytes(StandardCharsets.UTF_8);
        college.post("/catalog/imports?mode=strict", CatalogFile.CSV, file).expect(201);

        assertThat(codes(courses.found(words + "&provider=" + Colleges.COLLEGE + "&size=200")))
                .contains(course);
    }

    @Test
    void dates_fee_and_seats_left_narrow_a_search() {
        imported("strict", file().with(course, "照护入门" + course, "1班", today.plusDays(10), today.plusDays(30), 20));

        for (String fits : List.of(
                "from=" + today.plusDays(10),
                "to=" + today.plusDays(10),
                "maxFee=480",
                "seats=20",
                "deliveryMode=ON_SITE")) {
            assertThat(courses.found(course + "&" + fits).getInt("total"))
                    .as(fits)
                    .isEqualTo(1);
        }
        for (String not : List.of(
                "from=" + today.plusDays(11),
                "to=" + today.plusDays(9),
                "maxFee=479",
                "seats=21",
                "deliveryMode=ONLINE",
                "kind=IN_SERVICE")) {
            assertThat(courses.found(course + "&" + not).getInt("total"))
                    .as(not)
                    .isZero();
        }
    }

    @Test
    void a_facet_is_counted_among_what_the_other_conditions_leave() {
        imported("strict", file().with(course, "照护入门" + course, "1班", today, today.plusDays(30), 20));

        JsonObject facets = ApiClient.anonymous(platform)
                .get("/catalog/facets?q=" + course + "&level=4")
                .expect(200)
                .json();

        JsonObject level = facets.getJsonArray("LEVEL").getJsonObject(0);
        assertThat(level.getString("value")).isEqualTo("5");
        assertThat(level.getInt("count")).isEqualTo(1);
        assertThat(facets.containsKey("DISTRICT")).isFalse();
    }

    @Test
    void the_history_of_a_course_tells_every_change_and_nobody_s_name() {
        imported("strict", file().with(course, "照护入门" + course, "1班", today, today.plusDays(30), 20));
        imported("strict", file().with(course, "照护进阶" + course, "1班", today, today.plusDays(30), 25));
        String id = courses.found(course).getJsonArray("items").getJsonObject(0).getString("id");

        Answer history = ApiClient.anonymous(platform)
                .get("/catalog/courses/" + id + "/history")
                .expect(200);

        assertThat(history.array()).hasSize(4);
        JsonObject latest = history.array().getJsonObject(0);
        assertThat(latest.getJsonArray("changes").getJsonObject(0).getString("to"))
                .isEqualTo("25");
        assertThat(history.text()).doesNotContain("\"by\"", "importId");
        assertThat(ApiClient.anonymous(platform)
                        .get("/catalog/courses/" + id + "/calendar")
                        .expect(200)
                        .text())
                .contains("BEGIN:VTIMEZONE", "SUMMARY:照护进阶", "DTSTART;VALUE=DATE:");
    }

    @Test
    void a_course_whose_classes_have_all_ended_is_not_offered() {
        imported("partial", file().with(course, "旧课" + course, "1班", today.minusDays(9), today.minusDays(1), 20));

        assertThat(courses.isOffered("旧课" + course)).isFalse();
    }

    @Test
    void what_a_course_is_narrowed_by_stands_beside_its_words_as_it_does_in_the_course() throws SQLException {
        imported("partial", file().with(course, "改期" + course, "1班", today, today.plusDays(9), 20));
        imported("partial", file().with(course, "改期后" + course, "1班", today, today.plusDays(19), 20));

        assertThat(new Rows(platform).count("""
                select count(*) from course c left join course_words w on w.course_id = c.id
                where c.id <> cast(? as uuid) and
                    (c.provider, c.code, c.title, c.occupation, c.level, c.district, c.kind, c.mode, c.fee_cents, c.open_until,
                        c.next_start, c.withdrawn_at) is distinct from
                    (w.provider, w.code, w.title, w.occupation, w.level, w.district, w.kind, w.mode, w.fee_cents, w.open_until,
                        w.next_start, w.withdrawn_at)""", UUID.randomUUID().toString())).isZero();
    }

    @Test
    void signs_that_mean_something_to_the_database_are_only_signs() {
        imported("partial", file().with(course, "百分之百%_'" + course, "1班", today, today.plusDays(9), 20));

        assertThat(courses.found("百分之百%_'" + course).getInt("total")).isEqualTo(1);
        assertThat(courses.found("百_之百" + course).getInt("total")).isEqualTo(1);
        assertThat(courses.found("百%" + UUID.randomUUID()).getInt("total")).isZero();
        assertThat(courses.found("%").getInt("total")).isZero();
    }

    private static List<String> codes(JsonObject found) {
        return found.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("code"))
                .toList();
    }

    private void imported(String mode, CatalogFile file) {
        college.post("/catalog/imports?mode=" + mode, CatalogFile.CSV, file.bytes())
                .expect(201);
    }

    private static CatalogFile file() {
        return new CatalogFile();
    }
}
