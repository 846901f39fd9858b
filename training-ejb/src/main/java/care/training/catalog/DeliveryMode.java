package care.training.catalog;

/** How a course is taught (授课方式). */
public enum DeliveryMode {
    ON_SITE,
    ONLINE,
    BLENDED
}
