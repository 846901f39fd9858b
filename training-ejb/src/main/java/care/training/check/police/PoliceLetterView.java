package care.training.check.police;

import care.training.check.CheckView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A query to the police as its employer sees it.
 *
 * @param subject the document number is masked
 * @param number null where the police have not answered
 * @param result by now: EXPIRED where a clear answer has become too old
 * @param expiresOn the last day on which a clear answer counts; null where there is none
 * @param corrects null for an entry that corrects none
 * @param corrected another entry corrects this one: it no longer counts
 */
public record PoliceLetterView(
        UUID id,
        CheckView.Subject subject,
        String number,
        LocalDate letteredOn,
        PoliceResult result,
        LocalDate expiresOn,
        Instant recordedAt,
        UUID corrects,
        boolean corrected) {}
