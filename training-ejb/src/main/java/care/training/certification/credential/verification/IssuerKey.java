package care.training.certification.credential.verification;

import care.training.certification.credential.proof.VerificationKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;

/**
 * A key of an issuer, with what its document says of the key's time (W3C, Controlled Identifiers 1.0, 2.2).
 *
 * @param method the verification method as the issuer's document has it; empty for a key without one
 */
record IssuerKey(VerificationKey key, JsonObject method) {

    static IssuerKey withoutEnd(VerificationKey key) {
        return new IssuerKey(key, JsonValue.EMPTY_JSON_OBJECT);
    }

    /**
     * Says where the key did not count any more when it signed. When that was is only the signer's word: whoever has
     * stolen a key writes a day before it was revoked. So what a revoked key signed before stays open, while one that only
     * came to its end was good until then.
     *
     * @param signed when it was signed, as the signer says; empty where she does not
     */
    void check(Optional<Instant> signed, Instant now, Report report) {
        Instant at = signed.orElse(now);
        end("revoked", report).ifPresent(revoked -> {
            if (!at.isBefore(revoked)) {
                report.add(CredentialFindingCode.KEY_REVOKED, revoked);
            } else if (!now.isBefore(revoked)) {
                report.add(CredentialFindingCode.KEY_REVOKED_SINCE, revoked);
            }
        });
        end("expires", report)
                .filter(expires -> !at.isBefore(expires))
                .ifPresent(expires -> report.add(CredentialFindingCode.KEY_EXPIRED, expires));
    }

    private Optional<Instant> end(String field, Report report) {
        return ContentCheck.time(method, field, "verificationMethod." + field, report);
    }
}
