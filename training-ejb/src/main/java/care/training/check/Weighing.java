package care.training.check;

import care.training.ban.Reach;
import care.training.ban.match.DocumentRelation;
import care.training.ban.match.ListedBan;
import care.training.ban.match.Match;
import care.training.check.cases.CaseVerdict;
import care.training.kernel.SocialCreditCode;
import care.training.registry.PersonName;
import care.training.registry.names.NameBook;
import care.training.registry.names.NameKeys;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Every ban that could mean the person, and what came of it; the gravest decides.
 *
 * @param matches by the ban's id
 * @param nameDiffers a ban names the same document under another name
 * @param objected the person objects to a ban that counts here and has no answer yet
 */
public record Weighing(Map<UUID, Match> matches, boolean nameDiffers, boolean objected) {

    /**
     * Somebody asked about.
     *
     * @param names the name asked about and, where it is one of hers, all others of hers
     * @param registered what else the register calls the holder of her document: whoever asked may have her name wrong
     * @param born null where not known
     */
    public record Subject(Collection<NameKeys> names, Collection<NameKeys> registered, LocalDate born) {
        /**
         * @param name asked about
         * @param known all names of the registered holder of her document
         */
        static Subject of(PersonName name, Collection<PersonName> known, LocalDate born, NameBook book) {
            NameKeys asked = book.keys(name);
            List<NameKeys> all = book.keys(known);
            List<NameKeys> others =
                    all.stream().filter(other -> !other.equals(asked)).toList();
            return asked.nearest(all).isNear()
                    ? new Subject(
                            Stream.concat(Stream.of(asked), others.stream()).toList(), born)
                    : new Subject(List.of(asked), others, born);
        }

        /** Somebody who is asked about by her own name. */
        public Subject(Collection<NameKeys> names, LocalDate born) {
            this(names, List.of(), born);
        }

        /**
         * The names that a ban is weighed by. A ban on her document says itself how she is called; on any other she may
         * stand by every name.
         */
        Collection<NameKeys> against(ListedBan ban) {
            return ban.document() == DocumentRelation.SAME ? names : all();
        }

        /** Not another name than those of the register; true also of whom the register does not know. */
        boolean isByHerName() {
            return registered.isEmpty();
        }

        /** All that she may be called. */
        Collection<NameKeys> all() {
            return Stream.concat(names.stream(), registered.stream()).toList();
        }
    }

    /** A ban on the list, and whom its scope concerns. */
    public record Candidate(ListedBan ban, Reach reach) {}

    public static Weighing of(Collection<Candidate> candidates, Subject subject, SocialCreditCode employer) {
        return of(candidates, subject, employer, Map.of());
    }

    /** @param decided what officials decided before where it was in doubt, by the ban's id; on the very same facts */
    public static Weighing of(
            Collection<Candidate> candidates,
            Subject subject,
            SocialCreditCode employer,
            Map<UUID, CaseVerdict> decided) {
        Map<UUID, Match> matches = new LinkedHashMap<>();
        boolean nameDiffers = false;
        boolean objected = false;
        for (Candidate candidate : candidates) {
            UUID ban = candidate.ban().id();
            Collection<NameKeys> names = subject.against(candidate.ban());
            Match person = candidate.ban().certainly(names, subject.born());
            Match doubtful = concerning(candidate.ban().match(names, subject.born()), candidate, employer);
            Match settled = CaseVerdict.settle(person, doubtful, decided.get(ban));
            // as long as there is no decision, whose suspension it is bars nobody
            Match match = candidate.ban().suspension() && settled == Match.CONFIRMED ? Match.POSSIBLE : settled;
            // where it was decided to be somebody else, her name differs from nobody's
            boolean another = doubtful != match && match == Match.NONE;
            nameDiffers |= !another && candidate.ban().isSameDocumentUnderAnotherName(subject.names());
            objected |= match != Match.NONE && candidate.ban().objected();
            matches.put(ban, match);
        }
        return new Weighing(matches, nameDiffers, objected);
    }

    /** A decision about one institution says nothing of others; where it does not name the one, a person must look. */
    private static Match concerning(Match match, Candidate candidate, SocialCreditCode employer) {
        String institution = candidate.ban().institution();
        if (candidate.reach() == Reach.EVERY_EMPLOYER || employer.value().equals(institution)) {
            return match;
        }
        return institution == null && match != Match.NONE ? Match.POSSIBLE : Match.NONE;
    }

    public Match gravest() {
        return matches.values().stream().reduce(Match.NONE, Match::or);
    }
}
