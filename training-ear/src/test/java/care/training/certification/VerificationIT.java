package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody is told who has a certificate's number or its file before her. */
@WholePlatform
class VerificationIT {
    private static final String HOLDER = "赵雨彤";
    private static final String HOLDERS_DOCUMENT = "619000199203150045";

    private static Platform platform;
    private static ApiClient anyone;
    private static JsonObject mine;
    private static byte[] pdf;

    @BeforeAll
    static void issue() {
        platform = TestPlatform.platform();
        anyone = ApiClient.anonymous(platform);
        ApiClient holder = ApiClient.person(platform, "caregiver2");
        PublishedExam.register(platform);
        PublishedExam exam = PublishedExam.ended(platform, 4);
        exam.passed("caregiver2", HOLDER, HOLDERS_DOCUMENT);
        String number = Batches.number(Batches.issue(ApiClient.machine(platform, "demo-association"), exam), 0);
        mine = holder.get("/me/certificates").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(item -> item.getString("number").equals(number))
                .findFirst()
                .orElseThrow();
        pdf = holder.get("/certificates/" + number + "/pdf").expect(200).body();
    }

    @Test
    void anybody_finds_it_by_number_and_name_or_code() {
        for (JsonObject found : List.of(
                lookUp(mine.getString("number"), "name", HOLDER),
                lookUp(mine.getString("number"), "name", "赵 雨彤"),
                lookUp(mine.getString("number"), "code", mine.getString("verificationCode")),
                lookUp(
                        mine.getString("number").toLowerCase(),
                        "code",
                        mine.getString("verificationCode").replace("-", "").toLowerCase()))) {
            assertThat(found.getString("status")).isEqualTo("VALID");
            assertThat(found.getString("holder")).isEqualTo("赵**");
            assertThat(found.getInt("level")).isEqualTo(4);
            assertThat(found.getString("occupation")).isEqualTo(PublishedExam.OCCUPATION);
            assertThat(found.getString("issuedOn")).isEqualTo(mine.getString("issuedOn"));
            assertThat(found.getString("issuer")).contains("协会");
            assertThat(found.containsKey("statusSince")).isTrue();
            assertThat(found.containsKey("reason")).isFalse();
            assertThat(found.toString()).doesNotContain(HOLDER).doesNotContain("1992");
        }
    }

    @Test
    void a_wrong_number_and_a_wrong_name_or_code_cannot_be_told_apart() {
        String number = mine.getString("number");
        String unknown = number.substring(0, 16) + "999999";
        JsonObject wrongName = lookUp(number, "name", "王芳");
        assertThat(wrongName.getString("reason")).isEqualTo("NO_MATCH");
        assertThat(lookUp(number, "code", "AAAA-AAAA-AAAA")).isEqualTo(wrongName);
        assertThat(lookUp(unknown, "name", HOLDER)).isEqualTo(wrongName);
        assertThat(lookUp(unknown, "code", mine.getString("verificationCode"))).isEqualTo(wrongName);
    }

    @ParameterizedTest
    @CsvSource({
        "1661010123400567, OLDER_SCHEME, 陕西省, Shaanxi",
        "S000023900001265000001, OTHER_ISSUER, 黑龙江省, Heilongjiang",
        "12345, MALFORMED, 22 位, 22 characters"
    })
    void a_number_from_elsewhere_is_explained_in_both_languages(
            String number, String reason, String chinese, String english) {
        JsonObject found = lookUp(number, "name", HOLDER);
        assertThat(found.getString("reason")).isEqualTo(reason);
        assertThat(found.getString("explanation")).contains(chinese);
        JsonObject inEnglish = ApiClient.anonymous(platform)
                .inEnglish()
                .post("/certificates/lookups", sought(number, "name", HOLDER))
                .expect(200)
                .json();
        assertThat(inEnglish.getString("explanation")).contains(english);
    }

    @Test
    void a_lookup_without_number_or_without_name_and_code_says_which_is_missing() {
        Answer noNumber = anyone.post(
                "/certificates/lookups",
                Json.createObjectBuilder().add("name", HOLDER).build());
        assertThat(noNumber.status()).isEqualTo(400);
        assertThat(noNumber.text()).contains("\"number\"");
        Answer noName = anyone.post(
                "/certificates/lookups",
                Json.createObjectBuilder()
                        .add("number", mine.getString("number"))
                        .build());
        assertThat(noName.status()).isEqualTo(400);
        assertThat(noName.text()).contains("\"name\"");
    }

    @Test
    void the_file_as_issued_is_authentic() {
        JsonObject verdict = IssuedFiles.verify(pdf);
        assertThat(verdict.getBoolean("authentic")).isTrue();
        assertThat(verdict.getString("signatureLevel")).isEqualTo("B-LTA");
        assertThat(verdict.getString("status")).isEqualTo("VALID");
        assertThat(verdict.getString("number")).isEqualTo(mine.getString("number"));
        assertThat(verdict.containsKey("signedAt")).isTrue();
        assertThat(findings(verdict)).containsExactly("AS_ISSUED", "SIGNATURE_HOLDS");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0005, 0.1, 0.25, 0.5, 0.6, 0.7, 0.75, 0.9, 0.99999})
    void one_changed_byte_anywhere_is_found(double where) {
        byte[] changed = pdf.clone();
        changed[(int) (where * pdf.length)] ^= 0x01;
        JsonObject verdict = IssuedFiles.verify(changed);
        assertThat(verdict.getBoolean("authentic")).isFalse();
        assertThat(findings(verdict)).contains("NOT_AS_ISSUED");
        assertThat(verdict.containsKey("number")).isFalse();
    }

    @Test
    void findings_are_told_in_english_too() {
        byte[] longer = Arrays.copyOf(pdf, pdf.length + 1);
        JsonObject verdict = ApiClient.anonymous(platform)
                .inEnglish()
                .post("/certificates/verification", "application/pdf", longer)
                .expect(200)
                .json();
        assertThat(verdict.getJsonArray("findings").getValuesAs(JsonObject.class))
                .extracting(finding -> finding.getString("message"))
                .anyMatch(message -> message.contains("after it was sealed"));
    }

    @Test
    void what_is_no_pdf_is_told_to_be_none() {
        Answer answer = anyone.post(
                "/certificates/verification", "application/pdf", "a photo".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("type")).endsWith("not-a-pdf");
        assertThat(anyone.post("/certificates/verification", "application/pdf", new byte[0])
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_file_of_more_than_20_MB_is_refused_also_when_its_length_is_not_announced() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        System.arraycopy(pdf, 0, large, 0, pdf.length);
        Answer announced = anyone.post("/certificates/verification", "application/pdf", large);
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.json().getString("detail")).contains("20");
        Answer streamed = anyone.send(anyone.request("/certificates/verification")
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(streamed.status()).isEqualTo(413);
    }

    @Test
    void a_file_of_just_20_MB_is_read() {
        byte[] large = new byte[20 * 1024 * 1024];
        System.arraycopy(pdf, 0, large, 0, pdf.length);
        assertThat(IssuedFiles.verify(large).getBoolean("authentic")).isFalse();
    }

    private static JsonObject lookUp(String number, String field, String value) {
        return anyone.post("/certificates/lookups", sought(number, field, value))
                .expect(200)
                .json();
    }

    private static JsonObject sought(String number, String field, String value) {
        JsonObjectBuilder sought = Json.createObjectBuilder().add("number", number);
        return sought.add(field, value).build();
    }

    private static List<String> findings(JsonObject verdict) {
        return verdict.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .map(finding -> ((JsonString) finding.get("code")).getString())
                .toList();
    }
}
