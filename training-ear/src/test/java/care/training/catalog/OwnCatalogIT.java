package care.training.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.scheduling.HeldExam;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A college's system writes single courses, classes and programs under the college's own codes. */
@WholePlatform
class OwnCatalogIT {
    private final Platform platform = TestPlatform.platform();
    private final ApiClient college = ApiClient.machine(platform, "demo-college");
    private final ApiClient association = ApiClient.machine(platform, "demo-association");
    private final String code = "OWN-" + UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate today = Colleges.today(platform);

    @BeforeAll
    static void somebodyTeaches() {
        Colleges.record(TestPlatform.platform());
    }

    @Test
    void a_course_is_added_changed_and_withdrawn_under_its_provider_s_code() {
        JsonObject added =
                college.put(path(), course("婴幼儿喂养（测试）").build()).expect(201).json();
        assertThat(added.getString("code")).isEqualTo(code);
        assertThat(college.put(path(), course("婴幼儿喂养（测试）").build()).expect(200).json())
                .as("said again it changes nothing")
                .isEqualTo(added);
        JsonObject changed = college.put(
                        path(),
                        course("婴幼儿喂养与营养（测试）")
                                .add("version", added.getInt("version"))
                                .build())
                .expect(200)
                .json();
        assertThat(changed.getJsonObject("fields").getString("title")).isEqualTo("婴幼儿喂养与营养（测试）");
        assertThat(HeldExam.problem(college.put(
                                path(),
                                course("别的名称（测试）")
                                        .add("version", added.getInt("version"))
                                        .build())
                        .expect(409)))
                .isEqualTo("changed-meanwhile");

        college.delete(path()).expect(204);
        college.delete(path()).expect(204);
        assertThat(college.get(path()).expect(200).json().getBoolean("withdrawn"))
                .isTrue();
        college.put(path(), course("婴幼儿喂养与营养（测试）").build()).expect(200);
        assertThat(college.get(path()).expect(200).json().getBoolean("withdrawn"))
                .isFalse();
    }

    @Test
    void the_same_code_of_another_provider_is_another_course() {
        String one = college.put(path(), course("学院的课（测试）").build())
                .expect(201)
                .json()
                .getString("id");
        assertThat(association.get(path()).status()).isEqualTo(404);
        assertThat(association.delete(path()).status()).isEqualTo(404);
        assertThat(association
                        .put(path(), course("协会的课（测试）").build())
                        .expect(201)
                        .json()
                        .getString("id"))
                .isNotEqualTo(one);
        assertThat(college.get(path())
                        .expect(200)
                        .json()
                        .getJsonObject("fields")
                        .getString("title"))
                .isEqualTo("学院的课（测试）");
    }

    @Test
    void what_is_wrong_is_said_by_field_as_in_an_import() {
        JsonObject wrong = college.put(
                        path(),
                        course("x")
                                .add("level", 5)
                                .add("fee", -1)
                                .add("mode", "飞行")
                                .build())
                .expect(400)
                .json();
        assertThat(wrong.getJsonArray("violations").getValuesAs(JsonObject.class))
                .extracting(violation -> violation.getString("field"))
                .contains("occupation", "fee", "mode");
        assertThat(college.get(path()).status()).as("nothing half done").isEqualTo(404);
    }

    @Test
    void a_class_is_added_changed_and_withdrawn_and_is_no_smaller_than_its_learners() {
        assertThat(college.put(path() + "/classes/K0", offered(20)).status())
                .as("of a course that is not there")
                .isEqualTo(404);
        college.put(path(), course("带班级的课（测试）").build()).expect(201);
        college.put(path() + "/classes/K1", offered(20)).expect(201);
        JsonObject known =
                college.put(path() + "/classes/K1", offered(25)).expect(200).json();
        assertThat(known.getJsonArray("classes")
                        .getJsonObject(0)
                        .getJsonObject("data")
                        .getInt("seats"))
                .isEqualTo(25);

        college.delete(path() + "/classes/K1").expect(204);
        assertThat(college.get(path())
                        .expect(200)
                        .json()
                        .getJsonArray("classes")
                        .getJsonObject(0)
                        .getBoolean("withdrawn"))
                .isTrue();
        assertThat(college.delete(path() + "/classes/K2").status()).isEqualTo(404);
    }

    @Test
    void a_program_is_taken_away_only_when_no_course_belongs_to_it() {
        String program = "/catalog/own/programs/P" + code;
        college.put(program, program("托育服务（测试）", "520802")).expect(204);
        college.put(program, program("托育服务与管理（测试）", "520802")).expect(204);
        assertThat(college.put(program, program("托育", "52")).expect(400).text()).contains("majorCode");
        college.put(
                        path(),
                        course("属于项目的课（测试）")
                                .add("programCode", "P" + code)
                                .add("program", "托育服务与管理（测试）")
                                .add("majorCode", "520802")
                                .build())
                .expect(201);

        assertThat(HeldExam.problem(college.delete(program).expect(409))).isEqualTo("program-has-courses");
        assertThat(association.delete(program).status()).isEqualTo(404);
        college.put(path(), course("不再属于项目的课（测试）").build()).expect(200);
        college.delete(program).expect(204);
        assertThat(college.delete(program).status()).isEqualTo(404);
    }

    private String path() {
        return "/catalog/own/courses/" + code;
    }

    private static JsonObjectBuilder course(String title) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("hours", 24)
                .add("mode", "面授")
                .add("district", "610113")
                .add("fee", 0);
    }

    private JsonObject offered(int seats) {
        return Json.createObjectBuilder()
                .add("startsOn", today.plusDays(10).toString())
                .add("endsOn", today.plusDays(20).toString())
                .add("seats", seats)
                .add("place", "实训楼 101")
                .build();
    }

    private static JsonObject program(String title, String major) {
        return Json.createObjectBuilder()
                .add("program", title)
                .add("majorCode", major)
                .build();
    }
}
