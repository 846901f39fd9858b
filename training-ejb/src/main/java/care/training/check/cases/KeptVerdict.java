package care.training.check.cases;

import java.util.UUID;

/** What a case decided about a ban and somebody of whom everything compared is still the same. */
public record KeptVerdict(UUID caseId, CaseVerdict verdict) {}
