package care.training.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * How the delivery of an event stands.
 *
 * @param id the same on each try
 * @param tries how often it was tried
 * @param nextAt when it is tried next; null where it is not
 * @param lastTriedAt null before the first try
 * @param answer what the last try came to: the receiver's status, or FORBIDDEN_ADDRESS, NO_TRUST, TIMED_OUT, UNREACHABLE or
 *     NO_WEBHOOK; null before the first
 */
public record WebhookEventView(
        UUID id,
        String type,
        Instant occurredAt,
        WebhookEventState state,
        int tries,
        Instant nextAt,
        Instant lastTriedAt,
        String answer) {}
