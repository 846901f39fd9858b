package care.training.registry.identity;

import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.NameKind;
import care.training.registry.PersonName;
import care.training.registry.Reason;
import java.time.LocalDate;

/**
 * What somebody asks, or a clerk adds: another name, an alias, or another document.
 *
 * @param document of a DOCUMENT, else null
 * @param name of a NAME or ALIAS, else null
 * @param since first day of the name, null where not known
 * @param reason what happened, 1 to 200 characters
 */
public record NewChange(ChangeKind kind, IdentityDocument document, PersonName name, LocalDate since, String reason) {
    public NewChange {
        if (kind == null) {
            throw Problem.invalid("kind", ProblemCode.REQUIRED);
        }
        if (kind == ChangeKind.DOCUMENT && document == null) {
            throw Problem.invalid("documentNumber", ProblemCode.REQUIRED);
        }
        if (kind != ChangeKind.DOCUMENT && name == null) {
            throw Problem.invalid("name", ProblemCode.REQUIRED);
        }
        reason = Reason.require(reason);
    }

    /** Of a NAME or ALIAS. */
    NameKind nameKind() {
        return kind == ChangeKind.NAME ? NameKind.NAME : NameKind.ALIAS;
    }
}
