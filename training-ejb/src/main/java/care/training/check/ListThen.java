package care.training.check;

import care.training.ban.match.Match;
import care.training.ban.match.PastBan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the list of bans said of somebody at an earlier moment.
 *
 * @param check the check that was asked about; null where a day was
 * @param subject who it is about; the number is masked
 * @param organization credit code of the employer that asked, or would have
 * @param epoch how many changes the list had had
 * @param day by which the terms of bans were read
 * @param outcome what the list of then comes to by the rules of today
 * @param given what was answered then; null where a day was asked about
 * @param follows whether the answer given follows from the list of then; true too where none was given
 * @param bans those on the list then that could mean the person
 */
public record ListThen(
        UUID check,
        CheckView.Subject subject,
        String organization,
        Instant checkedAt,
        long epoch,
        LocalDate day,
        CheckOutcome outcome,
        CheckOutcome given,
        boolean follows,
        List<Weighed> bans) {

    /**
     * One ban of then.
     *
     * @param match what it is to the person by the rules of today
     * @param weighedThen what came of it when the check was answered; null where it was not weighed, or a day was asked about
     */
    public record Weighed(PastBan ban, Match match, Match weighedThen) {}
}
