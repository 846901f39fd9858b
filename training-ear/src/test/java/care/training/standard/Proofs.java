package care.training.standard;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.story.ProofPicture;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** Proof as a caregiver hands it in and a clerk decides on it, through the API. */
public final class Proofs {
    private Proofs() {}

    public static Answer handIn(ApiClient by, JsonObjectBuilder claim, String name, byte[] file) {
        return by.post(
                "/me/evidence",
                claim.add(
                                "file",
                                Json.createObjectBuilder().add("name", name).add("content", ProofPicture.base64(file)))
                        .build());
    }

    /** @param reason null where it is accepted */
    public static Answer decide(ApiClient clerk, String id, boolean accepted, String reason) {
        return post(clerk, id, "decision", version(clerk, id), accepted, reason);
    }

    static Answer lookAgain(ApiClient clerk, String id, boolean accepted, String reason) {
        return post(clerk, id, "second-look", version(clerk, id), accepted, reason);
    }

    /** @param version of the proof as the clerk saw it */
    static Answer post(ApiClient clerk, String id, String what, int version, boolean accepted, String reason) {
        JsonObjectBuilder decision =
                Json.createObjectBuilder().add("version", version).add("accepted", accepted);
        if (reason != null) {
            decision.add("reason", reason);
        }
        return clerk.post("/evidence/" + id + "/" + what, decision.build());
    }

    static int version(ApiClient clerk, String id) {
        return clerk.get("/evidence/" + id).expect(200).json().getInt("version");
    }
}
