package care.training.registry.employment;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.OneAtATime;
import care.training.registry.Organizations;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.Qualification;
import care.training.registry.QualificationSource;
import care.training.registry.Qualifications;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An employer files who is on its staff. Corrections are new rows; what was known before stays readable. */
@Stateless
@RolesAllowed(Roles.EMPLOYER)
public class Staff {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private Organizations organizations;

    @Inject
    private People people;

    @Inject
    private Qualifications qualifications;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<StaffFiled> filed;

    /**
     * How somebody's employment stands from a day on; saying the same again changes nothing. Registers the person if new.
     * Problems: REQUIRED (document of somebody not known by this number), STAFF_REFERENCE_OF_ANOTHER_PERSON,
     * MANAGER_IS_SELF, MANAGER_NOT_ON_STAFF (on every day of it), MANAGER_CIRCLE (on any day), STILL_MANAGES,
     * POST_FILED_TWICE, those of {@link People#register}, UNKNOWN_ORGANIZATION; for somebody new CHECKS_USED_UP and
     * CHECKS_STOPPED, as whoever is on a staff is looked for on the list of bans at once.
     */
    public void file(PersonRef ref, NewEmployment given) {
        String organization = organizations.mine().creditCode().value();
        // the rules about managers look at everybody of an employer: its filings pass one after the other
        oneAtATime.hold("staff", organization);
        boolean joined = find(organization, ref).isEmpty();
        StaffMember member = member(organization, ref, given);
        UUID manager = manager(organization, member, given);
        List<Employment> known = known(member);
        if (known.stream()
                .filter(row -> row.reaches(given.replacesFrom()))
                .map(row -> row.says(given, manager))
                .toList()
                .equals(List.of(true))) {
            return;
        }
        Instant now = clock.instant();
        cut(known, given.replacesFrom().minusDays(1), now);
        requireOnce(member, given);
        database.persist(new Employment(member, given, manager, now, caller.subject()));
        database.flush();
        requireSensible(organization, member, given, manager);
        refile(member);
        filed.fire(new StaffFiled(organization, member.personId(), joined));
    }

    /**
     * Somebody's last day; ending again what has ended changes nothing. Problems: NOT_FOUND, END_BEFORE_START (use
     * {@link #withdraw} for what never was), STILL_MANAGES.
     */
    public void end(PersonRef ref, LocalDate lastDay) {
        String organization = caller.requireOrganization().value();
        oneAtATime.hold("staff", organization);
        StaffMember member = find(organization, ref).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        List<Employment> known = known(member);
        if (known.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        if (lastDay.isBefore(known.get(0).validFrom())) {
            throw Problem.invalid("on", ProblemCode.END_BEFORE_START);
        }
        cut(known, lastDay, clock.instant());
        requireNobodyWithout(organization, member.personId());
        refile(member);
    }

    /** What was filed of somebody was a mistake from the first day on. Problems: NOT_FOUND, STILL_MANAGES. */
    public void withdraw(PersonRef ref) {
        String organization = caller.requireOrganization().value();
        oneAtATime.hold("staff", organization);
        StaffMember member = find(organization, ref).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        cut(known(member), LocalDate.MIN, clock.instant());
        requireNobodyWithout(organization, member.personId());
        refile(member);
    }

    private StaffMember member(String organization, PersonRef ref, NewEmployment given) {
        Optional<StaffMember> known = find(organization, ref);
        if (given.document() == null) {
            return known.orElseThrow(() -> Problem.invalid("documentNumber", ProblemCode.REQUIRED));
        }
        Person person = people.register(given.document(), given.name());
        known.filter(member -> !member.personId().equals(person.id())).ifPresent(other -> {
            throw new Problem(ProblemCode.STAFF_REFERENCE_OF_ANOTHER_PERSON, ref.value()).about("personRef");
        });
        return known.orElseGet(() -> {
            StaffMember member = new StaffMember(organization, ref, person.id());
            database.persist(member);
            database.flush();
            return member;
        });
    }

    private UUID manager(String organization, StaffMember member, NewEmployment given) {
        if (given.manager() == null) {
            return null;
        }
        UUID manager = find(organization, given.manager())
                .map(StaffMember::personId)
                .orElseThrow(() -> notOnStaff(given.manager()));
        if (manager.equals(member.personId())) {
            throw new Problem(ProblemCode.MANAGER_IS_SELF).about("directManager");
        }
        return manager;
    }

    /** From the day after {@code lastDay} on nothing is known any more of these posts. */
    private void cut(List<Employment> known, LocalDate lastDay, Instant now) {
        List<Employment> cut = known.stream()
                .filter(row ->
                        row.validTo().isEmpty() || row.validTo().orElseThrow().isAfter(lastDay))
                .toList();
        cut.forEach(row -> row.supersede(now));
        database.flush();
        cut.stream()
                .filter(row -> !row.validFrom().isAfter(lastDay))
                .forEach(row -> database.persist(row.until(lastDay, now, caller.subject())));
        database.flush();
    }

    /** The same post of the same person under another number is one post filed twice. */
    private void requireOnce(StaffMember member, NewEmployment given) {
        boolean elsewhere = !database.createQuery("""
                        select e.id from Employment e where e.organization = :organization and e.personId = :person
                        and e.position = :position and e.memberId <> :member and e.supersededAt is null
                        and (e.validTo is null or e.validTo >= :from) and e.validFrom <= :to""", UUID.class)
                .setParameter("organization", member.organization())
                .setParameter("person", member.personId())
                .setParameter("position", given.position())
                .setParameter("member", member.id())
                .setParameter("from", given.from())
                .setParameter("to", given.to() == null ? LocalDate.of(9999, 12, 31) : given.to())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (elsewhere) {
            throw new Problem(ProblemCode.POST_FILED_TWICE).about("position");
        }
    }

    private void requireSensible(String organization, StaffMember member, NewEmployment given, UUID manager) {
        Management management = new Management(database, organization);
        if (manager != null) {
            if (management.managedInAbsence(manager).contains(member.personId())) {
                throw notOnStaff(given.manager());
            }
            if (management.isCircle(member.personId(), manager, given.from(), given.to())) {
                throw new Problem(ProblemCode.MANAGER_CIRCLE).about("directManager");
            }
        }
        requireNobodyWithout(organization, member.personId());
    }

    private void requireNobodyWithout(String organization, UUID manager) {
        int managed =
                new Management(database, organization).managedInAbsence(manager).size();
        if (managed > 0) {
            throw new Problem(ProblemCode.STILL_MANAGES, managed);
        }
    }

    /** What the employer filed is experience that eligibility counts; what it filed before no longer is. */
    private void refile(StaffMember member) {
        qualifications.replace(
                member.reference(),
                known(member).stream()
                        .filter(row -> row.occupation().isPresent())
                        .map(row -> Qualification.experience(
                                row.personId(),
                                row.occupation().orElseThrow(),
                                row.position(),
                                row.validFrom(),
                                row.validTo().orElse(null),
                                member.reference(),
                                QualificationSource.EMPLOYER))
                        .toList());
    }

    private Optional<StaffMember> find(String organization, PersonRef ref) {
        return database.createQuery(
                        "select m from StaffMember m where m.organization = :organization and m.personRef = :ref",
                        StaffMember.class)
                .setParameter("organization", organization)
                .setParameter("ref", ref.value())
                .getResultStream()
                .findFirst();
    }

    /** What is known now, the first day first. */
    private List<Employment> known(StaffMember member) {
        return database.createQuery("""
                        select e from Employment e where e.memberId = :member and e.supersededAt is null
                        order by e.validFrom""", Employment.class)
                .setParameter("member", member.id())
                .getResultList();
    }

    private static Problem notOnStaff(PersonRef manager) {
        return new Problem(ProblemCode.MANAGER_NOT_ON_STAFF, manager.value()).about("directManager");
    }
}
