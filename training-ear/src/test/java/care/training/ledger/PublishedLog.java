package care.training.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ledger.tree.Checkpoint;
import care.training.ledger.tree.NoteKey;
import care.training.ledger.tree.Proofs;
import care.training.ledger.tree.TreeHash;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The public log as a stranger verifies it who has nothing but the log's key. */
public final class PublishedLog {
    private static final String ED25519 = "302a300506032b6570032100";

    private final ApiClient anybody;

    public PublishedLog(Platform platform) {
        anybody = ApiClient.anonymous(platform);
    }

    /** As it is now. */
    public Checkpoint checkpoint() throws GeneralSecurityException {
        return verified(anybody.get("/ledger/checkpoint").expect(200).text());
    }

    /** What a signed note says; it fails where the log's key did not sign it. */
    public Checkpoint verified(String note) throws GeneralSecurityException {
        assertThat(key().verifies(note)).isTrue();
        return Checkpoint.read(note);
    }

    /** The log as it is now; it fails where that did not grow out of what it was. */
    public Checkpoint grownOutOf(Checkpoint before) throws GeneralSecurityException {
        JsonObject consistency = anybody.get("/ledger/consistency?earlier=" + before.size())
                .expect(200)
                .json();
        Checkpoint now = verified(consistency.getString("checkpoint"));
        assertThat(Proofs.areConsistent(before.size(), before.root(), now.size(), now.root(), hashes(consistency)))
                .isTrue();
        return now;
    }

    public NoteKey key() throws GeneralSecurityException {
        String[] published =
                anybody.get("/ledger/key").expect(200).text().strip().split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(published[2]);
        String raw = HexFormat.of().formatHex(typed, 1, typed.length);
        return new NoteKey(
                published[0],
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(ED25519 + raw))));
    }

    public static List<TreeHash> hashes(JsonObject proof) {
        return proof.getJsonArray("hashes").getValuesAs(JsonString.class).stream()
                .map(hash -> TreeHash.of(HexFormat.of().parseHex(hash.getString())))
                .toList();
    }
}
