package care.training.ledger.receipt;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ledger.Commitment;
import care.training.ledger.Ledger;
import care.training.ledger.LogProof;
import care.training.ledger.PublicLog;
import care.training.ledger.ReceiptSigner;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.util.Base64URL;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A receipt together with what proves its place in the log: a JWS in the flattened JSON serialization (RFC 7515,
 * section 7.2.2) whose unprotected header holds the proof. With the keys of the issuer and of the log it is verified
 * without asking anybody.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReceiptDocument {
    static final String PROOF = "proof";

    @Inject
    private Ledger ledger;

    @Inject
    private PublicLog log;

    /**
     * Problems: NOT_YET_IN_LOG for the second or so until the entry has its place, and for a receipt from before
     * receipts said their salt, once that was erased.
     *
     * @param jws a receipt that we signed and kept
     * @param kind of its entry in the log
     * @param reference of its entry in the log
     */
    public String of(String jws, String kind, UUID reference) {
        JWSObject receipt = parsed(jws);
        Optional<Commitment> signed =
                HandedInReceipt.commitment(receipt.getHeader().getCustomParam(ReceiptSigner.COMMITMENT));
        Commitment commitment = signed.or(() -> ledger.commitment(kind, reference, ascii(jws)))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_YET_IN_LOG));
        return written(jws, signed.isPresent() ? Optional.empty() : Optional.of(commitment), proof(commitment));
    }

    /** @param added by what the log commits to a receipt that does not say so itself */
    static String written(String jws, Optional<Commitment> added, LogProof proof) {
        JsonObjectBuilder header = Json.createObjectBuilder();
        added.ifPresent(commitment -> header.add(ReceiptSigner.COMMITMENT, written(commitment)));
        header.add(PROOF, written(proof));
        String[] parts = jws.split("\\.");
        return Json.createObjectBuilder()
                .add("payload", parts[1])
                .add("protected", parts[0])
                .add("header", header)
                .add("signature", parts[2])
                .build()
                .toString();
    }

    private LogProof proof(Commitment commitment) {
        return log.find(HexFormat.of().formatHex(commitment.digest()))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_YET_IN_LOG));
    }

    private static JsonObjectBuilder written(Commitment commitment) {
        return Json.createObjectBuilder()
                .add("kind", commitment.kind())
                .add("reference", commitment.reference().toString())
                .add("salt", Base64URL.encode(commitment.salt()).toString())
                .add("digest", HexFormat.of().formatHex(commitment.digest()));
    }

    private static JsonObjectBuilder written(LogProof proof) {
        JsonArrayBuilder hashes = Json.createArrayBuilder();
        proof.hashes().forEach(hashes::add);
        return Json.createObjectBuilder()
                .add("index", proof.index())
                .add("size", proof.size())
                .add("digest", proof.digest())
                .add("hashes", hashes)
                .add("checkpoint", proof.checkpoint());
    }

    private static JWSObject parsed(String jws) {
        try {
            return JWSObject.parse(jws);
        } catch (ParseException broken) {
            throw new IllegalStateException("a receipt that was kept cannot be read", broken);
        }
    }

    /** What the log commits to where a receipt does not say its salt: all of it, signature included. */
    static byte[] ascii(String jws) {
        return jws.getBytes(StandardCharsets.US_ASCII);
    }
}
