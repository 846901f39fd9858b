package care.training.ui;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import java.io.Serializable;

/** A form that says who somebody is: document and name, as they were typed. */
public abstract class SubjectForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private DocumentType documentType = DocumentType.RESIDENT_ID;
    private String documentNumber;
    private String name;

    /** Problems: those of {@link IdentityDocument}. */
    protected final IdentityDocument document() {
        return new IdentityDocument(documentType, documentNumber);
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
