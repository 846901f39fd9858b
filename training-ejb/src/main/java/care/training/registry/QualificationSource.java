package care.training.registry;

/** Where the knowledge of a qualification comes from. */
public enum QualificationSource {
    /** Issued or decided on this platform. */
    OURS,
    /** Of another body, its evidence examined. */
    OTHER,
    /** Filed by the employer: work on its staff. */
    EMPLOYER,
    /** Only said by the person. */
    DECLARED
}
