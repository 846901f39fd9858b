package care.training.ban;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;

/** The register of bans as two officials keep it over the API. */
public final class Register {
    private final ApiClient proposer;
    private final ApiClient approver;

    public Register(Platform platform) {
        proposer = ApiClient.machine(platform, "demo-regulator");
        approver = ApiClient.machine(platform, "demo-regulator2");
    }

    public ApiClient proposer() {
        return proposer;
    }

    public ApiClient approver() {
        return approver;
    }

    /** A court's ban for life; what differs is put over it. */
    public static JsonObjectBuilder decision(JsonObjectBuilder subject) {
        return Json.createObjectBuilder()
                .add("subject", subject)
                .add("role", "PERPETRATOR")
                .add("decidingAuthority", "某市中级人民法院（测试）")
                .add("documentNumber", "（2026）测刑终 " + UUID.randomUUID())
                .add("legalBasis", "L8")
                .add("kind", "COURT_LIFE")
                .add("scope", "CLOSE_CONTACT_MINORS")
                .add("start", "2024-03-01")
                .add("life", true);
    }

    public Answer propose(JsonObjectBuilder decision) {
        return proposer.post("/bans", decision.build());
    }

    /** The id of a decision that is entered and waits. */
    public String proposed(JsonObjectBuilder decision) {
        return propose(decision).expect(201).json().getString("id");
    }

    /** The id of a ban that is in force. */
    public String inForce(Somebody somebody, String... aliases) {
        JsonArrayBuilder others = Json.createArrayBuilder();
        for (String alias : aliases) {
            others.add(alias);
        }
        return inForce(decision(somebody.asJson().add("aliases", others)));
    }

    public String inForce(JsonObjectBuilder decision) {
        String id = proposed(decision);
        approve(id).expect(200);
        return id;
    }

    public Answer approve(String id) {
        return approver.post("/bans/" + id + "/approval");
    }

    /** A document and a name of the person became known, and two officials add them; the entry's first change. */
    public void identified(String id, Somebody holder, String name) {
        JsonObjectBuilder identity = Json.createObjectBuilder()
                .add("documents", Json.createArrayBuilder().add(holder.documentAsJson()))
                .add("names", Json.createArrayBuilder().add(name));
        proposer.post(
                        "/bans/" + id + "/changes",
                        Json.createObjectBuilder()
                                .add("kind", "IDENTIFIED")
                                .add("reason", "IDENTITY_KNOWN")
                                .add("authority", "某区公安分局（测试）")
                                .add("documentNumber", "（2026）测查 1 号")
                                .add("decidedOn", "2026-01-05")
                                .add("identity", identity)
                                .build())
                .expect(201);
        approver.post("/bans/" + id + "/changes/1/approval").expect(200);
    }

    public Answer askVoiding(String id) {
        return askVoiding(
                id,
                Json.createObjectBuilder().add("reason", "DECISION_ANNULLED").add("documentNumber", "（2026）测刑再 1 号"));
    }

    Answer askVoiding(String id, JsonObjectBuilder grounds) {
        return proposer.post("/bans/" + id + "/voiding", grounds.build());
    }

    public void voided(String id) {
        askVoiding(id).expect(200);
        approver.post("/bans/" + id + "/voiding/approval").expect(200);
    }
}
