package care.training.certification.credential.verification;

import care.training.certification.credential.proof.CredentialToken;
import care.training.certification.credential.proof.VerificationKey;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The signature of a credential that came as token, and whether its claims say what the credential says. */
final class TokenCheck {
    /** Claims of tokens (RFC 7519) that stand beside the credential's own fields. */
    static final Set<String> CLAIMS = Set.of("iss", "sub", "jti", "aud", "nbf", "exp", "iat");

    private static final Set<String> ALGORITHMS = Set.of(VerificationKey.EDDSA, "ES256", "RS256");

    private final CredentialDocument document;
    private final Instant now;
    private final Report report;

    private TokenCheck(CredentialDocument document, Instant now, Report report) {
        this.document = document;
        this.now = now;
        this.report = report;
    }

    static void check(CredentialDocument document, IssuerKeySource keys, Instant now, Report report) {
        TokenCheck check = new TokenCheck(document, now, report);
        check.claims();
        check.signature(keys);
    }

    private void signature(IssuerKeySource keys) {
        Optional<JsonObject> read = CredentialDocument.object(document.token().header(), report);
        if (read.isEmpty()) {
            return;
        }
        JsonObject header = read.get();
        String algorithm = text(header.get("alg"));
        if (algorithm == null || "none".equalsIgnoreCase(algorithm) || algorithm.startsWith("HS")) {
            // anybody could have made it
            report.add(CredentialFindingCode.ALGORITHM_REFUSED, String.valueOf(algorithm));
        } else if (!ALGORITHMS.contains(algorithm) || header.containsKey("crit")) {
            report.add(CredentialFindingCode.PROOF_NOT_KNOWN, algorithm);
        } else {
            verify(keys, algorithm, text(header.get("kid")));
        }
    }

    private void verify(IssuerKeySource keys, String algorithm, String kid) {
        String issuer = document.issuer();
        if (issuer == null) {
            return;
        }
        Optional<String> method = method(issuer, kid);
        if (method.isEmpty()) {
            report.add(CredentialFindingCode.KEY_NOT_NAMED);
            return;
        }
        keys.find(issuer, method.get(), report).ifPresent(key -> {
            CredentialToken token = document.token();
            if (!key.key().algorithm().equals(algorithm)) {
                report.add(CredentialFindingCode.ALGORITHM_REFUSED, algorithm);
            } else if (key.key().verifies(token.signed(), token.signature())) {
                report.add(CredentialFindingCode.SIGNATURE_HOLDS, method.get(), issuer);
                // when the token was made (RFC 7519, 4.1.6)
                key.check(time("iat"), now, report);
            } else {
                report.add(CredentialFindingCode.SIGNATURE_BROKEN);
            }
        });
    }

    /** A key is named by its address, or by the last part of it; an identifier that is a key needs no name for it. */
    private static Optional<String> method(String issuer, String kid) {
        if (kid == null) {
            return IssuerKeySource.onlyMethod(issuer);
        }
        return Optional.of(kid.contains(":") ? kid : issuer + (kid.startsWith("#") ? "" : "#") + kid);
    }

    private void claims() {
        same("iss", document.issuer());
        same("jti", CredentialDocument.id(document.json().get("id")));
        same("sub", CredentialDocument.id(document.json().get("credentialSubject")));
        time("nbf").filter(from -> from.isAfter(now)).ifPresent(from -> report.add(CredentialFindingCode.NOT_YET));
        time("exp")
                .filter(until -> !until.isAfter(now))
                .ifPresent(until -> report.add(CredentialFindingCode.TERM_ENDED));
    }

    private void same(String claim, String said) {
        JsonValue claimed = document.json().get(claim);
        if (claimed != null && said != null && !said.equals(text(claimed))) {
            report.add(CredentialFindingCode.CLAIM_CONTRADICTS, claim);
        }
    }

    private Optional<Instant> time(String claim) {
        JsonValue value = document.json().get(claim);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof JsonNumber seconds && Math.abs(seconds.doubleValue()) < Instant.MAX.getEpochSecond()) {
            return Optional.of(Instant.ofEpochSecond(seconds.longValue()));
        }
        report.add(CredentialFindingCode.FIELD_MALFORMED, claim);
        return Optional.empty();
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : null;
    }
}
