package care.training.check.monitoring;

import care.training.ban.match.Match;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to tell an employer of somebody.
 *
 * @param organization the employer's credit code
 * @param personId null where she is known from a check alone
 * @param checkId the employer's own check that asked about her; null where she is told of as one of the staff
 * @param cause what it comes from, e.g. {@code BAN:<id>}: for one employer and person it is raised once
 * @param covered causes that say as much or more; where one of them was raised, this is not
 * @param certificate the number of a revoked certificate, else null
 */
record NewAlert(
        String organization,
        UUID personId,
        UUID checkId,
        AlertKind kind,
        String cause,
        List<String> covered,
        String certificate) {
    /** What a ban raises, the gravest first: who was told the one need not be told those after it. */
    private static final List<String> OF_BANS = List.of("BAN:", "POSSIBLE:", "LATE:", "LATEPOSSIBLE:");

    /** What a ban in force means for an employer; empty where it means somebody else. */
    static Optional<NewAlert> ofBan(String organization, UUID personId, UUID checkId, UUID ban, Match match) {
        if (match == Match.NONE) {
            return Optional.empty();
        }
        int grave = (checkId == null ? 0 : 2) + (match == Match.CONFIRMED ? 0 : 1);
        List<String> causes = causesOf(ban);
        return Optional.of(new NewAlert(
                organization,
                personId,
                checkId,
                AlertKind.of(match, checkId == null),
                causes.get(grave),
                causes.subList(0, grave),
                null));
    }

    /** The causes of alerts that a ban has raised. */
    static List<String> causesOf(UUID ban) {
        return OF_BANS.stream().map(kind -> kind + ban).toList();
    }

    static NewAlert ofVoiding(String organization, UUID personId, UUID checkId, UUID ban) {
        return new NewAlert(organization, personId, checkId, AlertKind.VOIDED, "VOIDED:" + ban, List.of(), null);
    }

    static NewAlert ofLifting(String organization, UUID personId, UUID checkId, UUID ban) {
        return new NewAlert(organization, personId, checkId, AlertKind.LIFTED, "LIFTED:" + ban, List.of(), null);
    }

    static NewAlert ofRevocation(String organization, UUID personId, String number) {
        return new NewAlert(
                organization, personId, null, AlertKind.CERTIFICATE_REVOKED, "REVOKED:" + number, List.of(), number);
    }

    /** The employer never checked her. @param since the first day of her post: another post is another duty */
    static NewAlert ofMissingCheck(String organization, UUID personId, LocalDate since) {
        return new NewAlert(organization, personId, null, AlertKind.CHECK_DUE, "UNCHECKED:" + since, List.of(), null);
    }

    /** @param check the last check of her, and {@code due} the day by which it asked for another */
    static NewAlert ofDueCheck(String organization, UUID personId, UUID check, LocalDate due) {
        return new NewAlert(
                organization, personId, null, AlertKind.CHECK_DUE, "DUE:" + check + " " + due, List.of(), null);
    }
}
