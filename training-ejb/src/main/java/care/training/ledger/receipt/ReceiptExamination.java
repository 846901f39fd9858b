package care.training.ledger.receipt;

import care.training.ledger.Commitment;
import care.training.ledger.LogKey;
import care.training.ledger.LogProof;
import care.training.ledger.ReceiptSigner;
import care.training.ledger.tree.Checkpoint;
import care.training.ledger.tree.Proofs;
import care.training.ledger.tree.TreeHash;
import com.nimbusds.jose.JWSObject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks at one receipt: who signed it, whether it is whole, and where it stands in the log. */
final class ReceiptExamination {
    /** Kinds of receipts that were recorded before receipts said their salt, and what the log calls them. */
    private static final Map<String, String> RECORDED_BEFORE = Map.of("CHECK", "CHECK_ANSWERED");

    private final ReceiptSigner signer;
    private final LogKey key;
    private final Log log;
    private final List<ReceiptFinding> findings = new ArrayList<>();

    ReceiptExamination(ReceiptSigner signer, LogKey key, Log log) {
        this.signer = signer;
        this.key = key;
        this.log = log;
    }

    /** The log, where a receipt does not prove its place by itself. */
    interface Log {
        /** Empty while the entry of this digest has no place. */
        Optional<LogProof> proof(String digest);

        /** By what the log commits to a receipt that does not say so; empty where it does not, or its salt was erased. */
        Optional<Commitment> commitment(String kind, UUID reference, byte[] content);
    }

    ReceiptAnswer examine(byte[] body) {
        Optional<HandedInReceipt> handedIn = HandedInReceipt.read(body);
        if (handedIn.isEmpty()) {
            return without(ReceiptVerdict.UNREADABLE, ReceiptFindingCode.NOT_A_RECEIPT);
        }
        JWSObject jws = handedIn.get().jws();
        String keyId = jws.getHeader().getKeyID();
        if (!signer.knows(keyId)) {
            return without(ReceiptVerdict.NOT_OURS, ReceiptFindingCode.UNKNOWN_KEY, keyId == null ? "—" : keyId);
        }
        if (!signer.isOurs(jws)) {
            return without(ReceiptVerdict.NOT_OURS, ReceiptFindingCode.CHANGED);
        }
        found(ReceiptFindingCode.SIGNED_AND_WHOLE, keyId);
        JsonObject says = says(jws);
        return handedIn.get().proof().isPresent()
                ? provedByItself(handedIn.get(), says)
                : provedByTheLog(handedIn.get(), says);
    }

    private ReceiptAnswer provedByItself(HandedInReceipt handedIn, JsonObject says) {
        LogProof proof = handedIn.proof().orElseThrow();
        Optional<Commitment> commitment = handedIn.signedCommitment().or(handedIn::addedCommitment);
        if (commitment.isEmpty() || !commitment.get().holds(recorded(handedIn))) {
            return answer(ReceiptVerdict.PROOF_FAILS, says, ReceiptFindingCode.OTHER_COMMITMENT);
        }
        if (!digest(commitment.get()).equals(proof.digest())) {
            return answer(ReceiptVerdict.PROOF_FAILS, says, ReceiptFindingCode.OTHER_ENTRY);
        }
        if (!key.verifies(proof.checkpoint())) {
            return answer(ReceiptVerdict.PROOF_FAILS, says, ReceiptFindingCode.CHECKPOINT_NOT_OURS);
        }
        Checkpoint checkpoint = Checkpoint.read(proof.checkpoint());
        if (checkpoint.size() != proof.size() || !leads(commitment.get(), proof, checkpoint)) {
            return answer(ReceiptVerdict.PROOF_FAILS, says, ReceiptFindingCode.DOES_NOT_LEAD_TO_ROOT);
        }
        return proven(says, proof, ReceiptFindingCode.PROVED_BY_ITSELF);
    }

    private static boolean leads(Commitment commitment, LogProof proof, Checkpoint checkpoint) {
        try {
            List<TreeHash> hashes = proof.hashes().stream()
                    .map(hash -> TreeHash.of(HexFormat.of().parseHex(hash)))
                    .toList();
            return Proofs.includes(
                    TreeHash.leaf(commitment.digest()), proof.index(), proof.size(), checkpoint.root(), hashes);
        } catch (IllegalArgumentException noHashes) {
            return false;
        }
    }

    private ReceiptAnswer provedByTheLog(HandedInReceipt handedIn, JsonObject says) {
        Optional<Commitment> commitment = handedIn.signedCommitment().or(() -> recordedBefore(handedIn, says));
        if (commitment.isEmpty()) {
            return answer(
                    ReceiptVerdict.SIGNED,
                    says,
                    RECORDED_BEFORE.containsKey(kind(says))
                            ? ReceiptFindingCode.SALT_UNKNOWN
                            : ReceiptFindingCode.KIND_NOT_RECORDED);
        }
        return log.proof(digest(commitment.get()))
                .map(proof -> proven(says, proof, ReceiptFindingCode.PROVED_BY_THE_LOG))
                .orElseGet(() -> answer(ReceiptVerdict.NOT_YET_IN_LOG, says, ReceiptFindingCode.NOT_YET_IN_LOG));
    }

    private Optional<Commitment> recordedBefore(HandedInReceipt handedIn, JsonObject says) {
        return Optional.ofNullable(RECORDED_BEFORE.get(kind(says)))
                .flatMap(recorded ->
                        log.commitment(recorded, UUID.fromString(says.getString("id")), recorded(handedIn)));
    }

    /** What the log commits to: the payload, or of a receipt that does not say its salt the whole of it. */
    private static byte[] recorded(HandedInReceipt handedIn) {
        return handedIn.signedCommitment().isPresent()
                ? handedIn.jws().getPayload().toBytes()
                : ReceiptDocument.ascii(handedIn.jws().serialize());
    }

    private ReceiptAnswer proven(JsonObject says, LogProof proof, ReceiptFindingCode how) {
        found(how, proof.index(), proof.size());
        return new ReceiptAnswer(
                ReceiptVerdict.PROVEN,
                says,
                new ReceiptAnswer.Place(proof.index(), proof.size(), proof.digest(), proof.checkpoint()),
                List.copyOf(findings));
    }

    private ReceiptAnswer without(ReceiptVerdict verdict, ReceiptFindingCode code, Object... arguments) {
        found(code, arguments);
        return new ReceiptAnswer(verdict, null, null, List.copyOf(findings));
    }

    private ReceiptAnswer answer(ReceiptVerdict verdict, JsonObject says, ReceiptFindingCode code) {
        found(code);
        return new ReceiptAnswer(verdict, says, null, List.copyOf(findings));
    }

    private void found(ReceiptFindingCode code, Object... arguments) {
        findings.add(new ReceiptFinding(code, arguments));
    }

    private static JsonObject says(JWSObject jws) {
        try (JsonReader reader =
                Json.createReader(new StringReader(jws.getPayload().toString()))) {
            return reader.readObject();
        }
    }

    private static String kind(JsonObject says) {
        return says.getString("kind", "");
    }

    private static String digest(Commitment commitment) {
        return HexFormat.of().formatHex(commitment.digest());
    }
}
