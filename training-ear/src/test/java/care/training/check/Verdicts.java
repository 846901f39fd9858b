package care.training.check;

import care.training.ban.Register;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import jakarta.json.Json;

/** What officials decide of possible matches. */
public final class Verdicts {
    private Verdicts() {}

    public static Answer propose(ApiClient official, String number, String verdict, String reason) {
        return official.post(
                "/cases/" + number + "/proposals",
                Json.createObjectBuilder()
                        .add("verdict", verdict)
                        .add("reason", reason)
                        .build());
    }

    public static Answer confirm(ApiClient official, String number) {
        return official.post("/cases/" + number + "/proposals/confirmation");
    }

    public static void same(Register register, String number) {
        propose(register.proposer(), number, "SAME_PERSON", "AUTHORITY_NAMED").expect(200);
        confirm(register.approver(), number).expect(200);
    }

    public static void another(Register register, String number) {
        propose(register.proposer(), number, "NOT_SAME_PERSON", "OTHER_DOCUMENT_PROVEN")
                .expect(200);
        confirm(register.approver(), number).expect(200);
    }
}
