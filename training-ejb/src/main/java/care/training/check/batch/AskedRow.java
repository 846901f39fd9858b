package care.training.check.batch;

import care.training.check.CheckBasis;
import care.training.check.CheckPurpose;
import care.training.check.CheckView;
import care.training.check.NewCheck;
import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.registry.PersonName;
import java.util.Locale;

/** The question of one row, as it is kept encrypted until it is answered. */
public record AskedRow(
        DocumentType documentType,
        String documentNumber,
        String name,
        CheckPurpose purpose,
        CheckBasis legalBasis,
        String authorisation) {

    static AskedRow of(NewCheck asked) {
        return new AskedRow(
                asked.document().type(),
                asked.document().number(),
                asked.name().text(),
                asked.purpose(),
                asked.legalBasis(),
                asked.authorisation());
    }

    NewCheck question(Locale language) {
        return new NewCheck(
                new IdentityDocument(documentType, documentNumber),
                new PersonName(name),
                purpose,
                legalBasis,
                authorisation,
                language);
    }

    CheckView.Subject subject() {
        return new CheckView.Subject(documentType, new IdentityDocument(documentType, documentNumber).masked(), name);
    }
}
