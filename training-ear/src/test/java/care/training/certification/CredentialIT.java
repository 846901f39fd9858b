package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.certification.credential.baking.BakedPng;
import care.training.certification.credential.baking.BakedSvg;
import care.training.certification.credential.proof.DataIntegrity;
import care.training.certification.credential.proof.MeaningNotKnown;
import care.training.certification.credential.proof.StatusBits;
import care.training.certification.credential.proof.Suite;
import care.training.certification.credential.proof.VerificationKey;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A certificate as credential: given to its holder, verified by anybody, withdrawn by its status list. */
@WholePlatform
class CredentialIT {
    private static final String HOLDER = "赵雨彤";
    private static final String HOLDERS_DOCUMENT = "619000199203150045";

    private static Platform platform;
    private static ApiClient association;
    private static ApiClient holder;
    private static ApiClient anyone;
    private static String number;

    @BeforeAll
    static void issue() {
        platform = TestPlatform.platform();
        association = ApiClient.machine(platform, "demo-association");
        holder = ApiClient.person(platform, "caregiver2");
        anyone = ApiClient.anonymous(platform);
        PublishedExam.register(platform);
        number = certificate(4);
    }

    @Test
    void the_holders_credential_verifies_by_the_issuers_published_key_and_here() {
        JsonObject credential = credential();
        JsonObject issuer = json(documentOf(credential));
        JsonObject key = issuer.getJsonArray("verificationMethod").getJsonObject(0);
        JsonObject proof = credential.getJsonObject("proof");
        assertThat(proof.getString("verificationMethod")).isEqualTo(key.getString("id"));
        assertThat(holds(credential, proof, VerificationKey.ofMultikey(key.getString("publicKeyMultibase"))))
                .isTrue();
        JsonObject answer = verified(credential.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getString("verdict")).isEqualTo("VALID");
        assertThat(codes(answer)).contains("SIGNATURE_HOLDS", "ISSUED_HERE", "SCHEMA_FITS", "STATUS_CLEAR");
        assertThat(answer.getJsonObject("credential").getString("holder")).isEqualTo(HOLDER);
        assertThat(credential.toString()).doesNotContain(HOLDERS_DOCUMENT);
    }

    @Test
    void it_says_which_standard_was_reached_and_where_that_is_proven() {
        JsonObject credential = credential();
        JsonObject achievement = credential.getJsonObject("credentialSubject").getJsonObject("achievement");
        JsonObject alignment = achievement.getJsonArray("alignment").getJsonObject(0);
        assertThat(alignment.getString("targetCode")).isEqualTo(PublishedExam.OCCUPATION);
        assertThat(alignment.getString("targetName")).contains("保育师", "四级");
        assertThat(alignment.getString("targetFramework")).isEqualTo("国家职业标准");
        assertThat(alignment.getString("targetType")).isEqualTo("ext:OccupationalStandard");
        assertThat(alignment.getString("targetUrl"))
                .isEqualTo(achievement.getJsonObject("criteria").getString("id"));
        JsonObject evidence = credential.getJsonArray("evidence").getJsonObject(0);
        assertThat(evidence.getString("name")).isEqualTo("核验网页");
        String[] place = evidence.getString("id").split("/verify/" + number + "/");
        assertThat(place).hasSize(2);
        JsonObject found = anyone.post(
                        "/certificates/lookups",
                        Json.createObjectBuilder()
                                .add("number", number)
                                .add("code", place[1])
                                .build())
                .expect(200)
                .json();
        assertThat(found.getString("status")).isEqualTo("VALID");
    }

    @ParameterizedTest
    @CsvSource({
        "application/vc, application/vc, JSON",
        "application/json, application/json, JSON",
        "application/ld+json, application/ld+json, JSON",
        "application/vc+jwt, application/vc+jwt, TOKEN",
        "image/png, image/png, PNG",
        "image/svg+xml, image/svg+xml, SVG"
    })
    void it_is_given_in_the_form_that_is_asked_for_and_each_verifies(String accept, String type, String form) {
        Answer given =
                holder.send(holder.request(path()).header("Accept", accept).GET());
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(given.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(given.headers().firstValue("Cache-Control")).contains("no-store");
        JsonObject answer = verified(given.body());
        assertThat(answer.getString("form")).isEqualTo(form);
        assertThat(answer.getString("verdict")).as(answer.toString()).isEqualTo("VALID");
        assertThat(holder.get(path() + "?form=" + form).expect(200).body()).isEqualTo(given.body());
    }

    @Test
    void pictures_have_the_token_inside() {
        byte[] token = holder.get(path() + "?form=TOKEN").expect(200).body();
        assertThat(BakedPng.credential(
                        holder.get(path() + "?form=PNG").expect(200).body()))
                .contains(token);
        assertThat(BakedSvg.credential(
                        holder.get(path() + "?form=SVG").expect(200).body()))
                .contains(token);
    }

    @Test
    void whoever_does_not_hold_the_certificate_gets_nothing() {
        assertThat(ApiClient.person(platform, "caregiver").get(path()).status()).isEqualTo(404);
        assertThat(association.get(path()).status()).isEqualTo(403);
        assertThat(anyone.get(path()).status()).isEqualTo(401);
    }

    @Test
    void a_certificate_that_is_withdrawn_sets_its_bit_and_is_revoked_for_everybody() throws SQLException {
        String withdrawn = certificate(3);
        byte[] token = holder.get("/certificates/" + withdrawn + "/credential?form=TOKEN")
                .expect(200)
                .body();
        JsonObject document = json(holder.get("/certificates/" + withdrawn + "/credential?form=JSON")
                .expect(200));
        JsonObject place = document.getJsonArray("credentialStatus").getJsonObject(0);
        int index = Integer.parseInt(place.getString("statusListIndex"));
        String list = path(place.getString("statusListCredential"));
        Answer before = anyone.get(list).expect(200);
        assertThat(bits(before).isSet(index)).isFalse();
        assertThat(bits(before).size()).isGreaterThanOrEqualTo(131_072);
        execute("""
                insert into certificate_change (id, certificate_id, kind, reason, note, state, proposed_by, proposed_at,
                    decided_by, decided_at, done_at)
                select gen_random_uuid(), id, 'REVOCATION', 'ISSUED_IN_ERROR', 'a test', 'DONE', 'one', now(), 'another',
                    now(), now() from certificate where number = ?""", withdrawn);
        execute("update certificate set status = 'REVOKED', status_since = now() where number = ?", withdrawn);
        Instant limit = Instant.now().plusSeconds(30);
        while (!bits(anyone.get(list).expect(200)).isSet(index) && Instant.now().isBefore(limit)) {
            Waiting.pause();
        }
        Answer after = anyone.get(list).expect(200);
        assertThat(bits(after).isSet(index)).isTrue();
        assertThat(after.headers().firstValue("ETag"))
                .isNotEqualTo(before.headers().firstValue("ETag"));
        assertThat(verified(token).getString("verdict")).isEqualTo("REVOKED");
        assertThat(verified(holder.get(path() + "?form=TOKEN").expect(200).body())
                        .getString("verdict"))
                .isEqualTo("VALID");
    }

    @Test
    void the_credential_of_before_a_correction_is_revoked_and_the_one_after_it_is_valid() throws SQLException {
        String corrected = certificate(5);
        byte[] file = IssuedFiles.pdf(corrected);
        List<byte[]> before = credentials(corrected);
        before.forEach(one -> assertThat(verified(one).getString("verdict")).isEqualTo("VALID"));

        IssuedFiles.approve(IssuedFiles.correct(corrected, "赵雨桐"));
        IssuedFiles.changedFrom(corrected, file);

        Instant limit = Instant.now().plusSeconds(30);
        while (verified(before.get(0)).getString("verdict").equals("VALID")
                && Instant.now().isBefore(limit)) {
            Waiting.pause();
        }
        before.forEach(one -> {
            JsonObject answer = verified(one);
            assertThat(answer.getString("verdict")).isEqualTo("REVOKED");
            assertThat(codes(answer)).contains("ISSUED_HERE", "WITHDRAWN");
            assertThat(answer.toString()).contains("由新的凭证取代");
        });
        List<byte[]> after = credentials(corrected);
        after.forEach(one -> {
            JsonObject answer = verified(one);
            assertThat(answer.getString("verdict")).isEqualTo("VALID");
            assertThat(answer.getJsonObject("credential").getString("holder")).isEqualTo("赵雨桐");
        });
        assertThat(indices(before.get(0)))
                .as("another place for each purpose")
                .doesNotContainAnyElementsOf(indices(after.get(0)));
        String its = " where certificate_id = (select id from certificate where number = ?)";
        assertThatThrownBy(() -> execute("update credential_status set replaced_at = null" + its, corrected))
                .hasMessageContaining("stands");
        assertThatThrownBy(() -> execute(
                        "update credential_status set replaced_at = now()" + its + " and change_id is not null",
                        corrected))
                .hasMessageContaining("stands");
    }

    /** In several forms, the first JSON. */
    private static List<byte[]> credentials(String certificate) {
        return Stream.of("JSON", "TOKEN", "PNG")
                .map(form -> holder.get("/certificates/" + certificate + "/credential?form=" + form)
                        .expect(200)
                        .body())
                .toList();
    }

    private static List<String> indices(byte[] document) {
        return json(new String(document, StandardCharsets.UTF_8))
                .getJsonArray("credentialStatus")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(place -> place.getString("id"))
                .toList();
    }

    @Test
    void a_status_list_is_signed_kept_for_a_while_and_asked_for_again_by_its_tag() {
        String list = path(
                credential().getJsonArray("credentialStatus").getJsonObject(1).getString("statusListCredential"));
        Answer first = anyone.get(list).expect(200);
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("public, max-age=300");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(anyone.send(anyone.request(list).header("If-None-Match", tag).GET())
                        .status())
                .isEqualTo(304);
        JsonObject signed = json(first);
        JsonObject issuer = json(documentOf(signed));
        assertThat(holds(
                        signed,
                        signed.getJsonObject("proof"),
                        VerificationKey.ofMultikey(issuer.getJsonArray("verificationMethod")
                                .getJsonObject(0)
                                .getString("publicKeyMultibase"))))
                .isTrue();
        assertThat(signed.getJsonObject("credentialSubject").getString("statusPurpose"))
                .isEqualTo("suspension");
        Answer token = anyone.send(
                anyone.request(list).header("Accept", "application/vc+jwt").GET());
        assertThat(token.text()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(anyone.get("/status-lists/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void asked_for_at_once_a_credential_has_one_place_for_each_purpose_and_always_the_same() {
        String fresh = certificate(5);
        List<String> given = new CopyOnWriteArrayList<>();
        Callable<?> ask = () -> given.add(holder.get("/certificates/" + fresh + "/credential?form=JSON")
                .expect(200)
                .text());
        assertThat(Race.between(List.of(ask, ask, ask, ask))).allMatch(Optional::isEmpty);
        assertThat(given).hasSize(4).containsOnly(given.get(0));
    }

    @Test
    void of_two_credentials_given_one_place_at_once_one_remains_and_a_place_stays() throws SQLException {
        List<String> both = List.of(withoutPlaces(certificate(5)), withoutPlaces(certificate(5)));
        String list = credential()
                .getJsonArray("credentialStatus")
                .getJsonObject(0)
                .getString("statusListCredential")
                .replaceFirst(".*/", "");
        String place = String.valueOf(new SecureRandom().nextInt(131_072));
        Race.Transaction[] attempts = both.stream()
                .<Race.Transaction>map(fresh -> connection -> execute(connection, """
                        insert into credential_status (certificate_id, purpose, list_id, list_size, place, given_at)
                        select id, 'REVOCATION', ?::uuid, 131072, ?::integer, now() from certificate where number = ?""", list, place, fresh))
                .toArray(Race.Transaction[]::new);
        assertThat(Race.inTransactions(platform.database(), "training", attempts).stream()
                        .flatMap(Optional::stream))
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasStackTraceContaining("one_credential_per_place"));
        assertThatThrownBy(() -> execute("""
                        update credential_status set place = place + 1
                        where certificate_id = (select id from certificate where number = ?)""", number)).hasMessageContaining("stands");
    }

    /** As one that was issued before there were credentials. */
    private static String withoutPlaces(String fresh) throws SQLException {
        execute("alter table credential_status disable trigger credential_status_stands");
        try {
            execute(
                    "delete from credential_status where certificate_id = (select id from certificate where number = ?)",
                    fresh);
        } finally {
            execute("alter table credential_status enable trigger credential_status_stands");
        }
        return fresh;
    }

    @Test
    void the_keys_the_profile_and_the_schema_are_published() throws IOException, InterruptedException {
        assertThat(anyone.get("/issuer/keys").expect(200).text())
                .contains("Ed25519")
                .doesNotContain("\"d\"");
        JsonObject profile =
                json(anyone.get("/issuers/" + PublishedExam.ASSOCIATION).expect(200));
        assertThat(profile.getString("id"))
                .isEqualTo(credential().getJsonObject("issuer").getString("id"));
        assertThat(anyone.get("/issuers/91610113MJT000010M").status()).isEqualTo(404);
        assertThat(anyone.get("/issuers/x").status()).isEqualTo(404);
        String schema =
                credential().getJsonArray("credentialSchema").getJsonObject(0).getString("id");
        assertThat(anyone.get(path(schema)).expect(200).text()).contains("2020-12");
        assertThat(anyone.get("/credential-schemas/other.json").status()).isEqualTo(404);
        assertThat(page("/.well-known/did.json").body()).contains("\"id\":\"did:web:");
        assertThat(page("/issuers/x/did.json").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"a\":1,\"a\":2}", "word", "<svg xmlns='http://www.w3.org/2000/svg'/>"})
    void what_is_no_credential_is_not_understood_and_says_why_in_both_languages(String content) {
        JsonObject chinese = verified(content.getBytes(StandardCharsets.UTF_8));
        assertThat(chinese.getString("verdict")).isEqualTo("NOT_UNDERSTOOD");
        assertThat(chinese.getJsonArray("findings").getJsonObject(0).getString("message"))
                .containsPattern("\\p{IsHan}");
        JsonObject english = ApiClient.anonymous(platform)
                .inEnglish()
                .post("/credentials/verification", "application/json", content.getBytes(StandardCharsets.UTF_8))
                .expect(200)
                .json();
        assertThat(english.getJsonArray("findings").getJsonObject(0).getString("message"))
                .doesNotContainPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @CsvSource({"zh, 凭证真实有效", "en, Genuine and valid"})
    void the_page_says_the_same_of_a_text_and_opens_no_session(String language, String verdict)
            throws IOException, InterruptedException {
        String token = holder.get(path() + "?form=TOKEN").expect(200).text();
        HttpResponse<String> answer =
                page(HttpRequest.newBuilder(URI.create(platform.application().address() + "/verify/credential"))
                        .header("Cookie", "language=" + language)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("credential=" + token)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(verdict, HOLDER, number);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_body_of_twenty_megabytes_is_refused() {
        assertThat(anyone.post("/credentials/verification", "application/json", new byte[20 * 1024 * 1024])
                        .status())
                .isEqualTo(413);
    }

    private static String certificate(int level) {
        PublishedExam exam = PublishedExam.ended(platform, level);
        exam.passed("caregiver2", HOLDER, HOLDERS_DOCUMENT);
        return Batches.number(Batches.issue(association, exam), 0);
    }

    private static String path() {
        return "/certificates/" + number + "/credential";
    }

    private static JsonObject credential() {
        return json(holder.get(path() + "?form=JSON").expect(200));
    }

    private static JsonObject verified(byte[] credential) {
        return anyone.post("/credentials/verification", "application/octet-stream", credential)
                .expect(200)
                .json();
    }

    private static List<String> codes(JsonObject answer) {
        return answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .map(finding -> finding.getString("code"))
                .toList();
    }

    /** The DID document of who issued this. */
    private static String documentOf(JsonObject credential) {
        String did = credential.get("issuer") instanceof JsonObject issuer
                ? issuer.getString("id")
                : credential.getString("issuer");
        String path = did.replaceFirst("^did:web:[^:]+:", "").replace(':', '/');
        try {
            HttpResponse<String> found = page("/" + path + "/did.json");
            assertThat(found.statusCode()).isEqualTo(200);
            JsonObject document = read(found.body());
            assertThat(document.getString("id")).isEqualTo(did);
            return found.body();
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private static StatusBits bits(Answer list) {
        return StatusBits.decode(json(list).getJsonObject("credentialSubject").getString("encodedList"));
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+/api/v1", "");
    }

    private static JsonObject json(Answer answer) {
        return read(answer.text());
    }

    private static JsonObject json(String text) {
        return read(text);
    }

    private static JsonObject read(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return page(HttpRequest.newBuilder(URI.create(platform.application().address() + path)));
    }

    private static HttpResponse<String> page(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void execute(String sql, String... values) throws SQLException {
        try (Connection connection = platform.connect()) {
            execute(connection, sql, values);
        }
    }

    private static void execute(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static boolean holds(JsonObject secured, JsonObject proof, VerificationKey key) {
        try {
            return DataIntegrity.holds(secured, proof, Suite.JCS, key, none -> null);
        } catch (MeaningNotKnown impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
