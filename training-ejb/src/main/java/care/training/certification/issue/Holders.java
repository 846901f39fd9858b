package care.training.certification.issue;

import care.training.kernel.IdentityDocument;
import care.training.ledger.AuditTrail;
import care.training.registry.People;
import care.training.scheduling.Schedule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Who is certified, by what is on record of her now. */
@Dependent
class Holders {
    @Inject
    private Schedule schedule;

    @Inject
    private People people;

    @Inject
    private AuditTrail audit;

    Holder of(BatchRow row) {
        audit.viewed(row.personId(), "DOCUMENT_NUMBER", "printed on the certificate");
        return new Holder(people.get(row.personId()).name(), documentOf(row));
    }

    /** The document that she was entered with; where none was said then, that which stands for her. */
    private IdentityDocument documentOf(BatchRow row) {
        return schedule.booking(row.bookingId())
                .documentId()
                .flatMap(people::document)
                .orElseGet(() -> people.documentOf(row.personId()));
    }
}
