package care.training.certification.verification;

import care.training.kernel.AddressCount;
import care.training.kernel.ProblemCode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps one address from having this server read files and their signatures without end. */
@ApplicationScoped
public class FewFiles {
    @Inject
    private VerificationRules rules;

    private AddressCount verified;

    protected FewFiles() {}

    FewFiles(AddressCount verified) {
        this.verified = verified;
    }

    @PostConstruct
    void begin() {
        verified = new AddressCount(rules.files(), rules.fileWindow(), System::nanoTime);
    }

    /** Counts one more. Problems: TOO_MANY_FILES with the seconds to wait. */
    void require(String address) {
        verified.require(address, ProblemCode.TOO_MANY_FILES);
    }
}
