package care.training.ui.ban;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import java.util.List;
import java.util.Optional;

/** Documents and names of a person as they are typed into a form. */
final class TypedIdentity {
    private TypedIdentity() {}

    /** Empty where no number was typed. Problems: those of the document, told of the field. */
    static Optional<IdentityDocument> document(DocumentType type, String number, String field) {
        try {
            return number == null || number.isBlank()
                    ? Optional.empty()
                    : Optional.of(new IdentityDocument(type, number));
        } catch (Problem malformed) {
            throw malformed.at(field);
        }
    }

    /** One a line. */
    static List<String> names(String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
