package care.training.kernel;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;

/**
 * The caller of this request. It is anonymous until the web tier, which alone sees the token, says who it is; it can be
 * said once only, so nothing later in the request can turn it into somebody else.
 */
@RequestScoped
public class CurrentCaller implements Caller {
    private String subject;
    private String displayName = "";
    private SocialCreditCode organization;
    private Set<String> roles = Set.of();

    public void identify(String subject, String displayName, SocialCreditCode organization, Set<String> roles) {
        if (this.subject != null) {
            throw new IllegalStateException("the caller of a request is said once");
        }
        this.subject = subject;
        this.displayName = displayName;
        this.organization = organization;
        this.roles = Set.copyOf(roles);
    }

    @Override
    public String subject() {
        if (subject == null) {
            throw new Problem(ProblemCode.NOT_SIGNED_IN);
        }
        return subject;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public Optional<SocialCreditCode> organization() {
        return Optional.ofNullable(organization);
    }

    @Override
    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    @Override
    public boolean isAnonymous() {
        return subject == null;
    }
}
