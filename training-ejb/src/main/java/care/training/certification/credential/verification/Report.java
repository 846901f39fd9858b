package care.training.certification.credential.verification;

import java.util.ArrayList;
import java.util.List;

/** The findings so far. */
final class Report {
    private final List<CredentialFinding> findings = new ArrayList<>();

    void add(CredentialFindingCode code, Object... arguments) {
        CredentialFinding finding = new CredentialFinding(code, arguments);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    boolean has(CredentialFindingCode code) {
        return findings.stream().anyMatch(finding -> finding.code() == code);
    }

    List<CredentialFinding> findings() {
        return List.copyOf(findings);
    }

    /** Nothing is valid by saying nothing: without a signature that holds it is at best undecided. */
    Verdict verdict() {
        Verdict atBest = has(CredentialFindingCode.SIGNATURE_HOLDS) ? Verdict.VALID : Verdict.UNDECIDED;
        return findings.stream()
                .map(finding -> finding.code().atBest())
                .reduce(atBest, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
}
