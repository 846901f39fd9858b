package care.training.certification.credential.verification;

import care.training.certification.credential.KnownContexts;
import care.training.certification.credential.proof.DataIntegrity;
import care.training.certification.credential.proof.MeaningNotKnown;
import care.training.certification.credential.proof.Suite;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a credential is what its issuer signed: by the proofs inside it, or as a token. */
final class ProofCheck {
    /** More proofs than anybody needs; each costs a signature. */
    private static final int MOST_PROOFS = 8;

    private final CredentialDocument document;
    private final IssuerKeySource keys;
    private final Instant now;
    private final Report report;

    private ProofCheck(CredentialDocument document, IssuerKeySource keys, Instant now, Report report) {
        this.document = document;
        this.keys = keys;
        this.now = now;
        this.report = report;
    }

    static void check(CredentialDocument document, IssuerKeySource keys, Instant now, Report report) {
        if (document.token() != null) {
            TokenCheck.check(document, keys, now, report);
        } else {
            new ProofCheck(document, keys, now, report).proofs();
        }
    }

    private void proofs() {
        List<JsonValue> proofs = document.items("proof").toList();
        if (proofs.isEmpty()) {
            report.add(CredentialFindingCode.NOT_SIGNED);
            return;
        }
        if (proofs.size() > MOST_PROOFS || !proofs.stream().allMatch(JsonObject.class::isInstance)) {
            report.add(CredentialFindingCode.FIELD_MALFORMED, "proof");
            return;
        }
        List<JsonObject> known = proofs.stream()
                .map(JsonObject.class::cast)
                .filter(ProofCheck::isKnown)
                .toList();
        proofs.stream()
                .map(JsonObject.class::cast)
                .filter(proof -> !isKnown(proof))
                .forEach(proof -> report.add(
                        known.isEmpty()
                                ? CredentialFindingCode.PROOF_NOT_KNOWN
                                : CredentialFindingCode.PROOF_PASSED_OVER,
                        made(proof)));
        known.forEach(this::proof);
    }

    private void proof(JsonObject proof) {
        String purpose = text(proof, "proofPurpose");
        String method = text(proof, "verificationMethod");
        String issuer = document.issuer();
        if (!DataIntegrity.PURPOSE.equals(purpose)) {
            report.add(CredentialFindingCode.PROOF_FOR_ANOTHER_PURPOSE, String.valueOf(purpose));
        } else if (method == null || issuer == null) {
            report.add(CredentialFindingCode.KEY_NOT_NAMED);
        } else {
            keys.find(issuer, method, report).ifPresent(key -> signature(proof, key, method));
        }
    }

    private void signature(JsonObject proof, IssuerKey key, String method) {
        Suite suite = Suite.named(text(proof, "cryptosuite")).orElseThrow();
        try {
            if (DataIntegrity.holds(document.json(), proof, suite, key.key(), KnownContexts::at)) {
                report.add(CredentialFindingCode.SIGNATURE_HOLDS, method, document.issuer());
                key.check(time(proof, "created"), now, report);
                term(proof);
            } else {
                report.add(CredentialFindingCode.SIGNATURE_BROKEN);
            }
        } catch (MeaningNotKnown notTold) {
            report.add(CredentialFindingCode.MEANING_NOT_KNOWN, suite.text());
        }
    }

    private void term(JsonObject proof) {
        time(proof, "expires")
                .filter(until -> !until.isAfter(now))
                .ifPresent(until -> report.add(CredentialFindingCode.TERM_ENDED));
    }

    private Optional<Instant> time(JsonObject proof, String field) {
        return ContentCheck.time(proof, field, "proof." + field, report);
    }

    private static boolean isKnown(JsonObject proof) {
        return DataIntegrity.TYPE.equals(text(proof, "type"))
                && Suite.named(text(proof, "cryptosuite")).isPresent()
                && !proof.containsKey("previousProof");
    }

    private static String made(JsonObject proof) {
        String suite = text(proof, "cryptosuite");
        return suite == null ? String.valueOf(text(proof, "type")) : suite;
    }

    private static String text(JsonObject proof, String field) {
        return proof.get(field) instanceof JsonString string ? string.getString() : null;
    }
}
