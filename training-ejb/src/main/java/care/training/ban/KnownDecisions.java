package care.training.ban;

import care.training.kernel.IdentityDocument;
import care.training.registry.PersonName;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Entries of the register that may be of the same decisions about the same persons as those of a list. */
public final class KnownDecisions {
    private final List<Entry> entries;

    KnownDecisions(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * An entry.
     *
     * @param state PROPOSED, IN_FORCE, or VOIDED where it was in force before
     */
    record Entry(UUID ban, BanState state, String decision, List<IdentityDocument> documents, List<String> names) {}

    /**
     * An entry of the same decision about the same person.
     *
     * @param voided it was in force and does not stand any more
     */
    public record Known(UUID ban, boolean voided) {}

    /**
     * The same authority, document number and person: by her document, or by a name where one of both has no document. An
     * entry that stands goes before one that was voided.
     */
    public Optional<Known> of(NewBan decision) {
        String sought = decision(decision.decidingAuthority(), decision.documentNumber());
        List<Entry> same = entries.stream()
                .filter(entry -> entry.decision().equals(sought) && isOf(entry, decision))
                .toList();
        return same.stream()
                .filter(entry -> entry.state() != BanState.VOIDED)
                .findFirst()
                .or(() -> same.stream().findFirst())
                .map(entry -> new Known(entry.ban(), entry.state() == BanState.VOIDED));
    }

    /** Whether two rows of a list say the same of the same person. */
    public static boolean same(NewBan one, NewBan other) {
        return decision(one.decidingAuthority(), one.documentNumber())
                        .equals(decision(other.decidingAuthority(), other.documentNumber()))
                && samePerson(documents(one), names(one), documents(other), names(other));
    }

    /** What writings of one decision have in common: width of letters, kinds of brackets and spaces do not count. */
    public static String decision(String authority, String number) {
        return key(authority) + "\n" + key(number);
    }

    private static boolean isOf(Entry entry, NewBan decision) {
        return samePerson(entry.documents(), entry.names(), documents(decision), names(decision));
    }

    private static boolean samePerson(
            List<IdentityDocument> documents,
            List<String> names,
            List<IdentityDocument> otherDocuments,
            List<String> otherNames) {
        if (documents.isEmpty() || otherDocuments.isEmpty()) {
            return names.stream().anyMatch(otherNames::contains);
        }
        Set<IdentityDocument> both = new HashSet<>(documents);
        both.retainAll(otherDocuments);
        return !both.isEmpty();
    }

    private static List<IdentityDocument> documents(NewBan decision) {
        return decision.document() == null ? List.of() : List.of(decision.document());
    }

    private static List<String> names(NewBan decision) {
        return decision.names().stream().map(PersonName::text).toList();
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("[〔［【\\[]", "(")
                .replaceAll("[〕］】\\]]", ")");
    }
}
