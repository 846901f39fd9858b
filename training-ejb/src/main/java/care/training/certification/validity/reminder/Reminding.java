package care.training.certification.validity.reminder;

import care.training.certification.validity.ValidityEdition;
import care.training.certification.validity.ValidityKind;
import care.training.certification.validity.ValidityRule;
import care.training.certification.validity.ValidityRules;
import care.training.certification.validity.ending.EndingTerms;
import care.training.kernel.Roles;
import care.training.learning.LearningRules;
import care.training.learning.record.ContinuingRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/** Sends the reminders that are due. Whatever was sent is not sent again, so it may run as often as somebody likes. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class Reminding {
    private static final MonthDay YEARS_END = MonthDay.of(12, 31);

    private static final String OF_TERMS = """
            insert into validity_reminder (id, kind, subject_id, person_id, ends_on, days, sent_at)
            select gen_random_uuid(), t.kind, t.id, person_itself(t.person_id), t.to_day, :days, :now from (%s) t
            where t.to_day between :first and :last and t.from_day <= :today
            on conflict on constraint reminded_once do nothing""";

    private static final String OF_YEARLY_HOURS = """
            insert into validity_reminder (id, kind, subject_id, person_id, ends_on, days, sent_at)
            select gen_random_uuid(), 'YEARLY_HOURS', h.person, h.person, :last, :days, :now
            from (select distinct person_itself(c.person_id) as person
                from certificate c join certificate_file f on f.certificate_id = c.id
                where c.status = 'VALID' and %s) h
            where coalesce((select sum(a.hours) from enrolment e join attendance a on a.enrolment_id = e.id
                join class_offering o on o.id = e.class_id join course k on k.id = o.course_id
                where e.person_id = h.person and k.kind in (:kinds) and a.held_on between :first and :last), 0) < :hours
            on conflict on constraint reminded_once do nothing""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private ValidityRules rules;

    @Inject
    private LearningRules learning;

    @Inject
    private Clock clock;

    /** How many were sent. */
    public int send() {
        LocalDate today = LocalDate.now(clock);
        ValidityEdition edition = rules.on(today);
        int sent = 0;
        for (ValidityRule rule : edition.rules()) {
            for (ReminderBand band : ReminderBand.of(rule.reminders())) {
                sent += rule.term().isPresent()
                        ? ofTerms(rule, edition, band, today)
                        : ofYearlyHours(rule, edition, band, today);
            }
        }
        return sent;
    }

    private int ofTerms(ValidityRule rule, ValidityEdition edition, ReminderBand band, LocalDate today) {
        return database.createNativeQuery(OF_TERMS.formatted(EndingTerms.of(rule, edition)))
                .setParameter("days", band.days())
                .setParameter("now", clock.instant())
                .setParameter("first", today.plusDays(band.least()))
                .setParameter("last", today.plusDays(band.most()))
                .setParameter("today", today)
                .executeUpdate();
    }

    /** Of the hours that a year wants, to those who hold a certificate and lack some. */
    private int ofYearlyHours(ValidityRule rule, ValidityEdition edition, ReminderBand band, LocalDate today) {
        LocalDate last = YEARS_END.atYear(today.getYear());
        ContinuingRule wanted = learning.continuing();
        if (rule.kind() != ValidityKind.LEVEL_CERTIFICATE
                || wanted.kinds().isEmpty()
                || !band.contains(ChronoUnit.DAYS.between(today, last))) {
            return 0;
        }
        return database.createNativeQuery(OF_YEARLY_HOURS.formatted(EndingTerms.occupations(rule, edition)))
                .setParameter("days", band.days())
                .setParameter("now", clock.instant())
                .setParameter("first", LocalDate.of(today.getYear(), 1, 1))
                .setParameter("last", last)
                .setParameter("kinds", wanted.kinds().stream().map(Enum::name).toList())
                .setParameter("hours", wanted.hoursAYear())
                .executeUpdate();
    }
}
