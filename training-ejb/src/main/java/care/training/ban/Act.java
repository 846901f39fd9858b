package care.training.ban;

import care.training.kernel.SocialCreditCode;
import java.time.LocalDate;

/**
 * Where and when what was decided about happened; never what it was.
 *
 * @param workplace where the perpetrator worked
 * @param lastDay the same as the first for one day
 */
public record Act(SocialCreditCode workplace, LocalDate firstDay, LocalDate lastDay) {}
