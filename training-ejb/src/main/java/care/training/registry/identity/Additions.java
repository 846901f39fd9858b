package care.training.registry.identity;

import care.training.ledger.Ledger;
import care.training.registry.Person;
import care.training.registry.PersonHistory;
import care.training.registry.PersonRecord;
import care.training.registry.PersonRecords;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** Puts a name or a document on record, once it may be. */
@Dependent
class Additions {
    @Inject
    private PersonHistory history;

    @Inject
    private PersonRecords records;

    @Inject
    private Ledger ledger;

    /** Whether one clerk alone may not. Problems: those of recording. */
    boolean needAnother(Person person, NewChange added) {
        return added.kind() == ChangeKind.DOCUMENT
                ? history.needsAnother(person, added.document())
                : history.needsAnother(person, added.nameKind(), added.name(), added.since());
    }

    /** Problems: PERSON_MERGED, DOCUMENT_ON_RECORD, DOCUMENT_OF_ANOTHER_PERSON, NAME_ON_RECORD, INVALID_INPUT. */
    PersonRecord record(Person person, NewChange added) {
        if (added.kind() == ChangeKind.DOCUMENT) {
            history.add(person, added.document(), added.reason());
            log(
                    person,
                    "DOCUMENT_RECORDED",
                    added.document().type() + " " + added.document().number());
        } else {
            history.add(person, added.nameKind(), added.name(), added.since(), added.reason());
            log(person, "NAME_RECORDED", added.nameKind() + " " + added.name().text());
        }
        return records.grown(person);
    }

    private void log(Person person, String what, String content) {
        ledger.append(what, person.id(), content.getBytes(StandardCharsets.UTF_8));
    }
}
