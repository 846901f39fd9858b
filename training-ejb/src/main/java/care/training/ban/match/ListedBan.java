package care.training.ban.match;

import care.training.ban.BanScope;
import care.training.registry.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A ban in force that shares a document or a name with the person asked about.
 *
 * @param institution credit code, null but for scope INSTITUTION where the decision names it
 * @param born null where no document of the ban carries it
 * @param names the name and all aliases
 */
public record ListedBan(
        UUID id,
        BanScope scope,
        String institution,
        LocalDate born,
        DocumentRelation document,
        List<PersonName> names) {

    /** What it is to somebody of this name and birth date (null where not known). */
    public Match match(PersonName name, LocalDate bornOn) {
        return Match.of(document, NameKeys.nearest(names, name), born, bornOn);
    }

    /** Whoever holds the document calls herself otherwise than the ban does. */
    public boolean isSameDocumentUnderAnotherName(PersonName name) {
        return document == DocumentRelation.SAME && NameKeys.nearest(names, name) == NameClass.DIFFERENT;
    }
}
