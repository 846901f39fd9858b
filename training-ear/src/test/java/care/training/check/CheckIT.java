package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An employer's check: what it answers, to whom, and what is kept of it. */
@WholePlatform
class CheckIT {
    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final Employer employer = Employer.of(platform);

    @Test
    void somebody_of_whom_nothing_is_known_has_no_record_and_that_is_no_clearance() {
        JsonObject answer = employer.check(Somebody.random());

        assertThat(answer.getString("outcome")).isEqualTo("NO_RECORD");
        assertThat(answer.getString("identity")).isEqualTo("NOT_REGISTERED");
        assertThat(answer.getJsonArray("credentials")).isEmpty();
        assertThat(answer.getString("caveat")).contains("不等于", "第六十二条");
        assertThat(answer.containsKey("caseNumber")).isFalse();
        assertThat(LocalDate.parse(answer.getString("reviewDueOn")))
                .isEqualTo(Instant.parse(answer.getString("checkedAt"))
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .toLocalDate()
                        .plusYears(1));
    }

    @Test
    void an_alias_confirms_and_another_name_of_the_same_document_is_possible() {
        Somebody somebody = Somebody.random();
        register.inForce(somebody, somebody.name() + "曾");

        assertThat(employer.outcome(somebody.named(somebody.name() + "曾"))).isEqualTo("BARRED");
        JsonObject answer = employer.check(somebody.named("李某某"));
        assertThat(answer.getString("outcome")).isEqualTo("POSSIBLE_MATCH");
        assertThat(answer.getString("identity")).isEqualTo("NAME_DIFFERS");
        assertThat(answer.getString("caveat")).contains(answer.getString("caseNumber"));
    }

    @Test
    void a_homonym_of_another_birth_date_is_nobody_and_of_the_same_is_possible() {
        Somebody barred = Somebody.born(LocalDate.of(1990, 5, 5));
        register.inForce(barred);

        assertThat(employer.outcome(barred.homonymBorn(LocalDate.of(1991, 5, 5))))
                .isEqualTo("NO_RECORD");
        assertThat(employer.outcome(barred.homonymBorn(LocalDate.of(1990, 5, 5))))
                .isEqualTo("POSSIBLE_MATCH");
    }

    @Test
    void a_ban_that_names_no_document_is_possible_for_everybody_of_that_name() {
        Somebody somebody = Somebody.random();
        register.inForce(Register.decision(Json.createObjectBuilder().add("name", somebody.name())));

        assertThat(employer.outcome(somebody)).isEqualTo("POSSIBLE_MATCH");
    }

    @Test
    void a_check_is_seen_by_the_organization_that_made_it_and_by_no_other() {
        Somebody somebody = Somebody.random();
        JsonObject answer = employer.check(somebody);
        String path = "/checks/" + answer.getString("id");

        assertThat(employer.client().get(path).expect(200).json()).isEqualTo(answer);
        assertThat(Employer.other(platform).client().get(path).status()).isEqualTo(404);
        assertThat(Employer.other(platform).client().get(path + "/receipt").status())
                .isEqualTo(404);
        assertThat(employer.client().get("/checks/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(ids(employer.client())).contains(answer.getString("id"));
        assertThat(ids(Employer.other(platform).client())).doesNotContain(answer.getString("id"));
    }

    @Test
    void only_employers_check() {
        for (String client : List.of("demo-regulator", "demo-association", "demo-college")) {
            ApiClient other = ApiClient.machine(platform, client);
            assertThat(new Employer(other).ask(Somebody.random()).status()).isEqualTo(403);
            assertThat(other.get("/checks").status()).isEqualTo(403);
        }
        assertThat(new Employer(ApiClient.anonymous(platform))
                        .ask(Somebody.random())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void the_receipt_verifies_with_the_published_keys_and_says_the_whole_answer() throws Exception {
        JsonObject answer = employer.check(Somebody.random());
        String receipt = employer.client()
                .get("/checks/" + answer.getString("id") + "/receipt")
                .expect(200)
                .text();
        JWKSet keys = JWKSet.parse(
                ApiClient.anonymous(platform).get("/issuer/keys").expect(200).text());
        JWSObject signed = JWSObject.parse(receipt);

        assertThat(signed.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(signed.getHeader().getKeyID()).toECKey())))
                .isTrue();
        assertThat(receipt).isEqualTo(answer.getString("receipt"));
        assertThat(signed.getPayload().toJSONObject())
                .containsEntry("id", answer.getString("id"))
                .containsEntry("outcome", "NO_RECORD")
                .containsEntry("listAsOf", answer.getString("listAsOf"))
                .containsEntry("caveat", answer.getString("caveat"))
                .containsKey("listEpoch");
    }

    @Test
    void the_same_key_gets_the_first_answer_again() {
        String body = Employer.question(Somebody.random()).build().toString();
        String key = UUID.randomUUID().toString();

        assertThat(repeat(body, key)).isEqualTo(repeat(body, key));
    }

    @Test
    void a_check_on_the_persons_word_needs_her_authorisation() {
        JsonObject question = Employer.question(Somebody.random())
                .add("legalBasis", "AUTHORISATION")
                .build();
        Answer answer = employer.client().post("/checks", question).expect(422);
        assertThat(answer.json().getString("type")).endsWith("/authorisation-needed");

        employer.client()
                .post(
                        "/checks",
                        Json.createObjectBuilder(question)
                                .add("authorisation", "授权书 2026-11-20 第 7 号")
                                .build())
                .expect(201);
    }

    @Test
    void bad_input_is_named_and_nothing_is_looked_up() {
        Somebody mistyped = new Somebody("王芳", LocalDate.of(1988, 1, 9), "619000198801090077");
        Answer answer = employer.ask(mistyped).expect(400);
        JsonObject violation = answer.json().getJsonArray("violations").getJsonObject(0);
        assertThat(violation.getString("field")).isEqualTo("subject.documentNumber");
        assertThat(violation.getString("message")).isNotBlank();

        Answer empty = employer.client()
                .post("/checks", Json.createObjectBuilder().build())
                .expect(400);
        assertThat(empty.json().getJsonArray("violations").getValuesAs(JsonObject.class))
                .extracting(missing -> missing.getString("field"))
                .containsExactlyInAnyOrder("subject", "purpose", "legalBasis");
        assertThat(employer.client()
                        .post("/checks", "application/json", "{\"subject\":".getBytes())
                        .expect(400)
                        .json()
                        .getString("type"))
                .endsWith("/broken-json");
    }

    private String repeat(String body, String key) {
        return employer.client()
                .send(employer.client()
                        .request("/checks")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)))
                .expect(201)
                .text();
    }

    private static List<String> ids(ApiClient client) {
        return client
                .get("/checks?size=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(check -> check.getString("id"))
                .toList();
    }
}
