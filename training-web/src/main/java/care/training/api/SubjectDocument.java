package care.training.api;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.registry.PersonName;

/** Document and name of a body's {@code subject}; what is wrong is told by the path in the body. */
final class SubjectDocument {
    private static final String SUBJECT = "subject";

    private SubjectDocument() {}

    static IdentityDocument of(DocumentType type, String number) {
        try {
            return new IdentityDocument(type, number);
        } catch (Problem malformed) {
            throw malformed.within(SUBJECT);
        }
    }

    static PersonName name(String name) {
        try {
            return new PersonName(name);
        } catch (Problem malformed) {
            throw malformed.within(SUBJECT);
        }
    }
}
