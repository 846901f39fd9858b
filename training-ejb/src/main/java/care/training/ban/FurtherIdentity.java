package care.training.ban;

import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Documents and names of the person whom an entry in force means, which became known after the decision.
 *
 * @param documents may be empty
 * @param names may be empty, not both
 */
public record FurtherIdentity(List<IdentityDocument> documents, List<String> names) {
    public FurtherIdentity {
        documents = List.copyOf(documents);
        names = List.copyOf(names);
    }

    /** Problems: INVALID_INPUT naming every field to be mended. */
    void requireWhole(LocalDate today) {
        if (documents.isEmpty() && names.isEmpty()) {
            throw Problem.invalid("identity.documents", ProblemCode.BAN_IDENTITY_MISSING);
        }
        if (documents.size() > NewBan.MOST_DOCUMENTS) {
            throw Problem.invalid("identity.documents", ProblemCode.TOO_MANY, NewBan.MOST_DOCUMENTS);
        }
        if (names.size() > NewBan.MOST_ALIASES) {
            throw Problem.invalid("identity.names", ProblemCode.TOO_MANY, NewBan.MOST_ALIASES);
        }
        documents.forEach(document -> document.requireBornBy(today));
        read();
    }

    /** Problems: INVALID_INPUT. */
    List<PersonName> read() {
        List<PersonName> read = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            try {
                read.add(new PersonName(names.get(i)));
            } catch (Problem malformed) {
                throw malformed.at("identity.names[" + i + "]");
            }
        }
        return read;
    }
}
