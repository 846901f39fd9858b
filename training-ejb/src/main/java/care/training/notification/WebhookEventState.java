package care.training.notification;

/** How the delivery of an event stands. */
public enum WebhookEventState {
    WAITING,
    DELIVERED,
    /** Given up; it is sent again when somebody asks for it. */
    UNDELIVERED
}
