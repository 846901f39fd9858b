package care.training.ui.scheduling;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.registry.PersonName;
import care.training.scheduling.NewDuties;
import java.io.Serializable;

/** One line of the form in which invigilators are named; left empty, it names nobody. */
public class InvigilatorRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private DocumentType documentType = DocumentType.RESIDENT_ID;
    private String documentNumber;
    private String name;

    boolean isEmpty() {
        return isBlank(documentNumber) && isBlank(name);
    }

    /** Problems: INVALID_INPUT naming {@code documentNumber} or {@code name}. */
    NewDuties.Invigilator read() {
        IdentityDocument document = new IdentityDocument(documentType, documentNumber);
        return new NewDuties.Invigilator(document, new PersonName(name).text());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    public DocumentType getDocumentType() {
        return documentType;
    }

    public void setDocumentType(DocumentType documentType) {
        this.documentType = documentType;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
