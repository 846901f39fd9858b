package care.training.registry;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Organizations by their unified social credit code, and which of them may certify what. */
@Stateless
public class Organizations {
    @PersistenceContext
    private EntityManager database;

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
        if (!code.hasRightCheckCharacter() && database.find(Organization.class, code.value()) == null) {
            throw Problem.invalid(field, ProblemCode.CREDIT_CODE_INVALID);
        }
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

    /** Organizations of {@code kind}, of every kind where it is null; by name. */
    @PermitAll
    public Page<Organization> page(OrganizationKind kind, int page, int size) {
        return search(null, kind, page, size);
    }

    /**
     * The same, whose name in either language has {@code text} in it, or whose credit code begins with it.
     *
     * @param text null or blank for all
     */
    @PermitAll
    public Page<Organization> search(String text, OrganizationKind kind, int page, int size) {
        String sought = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        String which = " from Organization o where (:kind is null or o.kind = :kind) and (:text = ''"
                + " or locate(:text, lower(o.name)) > 0 or locate(:text, lower(o.nameEn)) > 0"
                + " or locate(:text, lower(o.creditCode)) = 1)";
        List<Organization> items = database.createQuery(
                        "select o" + which + " order by o.name, o.creditCode", Organization.class)
                .setParameter("kind", kind)
                .setParameter("text", sought)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        return new Page<>(
                items,
                database.createQuery("select count(o)" + which, Long.class)
                        .setParameter("kind", kind)
                        .setParameter("text", sought)
                        .getSingleResult());
    }

    /** Records an organization or what has changed of it. */
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    public void record(NewOrganization given) {
        oneAtATime.hold("organization", given.creditCode().value());
        Organization known =
                database.find(Organization.class, given.creditCode().value());
        if (known == null) {
            database.persist(new Organization(given, clock.instant()));
        } else {
            known.describe(given);
        }
    }

    /**
     * Records that the authority selected a body to certify; the same record twice is one. Problems:
     * UNKNOWN_ORGANIZATION, SELECTION_OVERLAPS.
     */
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    public SelectionRecord recordSelection(NewSelection given) {
        oneAtATime.hold("organization", get(given.body()).creditCode().value());
        List<SelectionRecord> known = selections(given.body());
        return known.stream().filter(record -> record.says(given)).findFirst().orElseGet(() -> {
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
