package care.training.registry;

import care.training.kernel.FieldCipher;
import care.training.registry.merge.MergeJournal;
import care.training.registry.merge.MergeUndone;
import care.training.registry.merge.PeopleMerged;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** What the registry holds of a person follows a merge: documents, names, requests, cards, what she holds. */
@Dependent
public class PersonMoves {
    /** Documents are encrypted for the record they belong to, so they are moved one by one. */
    public static final String DOCUMENTS = "identity_document";

    private static final String PERSON = "person_id";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private PersonHistory history;

    @Inject
    private MergeJournal journal;

    @Inject
    private FieldCipher cipher;

    public void moveAll(PeopleMerged merged) {
        for (PersonDocument document : history.documents(merged.absorbed())) {
            document.moveTo(merged.survivor(), cipher);
            journal.remember(merged, DOCUMENTS, PERSON, document.id());
        }
        database.flush();
        List.of("person_name", "identity_change", "assessor_card", "qualification")
                .forEach(table -> journal.move(merged, table, PERSON));
    }

    public void giveBack(MergeUndone undone) {
        List<UUID> moved = journal.rows(undone.mergeId(), DOCUMENTS);
        history.documents(undone.survivor()).stream()
                .filter(document -> moved.contains(document.id()))
                .forEach(document -> document.moveTo(undone.absorbed(), cipher));
        database.flush();
    }
}
