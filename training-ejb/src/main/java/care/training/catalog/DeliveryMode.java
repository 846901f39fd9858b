package care.training.catalog;

/** How a course is taught (授课方式). */
public enum DeliveryMode {
    ON_SITE,
    ONLINE,
    BLENDED,
    /** 村级教学点: in the village, for those who cannot come to town. */
    VILLAGE_POINT
}
