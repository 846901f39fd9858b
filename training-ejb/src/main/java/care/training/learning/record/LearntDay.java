package care.training.learning.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** The hours that stand for one day in one class. */
record LearntDay(UUID enrolmentId, LocalDate on, BigDecimal hours) {}
