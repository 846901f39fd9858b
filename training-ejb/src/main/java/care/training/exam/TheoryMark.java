package care.training.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a candidate stands in the theory exam.
 *
 * @param sittingId {@code null} while she has not started
 * @param score points of 100; {@code null} unless MARKED
 */
public record TheoryMark(
        UUID bookingId, SittingState state, UUID sittingId, Instant startedAt, Instant endsAt, BigDecimal score) {}
