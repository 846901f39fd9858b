package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever guesses is answered a few times and then no more; it is another address of this machine that guesses. */
@WholePlatform
class GuessingIT {
    private static final Pattern RETRY_AFTER = Pattern.compile("(?i)retry-after: (\\d+)");
    private static final String NAME = "杜若";
    private static final String OTHER_NAME = "杜衡";

    /** As config/certificate/verification.yaml says. */
    private static final int GUESSES = 30;

    /** As config/certificate/verification.yaml says. */
    private static final int NUMBER_GUESSES = 20;

    /** As config/certificate/verification.yaml says. */
    private static final int FILES = 240;

    /** As config/certificate/credentials.yaml says. */
    private static final int VERIFICATIONS = 120;

    /** As config/ledger/receipts.yaml says. */
    private static final int RECEIPTS = 600;

    private static Platform platform;
    private static String number;
    private static String other;
    private static String code;

    @BeforeAll
    static void issue() throws SQLException {
        platform = TestPlatform.platform();
        PublishedExam.register(platform);
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed(NAME);
        number = Batches.number(Batches.issue(ApiClient.machine(platform, "demo-association"), exam), 0);
        PublishedExam second = PublishedExam.ended(platform, 5);
        second.passed(OTHER_NAME);
        other = Batches.number(Batches.issue(ApiClient.machine(platform, "demo-association"), second), 0);
        code = codeOf(other);
    }

    @Test
    void after_so_many_wrong_names_not_even_the_right_one_is_answered_and_it_is_said_when_it_will_be() {
        for (int guess = 0; guess < GUESSES; guess++) {
            assertThat(lookUp("127.0.0.2", unknown(1_000 + guess), NAME)).contains("200 OK", "NO_MATCH");
        }
        String refused = lookUp("127.0.0.2", number, NAME);
        assertThat(refused).contains(" 429 ", "too-many-guesses");
        Matcher wait = RETRY_AFTER.matcher(refused);
        assertThat(wait.find()).isTrue();
        assertThat(Integer.parseInt(wait.group(1))).isBetween(1, 601);
        assertThat(lookUp("127.0.0.3", number, NAME)).contains("200 OK", "VALID");
        String page = post(
                "127.0.0.2",
                "/verify",
                "application/x-www-form-urlencoded",
                "number=" + number + "&holder=%E6%9D%9C%E8%8B%A5");
        assertThat(page).contains(" 429 ", "秒后再试").containsPattern(RETRY_AFTER);
    }

    /** Two certificates: of each names are guessed from many addresses. */
    @Test
    void after_so_many_wrong_names_from_wherever_a_number_is_found_by_its_code_only_whether_it_exists_or_not() {
        String guessed = other;
        for (int guess = 0; guess < NUMBER_GUESSES; guess++) {
            String from = "127.0.1." + (guess / 2 + 1);
            assertThat(lookUp(from, guessed, "猜测" + (char) ('一' + guess))).contains("200 OK", "NO_MATCH");
            assertThat(lookUp(from, unknown(1), "猜测" + (char) ('一' + guess))).contains("200 OK", "NO_MATCH");
        }
        String refused = lookUp("127.0.1.100", guessed, OTHER_NAME);
        assertThat(refused)
                .contains(" 429 ", "too-many-names", "验证码")
                .doesNotContain("VALID")
                .containsPattern(RETRY_AFTER);
        assertThat(said(lookUp("127.0.1.101", guessed, "猜错"))).isEqualTo(said(refused));
        assertThat(said(lookUp("127.0.1.102", unknown(1), OTHER_NAME))).isEqualTo(said(refused));
        assertThat(lookUp("127.0.1.103", guessed, code)).contains("200 OK", "VALID");
        assertThat(lookUp("127.0.1.103", number, NAME)).contains("200 OK", "VALID");
        assertThat(post(
                        "127.0.1.103",
                        "/verify",
                        "application/x-www-form-urlencoded",
                        "number=" + guessed + "&holder=%E6%9D%9C%E8%A1%A1"))
                .contains(" 429 ", "验证码")
                .containsPattern(RETRY_AFTER);
        assertThat(get("127.0.1.104", "/verify?number=" + guessed + "&code=" + code))
                .contains("200 OK", "证书真实有效");
    }

    @Test
    void of_many_that_ask_at_once_no_more_are_told_than_one_after_the_other() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(40);
        try {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < 4 * GUESSES; i++) {
                String sought = unknown(2_000 + i);
                all.add(() -> lookUp("127.0.2.1", sought, NAME));
            }
            long told = threads.invokeAll(all).stream()
                    .map(GuessingIT::answer)
                    .filter(answer -> answer.contains("NO_MATCH"))
                    .count();
            assertThat(told).isEqualTo(GUESSES);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void right_answers_are_not_counted() {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i <= GUESSES + 5; i++) {
            answers.add(lookUp("127.0.0.4", number, NAME));
        }
        assertThat(answers).allMatch(answer -> answer.contains("VALID"));
    }

    @Test
    void numbers_of_elsewhere_are_explained_and_not_counted() {
        for (int i = 0; i <= GUESSES + 5; i++) {
            assertThat(lookUp("127.0.0.5", "1661010123400567", NAME)).contains("OLDER_SCHEME");
        }
    }

    @Test
    void of_credentials_only_so_many_are_verified_for_one_address_good_or_bad() {
        for (int i = 0; i < VERIFICATIONS; i++) {
            assertThat(verify("127.0.0.6")).contains("200 OK");
        }
        assertThat(verify("127.0.0.6"))
                .contains(" 429 ", "too-many-verifications")
                .containsPattern(RETRY_AFTER);
        assertThat(post("127.0.0.6", "/verify/credential", "application/x-www-form-urlencoded", "credential=x"))
                .contains(" 429 ", "秒后再试")
                .containsPattern(RETRY_AFTER);
        assertThat(verify("127.0.0.7")).contains("200 OK");
    }

    @Test
    void of_receipts_only_so_many_are_verified_for_one_address_good_or_bad() {
        for (int i = 0; i < RECEIPTS; i++) {
            assertThat(receipt("127.0.0.8", "zh")).contains("200 OK");
        }
        assertThat(receipt("127.0.0.8", "zh"))
                .contains(" 429 ", "too-many-receipts", "秒后再试")
                .containsPattern(RETRY_AFTER);
        assertThat(receipt("127.0.0.8", "en"))
                .contains(" 429 ", "too-many-receipts", "Try again in")
                .containsPattern(RETRY_AFTER);
        assertThat(post("127.0.0.8", "/verify/receipt", "application/x-www-form-urlencoded", "receipt=x"))
                .contains(" 429 ", "秒后再试")
                .containsPattern(RETRY_AFTER);
        assertThat(receipt("127.0.0.9", "zh")).contains("200 OK");
    }

    @Test
    void of_files_only_so_many_are_verified_for_one_address_good_or_bad() {
        for (int i = 0; i < FILES; i++) {
            assertThat(file("127.0.0.10")).contains(" 400 ", "not-a-pdf");
        }
        assertThat(file("127.0.0.10"))
                .contains(" 429 ", "too-many-files", "秒后再试")
                .containsPattern(RETRY_AFTER);
        assertThat(
                        post(
                                "127.0.0.10",
                                "/verify",
                                "multipart/form-data; boundary=line",
                                "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\nx\r\n--line--\r\n"))
                .contains(" 429 ", "秒后再试")
                .containsPattern(RETRY_AFTER);
        assertThat(file("127.0.0.11")).contains(" 400 ");
    }

    /** Given here, but to nobody. */
    private static String unknown(int which) {
        return number.substring(0, 16) + (900_000 + which);
    }

    private static String codeOf(String issued) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement sought =
                        connection.prepareStatement("select verification_code from certificate where number = ?")) {
            sought.setString(1, issued);
            try (ResultSet found = sought.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    /** What is said, without the time it is for and the request's own id. */
    private static String said(String answer) {
        String body = answer.substring(answer.indexOf("\r\n\r\n")).replaceAll("(?s)^[^{]*|[^}]*$", "");
        try (JsonReader problem = Json.createReader(new StringReader(body))) {
            JsonObject told = problem.readObject();
            return told.getString("type")
                    + told.getInt("status")
                    + told.getString("detail").replaceAll("\\d+ 分钟", "");
        }
    }

    private static String answer(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String file(String from) {
        return post(from, "/api/v1/certificates/verification", "application/pdf", "x");
    }

    private static String receipt(String from, String language) {
        return post(from, "/api/v1/receipts/verification", "application/jose", "x", language);
    }

    private static String verify(String from) {
        return post(from, "/api/v1/credentials/verification", "application/json", "{}");
    }

    private static String lookUp(String from, String sought, String name) {
        return post(
                from,
                "/api/v1/certificates/lookups",
                "application/json",
                "{\"number\":\"" + sought + "\",\"name\":\"" + name + "\"}");
    }

    private static String post(String from, String path, String type, String body) {
        return post(from, path, type, body, "zh");
    }

    private static String get(String from, String path) {
        return send("GET", from, path, "text/plain", "", "zh");
    }

    private static String post(String from, String path, String type, String body, String language) {
        return send("POST", from, path, type, body, language);
    }

    private static String send(String method, String from, String path, String type, String body, String language) {
        URI address = platform.application().address();
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), address.getPort(), InetAddress.getByName(from), 0)) {
            OutputStream out = socket.getOutputStream();
            out.write("""
                    %s %s HTTP/1.1\r
                    Host: %s:%d\r
                    Content-Type: %s\r
                    Content-Length: %d\r
                    Accept-Language: %s\r
                    Connection: close\r
                    \r
                    """.formatted(method, path, address.getHost(), address.getPort(), type, content.length, language)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(content);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
