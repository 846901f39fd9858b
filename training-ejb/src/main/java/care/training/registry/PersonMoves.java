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

/** A person's documents follow a merge: they are encrypted for the record they belong to, so one by one. */
@Dependent
public class PersonMoves {
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

    public void move(PeopleMerged merged) {
        for (PersonDocument document : history.documents(merged.absorbed())) {
            document.moveTo(merged.survivor(), cipher);
            journal.remember(merged, DOCUMENTS, PERSON, document.id());
        }
        database.flush();
    }

    public void giveBack(MergeUndone undone) {
        List<UUID> moved = journal.rows(undone.mergeId(), DOCUMENTS);
        history.documents(undone.survivor()).stream()
                .filter(document -> moved.contains(document.id()))
                .forEach(document -> document.moveTo(undone.absorbed(), cipher));
        database.flush();
    }
}
