package care.training.certification.credential.verification;

import care.training.certification.credential.OwnCredentials;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A credential looked through at a moment that stands still. */
final class Verifications {
    static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private Verifications() {}

    static CredentialAnswer verify(byte[] credential, Network network) {
        return verify(credential, network, Map.of());
    }

    /** @param lists our own, by their id */
    static CredentialAnswer verify(byte[] credential, Network network, Map<UUID, byte[]> lists) {
        return new Verifier(
                        OwnCredentials.ADDRESSES,
                        OwnCredentials.KEYS,
                        id -> {
                            if (!lists.containsKey(id)) {
                                throw new Problem(ProblemCode.NOT_FOUND);
                            }
                            return lists.get(id);
                        },
                        network,
                        NOW)
                .verify(credential);
    }

    static List<CredentialFindingCode> codes(CredentialAnswer answer) {
        return answer.findings().stream().map(CredentialFinding::code).toList();
    }
}
