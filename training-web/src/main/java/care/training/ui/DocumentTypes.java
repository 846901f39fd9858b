package care.training.ui;

import care.training.kernel.DocumentType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The kinds of identity document to choose from: {@code #{documentTypes.all}}, each named {@code registry.document.<type>}. */
@Named("documentTypes")
@ApplicationScoped
public class DocumentTypes {
    public List<DocumentType> getAll() {
        return List.of(DocumentType.values());
    }
}
