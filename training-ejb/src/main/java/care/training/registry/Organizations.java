package care.training.registry;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Districts;
import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.registry.filing.FilingRules;
import care.training.registry.filing.FilingState;
import care.training.registry.filing.FilingStep;
import care.training.registry.organization.RegistrationRoutes;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Organizations by their unified social credit code, and which of them may certify what. */
@Stateless
public class Organizations {
    private static final String SOUGHT = """
             from Organization o where (:kind is null or o.kind = :kind) and (:district = '' or o.district = :district)
             and (:text = '' or locate(:text, lower(o.name)) > 0 or locate(:text, lower(o.nameEn)) > 0
             or locate(:text, lower(o.creditCode)) = 1) and (:filing is null or exists (select s from FilingStep s
             where s.creditCode = o.creditCode and s.state = :filing and s.number =
             (select max(t.number) from FilingStep t where t.creditCode = o.creditCode)))""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private RegistrationRoutes routes;

    @Inject
    private FilingRules filing;

    @Inject
    private Districts districts;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Public, as the catalog names its providers. Problems: UNKNOWN_ORGANIZATION. */
    @PermitAll
    public Organization get(SocialCreditCode code) {
        Organization organization = database.find(Organization.class, code.value());
        if (organization == null) {
            throw new Problem(ProblemCode.UNKNOWN_ORGANIZATION, code.value());
        }
        return organization;
    }

    /**
     * A wrong check character is a slip of the pen, unless an organization is on record with it. Problems:
     * CREDIT_CODE_INVALID, said of {@code field}.
     */
    @PermitAll
    public void requireCredible(SocialCreditCode code, String field) {
        if (!isCredible(code)) {
            throw Problem.invalid(field, ProblemCode.CREDIT_CODE_INVALID);
        }
    }

    /** Whether its check character is right, or an organization is on record with it. */
    @PermitAll
    public boolean isCredible(SocialCreditCode code) {
        return code.hasRightCheckCharacter() || database.find(Organization.class, code.value()) != null;
    }

    /** The organization the caller acts for. Problems: NO_ORGANIZATION, UNKNOWN_ORGANIZATION where it is not on record. */
    @PermitAll
    public Organization mine() {
        return get(caller.requireOrganization());
    }

    /** Those of {@code codes} that are recorded, by code; public, as the catalog names its providers. */
    @PermitAll
    public Map<String, Organization> all(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("select o from Organization o where o.creditCode in :codes", Organization.class)
                .setParameter("codes", codes)
                .getResultStream()
                .collect(Collectors.toMap(o -> o.creditCode().value(), Function.identity()));
    }

    /** The one with this code; empty where none is recorded. */
    @PermitAll
    public Optional<Organization> recorded(String code) {
        return Optional.ofNullable(database.find(Organization.class, code));
    }

    /** Organizations of any of {@code kinds}, of every kind where none is given; by name. */
    @PermitAll
    public List<Organization> of(OrganizationKind... kinds) {
        EnumSet<OrganizationKind> wanted =
                kinds.length == 0 ? EnumSet.allOf(OrganizationKind.class) : EnumSet.noneOf(OrganizationKind.class);
        wanted.addAll(List.of(kinds));
        return database.createQuery(
                        "select o from Organization o where o.kind in :kinds order by o.name, o.creditCode",
                        Organization.class)
                .setParameter("kinds", wanted)
                .getResultList();
    }

    /** What is searched for; a null or blank field does not narrow. {@code text}: in a name, or the code's beginning. */
    public record Search(String text, OrganizationKind kind, String district, FilingState filing) {
        public static final Search ALL = new Search(null, null, null, null);
    }

    /** The organizations that fit, by name. */
    @PermitAll
    public Page<Organization> search(Search sought, int page, int size) {
        List<Organization> items = with(
                        database.createQuery(
                                "select o " + SOUGHT + " order by o.name, o.creditCode", Organization.class),
                        sought)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        return new Page<>(
                items,
                with(database.createQuery("select count(o) " + SOUGHT, Long.class), sought)
                        .getSingleResult());
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, Search sought) {
        return query.setParameter("kind", sought.kind())
                .setParameter("text", blankless(sought.text()).toLowerCase(Locale.ROOT))
                .setParameter("district", blankless(sought.district()))
                .setParameter("filing", sought.filing());
    }

    private static String blankless(String text) {
        return text == null ? "" : text.strip();
    }

    /** Whether an organization was known before it was recorded, and as what. */
    public enum Recorded {
        NEW,
        CHANGED,
        SAME
    }

    /**
     * Records an organization or what has changed of it. One that has to file begins with its application. Problems:
     * CREDIT_CODE_CHECK_CHARACTER, CREDIT_CODE_OF_ANOTHER_REGISTER (of a new one, unless a reason is given), INVALID_INPUT
     * (district).
     */
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    public Recorded record(NewOrganization given) {
        oneAtATime.hold("organization", given.creditCode().value());
        return recordWithoutWaiting(given);
    }

    /** The same for many in one transaction, whose caller has seen to it that nobody else records them. */
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    public Recorded recordWithoutWaiting(NewOrganization given) {
        if (!districts.isKnown(given.district())) {
            throw Problem.invalid(
                    "district",
                    ProblemCode.UNKNOWN_VALUE,
                    given.district(),
                    districts.all().stream().map(Districts.District::name).collect(Collectors.joining("、")));
        }
        Organization known =
                database.find(Organization.class, given.creditCode().value());
        if (known != null) {
            return known.describe(given) ? Recorded.CHANGED : Recorded.SAME;
        }
        if (given.codeReason() == null) {
            routes.objection(given.creditCode(), given.kind()).ifPresent(objection -> {
                throw Problem.invalid(List.of(objection));
            });
        }
        database.persist(new Organization(given, clock.instant()));
        if (filing.applyTo(given.kind())) {
            LocalDate since = given.registeredOn() == null ? LocalDate.now(clock) : given.registeredOn();
            database.persist(FilingStep.first(given.creditCode().value(), since, clock.instant(), caller.subject()));
        }
        return Recorded.NEW;
    }

    /**
     * Records that the authority selected a body to certify; the same record twice is one, with the sites that were said
     * last. Problems: UNKNOWN_ORGANIZATION, SELECTION_OVERLAPS.
     */
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    public SelectionRecord recordSelection(NewSelection given) {
        oneAtATime.hold("organization", get(given.body()).creditCode().value());
        List<SelectionRecord> known = selections(given.body());
        Optional<SelectionRecord> same =
                known.stream().filter(record -> record.says(given)).findFirst();
        same.ifPresent(record -> record.hold(given.sites()));
        return same.orElseGet(() -> {
            known.stream().filter(record -> record.overlaps(given)).findFirst().ifPresent(other -> {
                throw new Problem(
                        ProblemCode.SELECTION_OVERLAPS,
                        other.validFrom().toString(),
                        other.validTo().toString());
            });
            SelectionRecord selection = new SelectionRecord(given);
            database.persist(selection);
            return selection;
        });
    }

    /** The record that lets {@code body} certify on that day. Problems: NOT_SELECTED_TO_CERTIFY. */
    @PermitAll
    public SelectionRecord selectionFor(SocialCreditCode body, String occupation, Level level, LocalDate on) {
        return selections(body).stream()
                .filter(record -> record.covers(occupation, level, on))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemCode.NOT_SELECTED_TO_CERTIFY, body.value(), occupation, level.number(), on.toString()));
    }

    /**
     * The same for an exam at one of the body's sites. Problems: NOT_SELECTED_TO_CERTIFY, SITE_NOT_SELECTED.
     *
     * @param site its name
     */
    @PermitAll
    public SelectionRecord selectionFor(
            SocialCreditCode body, String occupation, Level level, LocalDate on, String site) {
        SelectionRecord selection = selectionFor(body, occupation, level, on);
        if (!selection.allowsSite(site)) {
            throw new Problem(ProblemCode.SITE_NOT_SELECTED, site, String.join("、", selection.sites()));
        }
        return selection;
    }

    /** Every selection of {@code body}, the newest first; which bodies are selected is published (domain 3.4). */
    @PermitAll
    public List<SelectionRecord> selections(SocialCreditCode body) {
        return database.createQuery(
                        "select s from SelectionRecord s where s.creditCode = :body order by s.validFrom desc",
                        SelectionRecord.class)
                .setParameter("body", body.value())
                .getResultList();
    }
}
