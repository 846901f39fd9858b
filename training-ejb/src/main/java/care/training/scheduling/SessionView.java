package care.training.scheduling;

import care.training.kernel.Level;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A session as everybody may see it.
 *
 * @param level 1 (highest) to 5
 * @param organizerNameEn null where it has none
 * @param seatsLeft free seats at the moment of asking
 */
public record SessionView(
        UUID id,
        String occupation,
        String occupationName,
        String occupationNameEn,
        int level,
        String edition,
        String organizer,
        String organizerName,
        String organizerNameEn,
        SiteView site,
        Instant theoryAt,
        Instant skillsAt,
        int seats,
        int seatsLeft,
        Instant registrationOpens,
        Instant registrationCloses,
        SessionMode mode,
        SessionPhase phase) {

    public String occupationName(Locale locale) {
        return "en".equals(locale.getLanguage()) ? occupationNameEn : occupationName;
    }

    public String organizerName(Locale locale) {
        return organizerNameEn != null && "en".equals(locale.getLanguage()) ? organizerNameEn : organizerName;
    }

    public String levelTitle(Locale locale) {
        return Level.of(level).title(locale);
    }
}
