package care.training.ban;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.check.Employer;
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
import jakarta.json.JsonObjectBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What goes with an entry: who managed directly at the time of the act, the decision's file, and what other platforms get. */
@WholePlatform
class BanExchangeIT {
    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final Employer employer = Employer.onRecord(platform);

    @Test
    void who_managed_directly_on_the_days_of_the_act_is_told_and_entered_only_by_a_decision_of_its_own() {
        String first = onStaff(Somebody.random(), null, "2020-01-01");
        Somebody boss = Somebody.random();
        String second = onStaff(boss, null, "2020-01-01");
        Somebody carer = Somebody.random();
        String ref = onStaff(carer, first, "2024-01-01");
        file(ref, carer, second, "2025-01-01");
        JsonObject act = Json.createObjectBuilder()
                .add("workplace", Employer.ORGANIZATION)
                .add("firstDay", "2024-12-31")
                .add("lastDay", "2025-01-02")
                .build();
        refused(
                register.propose(Register.decision(carer.asJson())
                        .add("role", "DIRECT_MANAGER")
                        .add("act", act)),
                400,
                "invalid-input");
        String ban = register.inForce(Register.decision(carer.asJson()).add("act", act));

        List<JsonObject> managers = managers(ban);

        assertThat(managers.stream().filter(one -> !one.containsKey("supersededAt")))
                .extracting(one -> one.getString("from") + " " + one.getString("to"))
                .containsExactly("2024-12-31 2024-12-31", "2025-01-01 2025-01-02");
        assertThat(managers).allSatisfy(one -> assertThat(one).doesNotContainKey("entry"));
        refused(
                register.propose(Register.decision(boss.asJson())
                        .add("role", "DIRECT_MANAGER")
                        .add("perpetratorBan", register.inForce(Somebody.random()))),
                400,
                "invalid-input");
        String own = register.proposed(
                Register.decision(boss.asJson()).add("role", "DIRECT_MANAGER").add("perpetratorBan", ban));
        assertThat(managers(ban).stream().filter(one -> one.containsKey("entry")))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.getString("entry")).isEqualTo(own);
                    assertThat(one.getString("name")).isEqualTo(boss.name());
                    assertThat(one.toString()).doesNotContain(boss.number());
                });
        assertThat(employer.outcome(boss)).as("proposed only").isEqualTo("NO_RECORD");
    }

    @Test
    void the_decisions_file_is_what_its_content_says_and_each_look_is_recorded() throws Exception {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(somebody);
        byte[] picture = picture();
        refused(keep(ban, "x.png", "not a picture".getBytes()), 400, "invalid-input");
        refused(keep(ban, "x.pdf", picture), 400, "invalid-input");
        String scan = keep(ban, "x.png", picture)
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        assertThat(keep(ban, null, picture).expect(200).json().getInt("total")).isEqualTo(1);
        long before = looks();

        Answer opened =
                register.approver().get("/bans/" + ban + "/scans/" + scan).expect(200);

        assertThat(opened.body()).isEqualTo(picture);
        assertThat(opened.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(looks()).isEqualTo(before + 1);
        String other = register.inForce(Somebody.random());
        assertThat(register.approver().get("/bans/" + other + "/scans/" + scan).status())
                .isEqualTo(404);
    }

    @Test
    void what_changed_is_exported_signed_and_a_life_ban_is_no_credit_record() throws Exception {
        String since = ApiClient.anonymous(platform)
                .get("/demo/clock")
                .expect(200)
                .json()
                .getString("now");
        String life = register.inForce(Somebody.random());
        String term = register.inForce(Register.decision(Somebody.random().asJson())
                .add("kind", "ADMIN_TERM")
                .add("legalBasis", "L10")
                .add("start", "2026-01-01")
                .add("end", "2029-12-31")
                .add("life", false));

        Map<String, Object> export = signed("/bans?changedSince=" + since);

        assertThat(export).containsEntry("kind", "BAN_CHANGES").containsEntry("total", 2L);
        List<?> items = (List<?>) export.get("items");
        assertThat((Map<?, ?>) items.get(0)).satisfies(change -> {
            assertThat(((Map<?, ?>) change.get("ban")).get("id")).isEqualTo(life);
            assertThat(change.containsKey("creditRecordUntil")).isFalse();
        });
        assertThat((Map<?, ?>) items.get(1)).satisfies(change -> {
            assertThat(((Map<?, ?>) change.get("ban")).get("id")).isEqualTo(term);
            assertThat(change.get("creditRecordUntil")).isEqualTo("2034-12-31");
        });

        Number afterFirst = (Number) ((Map<?, ?>) items.get(0)).get("epoch");
        assertThat(signed("/bans?afterEpoch=" + afterFirst))
                .containsEntry("afterEpoch", afterFirst)
                .containsEntry("total", 1L)
                .doesNotContainKey("since");
    }

    @Test
    void honours_are_exported_when_they_are_awarded_and_when_they_end() throws Exception {
        String since = ApiClient.anonymous(platform)
                .get("/demo/clock")
                .expect(200)
                .json()
                .getString("now");
        String statuses = "/organizations/" + Employer.ORGANIZATION + "/statuses";
        String star = register.proposer()
                .post(
                        statuses,
                        Json.createObjectBuilder()
                                .add("kind", "STAR")
                                .add("stars", 4)
                                .add("from", "2019-01-01")
                                .add("to", "2019-12-31")
                                .add("document", "市卫发（2019）测 1 号")
                                .build())
                .expect(201)
                .json()
                .getString("id");
        assertThat(honour(since, star)).containsEntry("to", "2019-12-31").containsEntry("holds", false);
        register.proposer()
                .post(
                        statuses + "/" + star + "/end",
                        Json.createObjectBuilder()
                                .add("to", "2019-06-30")
                                .add("reason", "复查降级")
                                .build())
                .expect(200);

        assertThat(honour(since, star)).containsEntry("to", "2019-06-30").containsEntry("stars", 4L);
        assertThat(register.proposer().get("/honours").status()).isEqualTo(400);
    }

    private Map<Object, Object> honour(String since, String id) throws Exception {
        List<?> items = (List<?>) signed("/honours?changedSince=" + since).get("items");
        return items.stream()
                .map(item -> new HashMap<Object, Object>((Map<?, ?>) item))
                .filter(item -> id.equals(item.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> signed(String path) throws Exception {
        ApiClient authority = register.proposer();
        Answer answer = authority.send(authority.request(path).header("Accept", "application/jose"));
        JWSObject jws = JWSObject.parse(answer.expect(200).text());
        JWKSet keys = JWKSet.parse(
                ApiClient.anonymous(platform).get("/issuer/keys").expect(200).text());
        assertThat(jws.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(jws.getHeader().getKeyID()).toECKey())))
                .isTrue();
        return jws.getPayload().toJSONObject();
    }

    private List<JsonObject> managers(String ban) {
        return register.approver()
                .get("/bans/" + ban + "/direct-managers")
                .expect(200)
                .array()
                .getValuesAs(JsonObject.class);
    }

    private String onStaff(Somebody somebody, String manager, String from) {
        String ref = "B-" + UUID.randomUUID().toString().substring(0, 8);
        file(ref, somebody, manager, from);
        return ref;
    }

    private void file(String ref, Somebody somebody, String manager, String from) {
        JsonObjectBuilder post = Json.createObjectBuilder()
                .add("subject", somebody.asJson())
                .add("position", "保育员")
                .add("from", from);
        if (manager != null) {
            post.add("directManager", manager);
        }
        employer.client().put("/staff/" + ref, post.build()).expect(200);
    }

    private Answer keep(String ban, String name, byte[] content) {
        JsonObjectBuilder file =
                Json.createObjectBuilder().add("content", Base64.getEncoder().encodeToString(content));
        if (name != null) {
            file.add("name", name);
        }
        return register.proposer().post("/bans/" + ban + "/scans", file.build());
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        return picture.toByteArray();
    }

    private long looks() throws Exception {
        try (Connection connection = platform.database().connect("training");
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from access_log where what = 'BAN_SCAN'");
                ResultSet rows = count.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.expect(status).json().getString("type")).endsWith("/" + code);
    }
}
