package care.training.registry.organization;

/** Classes by the children's age (domain 5.4); ages, sizes and ratios stand in {@code config/organizations/classes.yaml}. */
public enum AgeClass {
    /** 乳儿班. */
    INFANT,
    /** 托小班. */
    TODDLER,
    /** 托大班. */
    OLDER_TODDLER,
    /** 混合班. */
    MIXED
}
