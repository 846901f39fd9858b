package care.training.certification.credential.verification;

import care.training.certification.credential.CredentialRules;
import care.training.kernel.AddressCount;
import care.training.kernel.ProblemCode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps one address from having this server verify, and fetch from others, without end. */
@ApplicationScoped
public class FewVerifications {
    @Inject
    private CredentialRules rules;

    private AddressCount verified;

    protected FewVerifications() {}

    FewVerifications(AddressCount verified) {
        this.verified = verified;
    }

    @PostConstruct
    void begin() {
        verified = new AddressCount(rules.verifications(), rules.verificationWindow(), System::nanoTime);
    }

    /** Counts one more. Problems: TOO_MANY_VERIFICATIONS with the seconds to wait. */
    void require(String address) {
        verified.require(address, ProblemCode.TOO_MANY_VERIFICATIONS);
    }
}
