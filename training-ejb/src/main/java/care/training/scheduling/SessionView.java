package care.training.scheduling;

import care.training.kernel.Level;
import care.training.kernel.PlatformClock;
import care.training.standard.StandardOfDay;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A session as everybody may see it.
 *
 * @param level 1 (highest) to 5
 * @param standardsRevision revision of the standards it was scheduled under, which with the edition names its rules
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
        int standardsRevision,
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

    /** The standard under which it was scheduled. */
    public StandardOfDay standard() {
        return new StandardOfDay(
                occupation,
                edition,
                standardsRevision,
                theoryAt.atZone(PlatformClock.ZONE).toLocalDate());
    }

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
