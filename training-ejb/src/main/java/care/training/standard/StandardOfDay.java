package care.training.standard;

import java.time.LocalDate;

/**
 * Names exactly the text of an edition under which something was decided.
 *
 * @param occupation its code
 * @param revision of the rules as they were known then
 * @param on the day for which it was decided
 */
public record StandardOfDay(String occupation, String edition, int revision, LocalDate on) {}
