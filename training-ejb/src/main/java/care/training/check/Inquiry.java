package care.training.check;

import care.training.registry.PersonName;
import care.training.registry.known.KnownPerson;
import care.training.registry.names.NameBook;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One question, and what is known of whom it is about.
 *
 * @param person the registered holder of the document, null where there is none
 * @param named the name asked about is one of hers
 * @param hers whom the list is weighed for: by the name asked about; where it is one of hers, by her former names and aliases too
 * @param documentKey keyed hash of the document asked about
 */
record Inquiry(NewCheck asked, KnownPerson person, boolean named, Weighing.Subject hers, byte[] documentKey) {

    static Inquiry of(NewCheck asked, KnownPerson person, byte[] documentKey, NameBook book) {
        List<PersonName> known = person == null ? List.of() : person.names();
        LocalDate born = asked.document().birthDate().orElse(person == null ? null : person.born());
        Weighing.Subject hers = Weighing.Subject.of(asked.name(), known, born, book);
        return new Inquiry(asked, person, person != null && hers.isByHerName(), hers, documentKey);
    }

    /** All her known documents. */
    List<byte[]> documents() {
        return person == null ? List.of(documentKey) : person.documentKeys();
    }

    /** Null where she is not registered. */
    UUID personId() {
        return person == null ? null : person.id();
    }

    CheckIdentity identity(Weighing weighing) {
        if (weighing.nameDiffers() || (person != null && !named)) {
            return CheckIdentity.NAME_DIFFERS;
        }
        return named ? CheckIdentity.MATCHED : CheckIdentity.NOT_REGISTERED;
    }
}
