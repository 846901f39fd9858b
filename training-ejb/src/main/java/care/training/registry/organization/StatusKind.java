package care.training.registry.organization;

/** What the city awards an organization under its plan (domain 6.2). */
public enum StatusKind {
    /** 试点. */
    PILOT,
    /** 星级, with one to five stars. */
    STAR,
    /** 普惠示范. */
    INCLUSIVE
}
