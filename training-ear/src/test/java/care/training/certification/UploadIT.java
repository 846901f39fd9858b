package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Certificates go to the national site, and what it refuses goes there again. */
@WholePlatform
class UploadIT {
    private static Platform platform;
    private static ApiClient association;

    @BeforeAll
    static void register() {
        platform = TestPlatform.platform();
        association = ApiClient.machine(platform, "demo-association");
        PublishedExam.register(platform);
    }

    @Test
    void what_is_refused_is_sent_again_and_what_is_accepted_is_not() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("秦艽");
        exam.passed("秦皮");
        JsonObject batch = Batches.issue(association, exam);
        String first = Batches.number(batch, 0);
        String second = Batches.number(batch, 1);
        assertThat(onNationalSite(second, "秦皮")).isFalse();

        String upload = make();
        String csv = table(upload);
        assertThat(csv).contains("证书编号", "姓名", "五级/初级工", "\"--\"", first, second, "\"护照\"");
        assertThat(association
                        .get("/certificates/uploads/" + upload + "/table?form=XLSX")
                        .expect(200)
                        .body())
                .startsWith('P', 'K');

        JsonObject answered = answer(
                        upload,
                        "证书编号,结果,原因\n%s,失败,姓名有误\n%s,成功,\nS000061900001265999999,成功,\n%s,处理中,\n"
                                .formatted(first, second, first))
                .expect(200)
                .json();
        assertThat(answered.getInt("taken")).isEqualTo(2);
        assertThat(answered.getJsonArray("rows").getValuesAs(JsonObject.class))
                .extracting(row -> row.getString("code"))
                .containsExactly("NOT_IN_THE_UPLOAD", "UNKNOWN_VALUE");
        assertThat(answered.getJsonObject("upload")
                        .getJsonArray("refusals")
                        .getJsonObject(0)
                        .getString("reason"))
                .isEqualTo("姓名有误");
        assertThat(onNationalSite(second, "秦皮")).isTrue();
        assertThat(answer(upload, "证书编号,结果,原因\n" + second + ",失败,重复\n")
                        .expect(200)
                        .text())
                .contains("UPLOAD_ANSWERED");

        String next = make();
        assertThat(table(next)).contains(first).doesNotContain(second);
    }

    @Test
    void a_file_that_is_not_there_does_not_exist() {
        String nowhere = "/certificates/uploads/" + UUID.randomUUID();
        assertThat(association.get(nowhere + "/table").status()).isEqualTo(404);
        assertThat(answer(UUID.randomUUID().toString(), "证书编号,结果\n1,成功\n").status())
                .isEqualTo(404);
    }

    private static String make() {
        return association.post("/certificates/uploads").expect(201).json().getString("id");
    }

    private static String table(String upload) {
        return association
                .get("/certificates/uploads/" + upload + "/table")
                .expect(200)
                .text();
    }

    private static Answer answer(String upload, String csv) {
        return association.post(
                "/certificates/uploads/" + upload + "/answers", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean onNationalSite(String number, String name) {
        JsonObject found = Batches.lookUp(ApiClient.anonymous(platform), number, name);
        assertThat(found.getString("status")).isEqualTo("VALID");
        return found.getBoolean("onNationalSite");
    }
}
