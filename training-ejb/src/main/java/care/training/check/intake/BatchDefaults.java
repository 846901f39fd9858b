package care.training.check.intake;

import care.training.check.CheckBasis;
import care.training.check.CheckPurpose;

/** What holds for every row that does not say it itself; either may be null. */
public record BatchDefaults(CheckPurpose purpose, CheckBasis legalBasis) {
    public static final BatchDefaults NONE = new BatchDefaults(null, null);
}
