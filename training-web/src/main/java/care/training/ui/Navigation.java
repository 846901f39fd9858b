package care.training.ui;

import care.training.kernel.Roles;
import java.util.List;

/**
 * Where each role can go from the head of every page: the few places of its daily work. A page below one of these is
 * reached from it, and marks it as current. The text is {@code frame.nav.<path with dots>}. An entry whose page does not
 * exist is not shown.
 */
final class Navigation {
    /**
     * One entry.
     *
     * @param role who sees it; null for everybody
     * @param path the page's address
     */
    record Entry(String role, String path) {
        /** {@code /college/import} has the text {@code frame.nav.college.import}. */
        String key() {
            return "frame.nav" + path.replace('/', '.');
        }
    }

    static final List<Entry> ALL = List.of(
            new Entry(null, "/courses"),
            new Entry(null, "/sessions"),
            new Entry(null, "/rules"),
            new Entry(null, "/verify"),
            new Entry(Roles.CAREGIVER, "/me"),
            new Entry(Roles.CAREGIVER, "/me/bookings"),
            new Entry(Roles.CAREGIVER, "/me/record"),
            new Entry(Roles.CAREGIVER, "/me/results"),
            new Entry(Roles.CAREGIVER, "/me/certificates"),
            new Entry(Roles.COLLEGE, "/college"),
            new Entry(Roles.COLLEGE, "/college/import"),
            new Entry(Roles.COLLEGE, "/college/courses"),
            new Entry(Roles.COLLEGE, "/college/classes"),
            new Entry(Roles.COLLEGE, "/college/candidates"),
            new Entry(Roles.ASSOCIATION, "/association"),
            new Entry(Roles.ASSOCIATION, "/association/import"),
            new Entry(Roles.ASSOCIATION, "/association/classes"),
            new Entry(Roles.ASSOCIATION, "/association/evidence"),
            new Entry(Roles.ASSOCIATION, "/association/guidance"),
            new Entry(Roles.ASSOCIATION, "/association/sessions"),
            new Entry(Roles.ASSOCIATION, "/association/items"),
            new Entry(Roles.ASSOCIATION, "/association/results"),
            new Entry(Roles.ASSOCIATION, "/association/certificates"),
            new Entry(Roles.ASSESSOR, "/assess"),
            new Entry(Roles.ASSESSOR, "/invigilate"),
            new Entry(Roles.EMPLOYER, "/employer"),
            new Entry(Roles.EMPLOYER, "/employer/alerts"),
            new Entry(Roles.EMPLOYER, "/employer/check"),
            new Entry(Roles.EMPLOYER, "/employer/checks"),
            new Entry(Roles.EMPLOYER, "/employer/staff"),
            new Entry(Roles.REGULATOR, "/regulator"),
            new Entry(Roles.REGULATOR, "/regulator/bans"),
            new Entry(Roles.REGULATOR, "/regulator/cases"),
            new Entry(Roles.REGULATOR, "/regulator/organizations"),
            new Entry(Roles.REGULATOR, "/regulator/quotas"),
            new Entry(Roles.REGULATOR, "/regulator/districts"),
            new Entry(Roles.AUDITOR, "/audit"),
            new Entry(Roles.AUDITOR, "/audit/ledger"),
            new Entry(Roles.AUDITOR, "/audit/eligibility-decisions"),
            new Entry(Roles.AUDITOR, "/audit/check-alarms"),
            new Entry(Roles.ADMIN, "/admin"));

    private Navigation() {}
}
