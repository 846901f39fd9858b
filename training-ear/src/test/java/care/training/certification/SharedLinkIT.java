package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A holder shows her certificate by a link: it ends, she takes it back, and she sees when it was opened. */
@WholePlatform
class SharedLinkIT {
    private static final String HOLDER = "赵雨彤";
    private static final String HOLDERS_DOCUMENT = "619000199203150045";

    private static Platform platform;
    private static ApiClient holder;
    private static String number;

    @BeforeAll
    static void issue() {
        platform = TestPlatform.platform();
        holder = ApiClient.person(platform, "caregiver2");
        PublishedExam.register(platform);
        number = certificate();
    }

    @Test
    void a_link_shows_the_certificate_until_it_is_taken_back_and_says_who_came() throws Exception {
        JsonObject link = newLink(number, 7).expect(201).json();
        String address = link.getString("address").replaceFirst("^https?://[^/]+", "");
        HttpResponse<String> shown = page(address);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains(HOLDER, number)
                .containsPattern("查验时间：\\d{4}年\\d+月\\d+日 \\d\\d:\\d\\d")
                .doesNotContain(HOLDERS_DOCUMENT);
        assertThat(shown.headers().firstValue("Set-Cookie")).isEmpty();
        String own = "/me/certificates/" + number + "/links/" + link.getString("id");
        JsonObject openings = holder.get(own + "/openings").expect(200).json();
        assertThat(openings.getInt("total")).isEqualTo(1);
        assertThat(openings.getJsonArray("items").getJsonObject(0).getString("origin"))
                .isEqualTo("127.0.*.*");
        openedLongAgo(link.getString("id"));
        assertThat(holder.get(own + "/openings").expect(200).json().getInt("total"))
                .as("what was kept long enough is seen no more")
                .isEqualTo(1);
        assertThat(ApiClient.person(platform, "caregiver").delete(own).status()).isEqualTo(404);
        assertThat(holder.delete(own).status()).isEqualTo(204);
        assertThat(page(address).statusCode()).isEqualTo(404);
        assertThat(holder.get(own + "/openings").expect(200).json().getInt("total"))
                .isEqualTo(1);
        Rows rows = new Rows(platform);
        for (String change : List.of("withdrawn_at = null", "ends_at = ends_at + interval '1 day'")) {
            assertThat(rows.refusal("update certificate_share set " + change + " where id = ?", link.getString("id")))
                    .hasValueSatisfying(words -> assertThat(words).contains("withdrawn"));
        }
    }

    @Test
    void a_link_that_has_ended_or_never_was_opens_nothing() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest("ended-ended-ended-ende".getBytes(StandardCharsets.US_ASCII));
        try (Connection connection = platform.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into certificate_share (id, certificate_id, token_digest, token_cipher, made_at, ends_at)
                        select gen_random_uuid(), id, ?, '', '2026-01-01', '2026-01-02' from certificate where number = ?""")) {
            insert.setBytes(1, digest);
            insert.setString(2, number);
            insert.executeUpdate();
        }
        assertThat(page("/verify/shared?link=ended-ended-ended-ende").statusCode())
                .isEqualTo(404);
        assertThat(page("/verify/shared?link=never-never-never-neve").statusCode())
                .isEqualTo(404);
        assertThat(page("/verify/shared?link=x").statusCode()).isEqualTo(404);
        assertThat(page("/verify/shared").statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_lasts_as_long_as_the_rules_offer_and_there_are_not_too_many() {
        assertThat(newLink(number, 8).status()).isEqualTo(400);
        String other = certificate();
        for (int i = 0; i < 20; i++) {
            newLink(other, 1).expect(201);
        }
        assertThat(newLink(other, 1).status()).isEqualTo(409);
    }

    /** One day longer ago than config/certificate/credentials.yaml keeps it. */
    private static void openedLongAgo(String link) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into certificate_share_opening (share_id, opened_at, origin)
                        values (cast(? as uuid), now() - interval '181 days', '127.0.*.*')""")) {
            insert.setString(1, link);
            insert.executeUpdate();
        }
    }

    private static String certificate() {
        PublishedExam exam = PublishedExam.ended(platform, 4);
        exam.passed("caregiver2", HOLDER, HOLDERS_DOCUMENT);
        return Batches.number(Batches.issue(ApiClient.machine(platform, "demo-association"), exam), 0);
    }

    private static Answer newLink(String certificate, int days) {
        return holder.post(
                "/me/certificates/" + certificate + "/links",
                Json.createObjectBuilder().add("days", days).build());
    }

    private static HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(platform.application().address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
