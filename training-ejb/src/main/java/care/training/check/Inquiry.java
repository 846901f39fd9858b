package care.training.check;

import care.training.registry.PersonName;
import care.training.registry.known.KnownPerson;
import care.training.registry.names.NameBook;
import care.training.registry.names.NameClass;
import care.training.registry.names.NameKeys;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One question, and what is known of whom it is about.
 *
 * @param person the registered holder of the document, null where there is none
 * @param named the name asked about is one of hers
 * @param hers the name asked about; where it is one of hers, her former names and aliases too
 * @param documentKey keyed hash of the document asked about
 */
record Inquiry(NewCheck asked, KnownPerson person, boolean named, List<NameKeys> hers, byte[] documentKey) {

    static Inquiry of(NewCheck asked, KnownPerson person, byte[] documentKey, NameBook book) {
        boolean named = person != null && book.nearest(person.names(), asked.name()) != NameClass.DIFFERENT;
        List<PersonName> names = Stream.concat(
                        Stream.of(asked.name()), named ? person.names().stream() : Stream.empty())
                .distinct()
                .toList();
        return new Inquiry(asked, person, named, book.keys(names), documentKey);
    }

    /** All her known documents. */
    List<byte[]> documents() {
        return person == null ? List.of(documentKey) : person.documentKeys();
    }

    /** Null where not known. */
    LocalDate born() {
        return asked.document().birthDate().orElse(person == null ? null : person.born());
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
