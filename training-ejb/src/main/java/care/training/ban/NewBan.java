package care.training.ban;

import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.Violation;
import care.training.registry.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A decision as an official enters it.
 *
 * @param document of the person barred; null where the authority gives none
 * @param furtherDocuments other documents of hers that the decision names; null or empty where there are none
 * @param aliases other names she goes by; null or empty where there are none
 * @param documentNumber of the decision; null, as the basis is, for SUSPENDED_PENDING
 * @param decidedOn day of the decision; null where not told, then its first day stands for it
 * @param institution of scope INSTITUTION: which; null where the decision does not name it
 * @param act of a perpetrator: where and when it happened; null where not told
 * @param perpetratorBan of a direct manager: the entry of who acted; null where not told
 * @param start first day; null where not known yet, e.g. before the end of a sentence
 * @param end last day; null for life or where none is set
 */
public record NewBan(
        IdentityDocument document,
        List<IdentityDocument> furtherDocuments,
        String name,
        List<String> aliases,
        BanRole role,
        String decidingAuthority,
        String documentNumber,
        LocalDate decidedOn,
        LegalBasis legalBasis,
        BanKind kind,
        BanScope scope,
        SocialCreditCode institution,
        Act act,
        UUID perpetratorBan,
        LocalDate start,
        LocalDate end,
        boolean life) {
    static final int MOST_ALIASES = 20;
    static final int MOST_DOCUMENTS = 10;
    static final int LONGEST_AUTHORITY = 200;
    static final int LONGEST_NUMBER = 100;

    /**
     * Problems: BAN_NEEDS_BASIS, BAN_NEEDS_DOCUMENT, SUSPENSION_HAS_DECISION, SUSPENSION_NEEDS_IDENTITY; INVALID_INPUT
     * naming every field to be mended.
     */
    void requireWhole(LocalDate today) {
        if (isSuspension()) {
            requireNoDecision();
        } else {
            requireDecision();
        }
        requireFields(today);
    }

    /** No decision was made yet. */
    boolean isSuspension() {
        return kind == BanKind.SUSPENDED_PENDING;
    }

    private void requireDecision() {
        if (legalBasis == null) {
            throw new Problem(ProblemCode.BAN_NEEDS_BASIS);
        }
        if (isBlank(documentNumber)) {
            throw new Problem(ProblemCode.BAN_NEEDS_DOCUMENT);
        }
    }

    /** Whoever has a basis and a document enters the decision; and nobody is suspended by a name that others bear too. */
    private void requireNoDecision() {
        if (legalBasis != null || !isBlank(documentNumber)) {
            throw new Problem(ProblemCode.SUSPENSION_HAS_DECISION);
        }
        if (document == null) {
            throw new Problem(ProblemCode.SUSPENSION_NEEDS_IDENTITY);
        }
    }

    private void requireFields(LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        requireGiven(violations, "role", role);
        requireGiven(violations, "kind", kind);
        requireGiven(violations, "scope", scope);
        requireGiven(violations, "decidingAuthority", isBlank(decidingAuthority) ? null : decidingAuthority);
        requireShort(violations, "decidingAuthority", decidingAuthority, LONGEST_AUTHORITY);
        requireShort(violations, "documentNumber", documentNumber, LONGEST_NUMBER);
        if (decidedOn != null && decidedOn.isAfter(today)) {
            violations.add(new Violation("decidedOn", ProblemCode.DATE_IN_FUTURE));
        }
        if (institution != null && scope != BanScope.INSTITUTION) {
            violations.add(new Violation("institution", ProblemCode.INSTITUTION_NOT_IN_SCOPE));
        }
        requireRoleOfActs(violations, today);
        requireOnePerson(violations, today);
        if (aliases != null && aliases.size() > MOST_ALIASES) {
            violations.add(new Violation("aliases", ProblemCode.TOO_MANY, MOST_ALIASES));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private void requireRoleOfActs(List<Violation> violations, LocalDate today) {
        if (perpetratorBan != null && role != BanRole.DIRECT_MANAGER) {
            violations.add(new Violation("perpetratorBan", ProblemCode.ONLY_OF_A_MANAGER));
        }
        if (act == null) {
            return;
        }
        if (role != BanRole.PERPETRATOR) {
            violations.add(new Violation("act", ProblemCode.ONLY_OF_A_PERPETRATOR));
        }
        requireGiven(violations, "act.workplace", act.workplace());
        requireGiven(violations, "act.firstDay", act.firstDay());
        requireGiven(violations, "act.lastDay", act.lastDay());
        if (act.lastDay() != null && act.lastDay().isAfter(today)) {
            violations.add(new Violation("act.lastDay", ProblemCode.DATE_IN_FUTURE));
        }
        if (act.firstDay() != null && act.lastDay() != null && act.lastDay().isBefore(act.firstDay())) {
            violations.add(new Violation("act.lastDay", ProblemCode.END_BEFORE_START));
        }
    }

    private void requireOnePerson(List<Violation> violations, LocalDate today) {
        documents().forEach(one -> one.requireBornBy(today));
        if (documents().size() > MOST_DOCUMENTS) {
            violations.add(new Violation("furtherDocuments", ProblemCode.TOO_MANY, MOST_DOCUMENTS));
        }
        if (document == null && !documents().isEmpty()) {
            violations.add(new Violation("documentNumber", ProblemCode.REQUIRED));
        }
        if (areBornApart(documents().stream())) {
            violations.add(new Violation("furtherDocuments", ProblemCode.BIRTH_DATES_APART));
        }
    }

    /** Documents of one person say one birth date, as far as they say any. */
    static boolean areBornApart(Stream<IdentityDocument> documents) {
        return documents.flatMap(one -> one.birthDate().stream()).distinct().count() > 1;
    }

    /** All documents of the person, each once. */
    List<IdentityDocument> documents() {
        return Stream.concat(
                        Stream.ofNullable(document),
                        furtherDocuments == null ? Stream.empty() : furtherDocuments.stream())
                .distinct()
                .toList();
    }

    /** Where any of them says it. */
    Optional<LocalDate> birthDate() {
        return documents().stream().flatMap(one -> one.birthDate().stream()).findFirst();
    }

    /** Name and aliases, the name first, each written once. Problems: INVALID_INPUT. */
    List<PersonName> names() {
        Map<String, PersonName> names = new LinkedHashMap<>();
        PersonName first = new PersonName(name);
        names.put(first.text(), first);
        if (aliases != null) {
            for (int i = 0; i < aliases.size(); i++) {
                PersonName alias = alias(i);
                names.putIfAbsent(alias.text(), alias);
            }
        }
        return List.copyOf(names.values());
    }

    /** The day whose rules the decision is judged by. */
    LocalDate judgedOn(LocalDate today) {
        if (decidedOn != null) {
            return decidedOn;
        }
        return start != null && start.isBefore(today) ? start : today;
    }

    private PersonName alias(int place) {
        try {
            return new PersonName(aliases.get(place));
        } catch (Problem malformed) {
            throw malformed.at("aliases[" + place + "]");
        }
    }

    private static void requireGiven(List<Violation> violations, String field, Object value) {
        if (value == null) {
            violations.add(new Violation(field, ProblemCode.REQUIRED));
        }
    }

    private static void requireShort(List<Violation> violations, String field, String value, int most) {
        if (value != null && value.strip().length() > most) {
            violations.add(new Violation(field, ProblemCode.TOO_LONG, most));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
