package care.training.kernel;

import java.util.Optional;

/** Who is asking: the account behind the token or session of this request. Roles are the container's to check. */
public interface Caller {

    /** The account's stable identifier (the token's {@code sub}). Throws {@link Problem} NOT_SIGNED_IN when anonymous. */
    String subject();

    /** The name to show for the account; never used to decide anything. */
    String displayName();

    /** The organization this account acts for, from the token's claim {@code organization}. */
    Optional<SocialCreditCode> organization();

    boolean hasRole(String role);

    boolean isAnonymous();

    /** The organization this account acts for; throws {@link Problem} NO_ORGANIZATION where the token names none. */
    default SocialCreditCode requireOrganization() {
        return organization().orElseThrow(() -> new Problem(ProblemCode.NO_ORGANIZATION));
    }
}
