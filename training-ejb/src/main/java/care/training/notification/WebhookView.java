package care.training.notification;

import java.time.Instant;

/** Where an organization's own system is told of events. */
public record WebhookView(String address, Instant registeredAt) {}
