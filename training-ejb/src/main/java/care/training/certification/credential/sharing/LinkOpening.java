package care.training.certification.credential.sharing;

import java.time.Instant;

/** @param origin from roughly where; see {@link CoarseOrigin} */
public record LinkOpening(Instant at, String origin) {}
