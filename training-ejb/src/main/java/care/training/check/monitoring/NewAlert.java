package care.training.check.monitoring;

import care.training.ban.match.Match;
import care.training.check.cases.Doubt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Something to tell an employer of somebody.
 *
 * @param organization the employer's credit code
 * @param personId null where she is known from a check alone
 * @param checkId the employer's own check that asked about her; null where she is told of as one of the staff
 * @param matter what it comes from, e.g. {@code BAN:<id>}: for one employer and person it is raised once
 * @param since the first day of her post, where the matter is told of each post anew; null where once is for ever
 * @param covered matters that say as much or more; where one of them was raised, this is not
 * @param takenBackBy matters after which this is told again, as it did not hold in between
 * @param certificate the number of a certificate that was revoked, suspended or restored or is over, else null
 * @param doubt what officials must decide of somebody on the staff, else null
 */
record NewAlert(
        String organization,
        UUID personId,
        UUID checkId,
        AlertKind kind,
        String matter,
        LocalDate since,
        List<String> covered,
        List<String> takenBackBy,
        String certificate,
        Doubt doubt) {
    private static final String BARRED = "BAN:";
    private static final String POSSIBLE = "POSSIBLE:";
    private static final String LATE_BARRED = "LATE:";
    private static final String LATE_POSSIBLE = "LATEPOSSIBLE:";
    private static final String LIFTED = "LIFTED:";
    private static final String CLEARED = "CLEARED:";

    /**
     * What a ban in force means for somebody on the staff, told for each post once; empty where it means somebody else. Who
     * was told the graver need not be told the other.
     */
    static Optional<NewAlert> ofBan(WatchedPerson person, UUID ban, Match match) {
        return ofBan(person.organization(), person.personId(), null, person.since(), ban, match);
    }

    /** The same with what is in doubt, so that officials look. */
    static Optional<NewAlert> ofBan(WatchedPerson person, UUID ban, Meaning meaning) {
        return ofBan(person, ban, meaning.of(ban))
                .map(alert -> alert.asking(meaning.doubts().get(ban)));
    }

    /** The same for somebody whom the employer checked; where it was told of her as one of the staff, it knows. */
    static Optional<NewAlert> ofBan(String organization, UUID personId, UUID checkId, UUID ban, Match match) {
        return ofBan(organization, personId, checkId, null, ban, match);
    }

    private static Optional<NewAlert> ofBan(
            String organization, UUID personId, UUID checkId, LocalDate since, UUID ban, Match match) {
        if (match == Match.NONE) {
            return Optional.empty();
        }
        AlertKind kind = AlertKind.of(match, checkId == null);
        List<String> covered =
                switch (kind) {
                    case BARRED -> List.of();
                    case LATE_POSSIBLE_MATCH -> about(ban, BARRED, POSSIBLE, LATE_BARRED);
                    default -> about(ban, BARRED);
                };
        String matter =
                switch (kind) {
                    case BARRED -> BARRED + ban;
                    case POSSIBLE_MATCH -> POSSIBLE + ban;
                    case LATE_BARRED -> LATE_BARRED + ban;
                    default -> LATE_POSSIBLE + ban;
                };
        return Optional.of(new NewAlert(
                organization,
                personId,
                checkId,
                kind,
                matter,
                since,
                covered,
                about(ban, CLEARED, LIFTED),
                null,
                null));
    }

    /** The matters of alerts that a ban has raised. */
    static List<String> mattersOf(UUID ban) {
        return about(ban, BARRED, POSSIBLE, LATE_BARRED, LATE_POSSIBLE);
    }

    private static List<String> about(UUID ban, String... matters) {
        return Stream.of(matters).map(matter -> matter + ban).toList();
    }

    static NewAlert ofVoiding(String organization, UUID personId, UUID checkId, UUID ban) {
        return ofEntry(organization, personId, checkId, AlertKind.VOIDED, "VOIDED:" + ban, List.of());
    }

    static NewAlert ofLifting(String organization, UUID personId, UUID checkId, UUID ban) {
        return ofEntry(organization, personId, checkId, AlertKind.LIFTED, LIFTED + ban, mattersOf(ban));
    }

    /** What was told of her for a ban in force does not hold: it means somebody else. */
    static NewAlert ofClearing(String organization, UUID personId, UUID checkId, UUID ban) {
        return ofEntry(organization, personId, checkId, AlertKind.NOT_THE_PERSON, CLEARED + ban, mattersOf(ban));
    }

    private static NewAlert ofEntry(
            String organization, UUID personId, UUID checkId, AlertKind kind, String matter, List<String> takenBackBy) {
        return new NewAlert(organization, personId, checkId, kind, matter, null, List.of(), takenBackBy, null, null);
    }

    static NewAlert ofRevocation(String organization, UUID personId, String number) {
        return ofStaff(organization, personId, AlertKind.CERTIFICATE_REVOKED, "REVOKED:" + number, number);
    }

    /** @param end its last day: when it is renewed and ends again, that is another */
    static NewAlert ofLapse(String organization, UUID personId, String number, LocalDate end) {
        return ofStaff(organization, personId, AlertKind.CERTIFICATE_LAPSED, "LAPSED:" + number + " " + end, number);
    }

    /** @param until its last day: another suspension is another matter */
    static NewAlert ofSuspension(String organization, UUID personId, String number, LocalDate until) {
        String matter = "SUSPENDED:" + number + " " + until;
        return ofStaff(organization, personId, AlertKind.CERTIFICATE_SUSPENDED, matter, number);
    }

    /** @param until the day on which it would have ended */
    static NewAlert ofRestoration(String organization, UUID personId, String number, LocalDate until) {
        String matter = "RESTORED:" + number + " " + until;
        return ofStaff(organization, personId, AlertKind.CERTIFICATE_RESTORED, matter, number);
    }

    /** The employer never checked her. @param since the first day of her post: another post is another duty */
    static NewAlert ofMissingCheck(String organization, UUID personId, LocalDate since) {
        return ofStaff(organization, personId, AlertKind.CHECK_DUE, "UNCHECKED:" + since, null);
    }

    /** @param check the last check of her, and {@code due} the day by which it asked for another */
    static NewAlert ofDueCheck(String organization, UUID personId, UUID check, LocalDate due) {
        return ofStaff(organization, personId, AlertKind.CHECK_DUE, "DUE:" + check + " " + due, null);
    }

    private static NewAlert ofStaff(
            String organization, UUID personId, AlertKind kind, String matter, String certificate) {
        return new NewAlert(organization, personId, null, kind, matter, null, List.of(), List.of(), certificate, null);
    }

    private NewAlert asking(Doubt asked) {
        return new NewAlert(
                organization, personId, checkId, kind, matter, since, covered, takenBackBy, certificate, asked);
    }

    /** As it is kept, before what it was told after is added. */
    String cause() {
        return since == null ? matter : matter + ":" + since;
    }
}
