package care.training.registry;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.util.Optional;

/**
 * Somebody with an account says who she is. Decides whose person that makes her, from the person the account already
 * is and the person the document already belongs to.
 *
 * @param named whether the holder of the document has the name that was said, or one that is as good
 */
record IdentityClaim(String account, Optional<Person> mine, Optional<Person> holder, boolean named) {

    enum Outcome {
        /** Said before, in the same words: nothing changes. */
        KNOWN,
        /** Entered by a college or the association before she had an account: the account becomes hers. */
        LINK,
        /** Nobody has this document yet. */
        REGISTER
    }

    /**
     * Problems: DOCUMENT_OF_ANOTHER_ACCOUNT, IDENTITY_ALREADY_STATED (this account said another document before),
     * DOCUMENT_UNDER_ANOTHER_NAME.
     */
    Outcome decide() {
        boolean mineToo = mine.filter(this::isHolder).isPresent();
        if (!mineToo
                && holder.flatMap(Person::account)
                        .filter(other -> !other.equals(account))
                        .isPresent()) {
            throw new Problem(ProblemCode.DOCUMENT_OF_ANOTHER_ACCOUNT).about("documentNumber");
        }
        if (mine.isPresent() && !mineToo) {
            throw new Problem(ProblemCode.IDENTITY_ALREADY_STATED);
        }
        if (holder.isEmpty()) {
            return Outcome.REGISTER;
        }
        requireName(named);
        return mine.isPresent() ? Outcome.KNOWN : Outcome.LINK;
    }

    private boolean isHolder(Person person) {
        return holder.filter(other -> other.id().equals(person.id())).isPresent();
    }

    /** A document and another name are not silently one person: a human must look. */
    static void requireName(boolean named) {
        if (!named) {
            throw new Problem(ProblemCode.DOCUMENT_UNDER_ANOTHER_NAME).about("name");
        }
    }
}
