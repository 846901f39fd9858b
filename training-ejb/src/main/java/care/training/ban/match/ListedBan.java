package care.training.ban.match;

import care.training.ban.BanScope;
import care.training.registry.names.NameClass;
import care.training.registry.names.NameKeys;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A ban in force that shares a document or a name with the person asked about.
 *
 * @param institution credit code, null but for scope INSTITUTION where the decision names it
 * @param born null where no document of the ban carries it
 * @param names the name and all aliases, by their keys
 * @param objected the person objects and has no answer yet
 * @param suspension no decision was made yet, so a person must look whatever else is certain
 */
public record ListedBan(
        UUID id,
        BanScope scope,
        String institution,
        LocalDate born,
        DocumentRelation document,
        List<NameKeys> names,
        boolean objected,
        boolean suspension) {

    /** What it is to somebody of these names and this birth date (null where not known). */
    public Match match(Collection<NameKeys> hers, LocalDate bornOn) {
        Match match = certainly(hers, bornOn);
        return suspension && match == Match.CONFIRMED ? Match.POSSIBLE : match;
    }

    /** The same by document and names alone, whether there is a decision or not yet. */
    public Match certainly(Collection<NameKeys> hers, LocalDate bornOn) {
        return hers.stream()
                .flatMap(name -> names.stream().map(name::against))
                .distinct()
                .map(near -> Match.of(document, near, born, bornOn))
                .reduce(Match.of(document, NameClass.DIFFERENT, born, bornOn), Match::or);
    }

    /** Whoever holds the document calls herself otherwise than the ban does. */
    public boolean isSameDocumentUnderAnotherName(Collection<NameKeys> hers) {
        return document == DocumentRelation.SAME
                && hers.stream().map(name -> name.nearest(names)).noneMatch(NameClass::isNear);
    }
}
