package care.training.standard;

/**
 * How a province reads what the standards' text leaves open about time of work (domain 2.3, last paragraph).
 *
 * @param workTime whether gaps are allowed
 * @param rounding how begun months count
 */
record Interpretation(Reading workTime, Rounding rounding) {

    /** How years of work are put together. */
    enum Reading {
        /** 累计: what was worked is added up, whatever lay between. */
        CUMULATIVE,
        /** 连续: one stretch without a day between must have all of it. */
        CONTINUOUS
    }

    /** To what the time of work is counted. */
    enum Rounding {
        /** To the day: a year is complete on its anniversary. */
        DAY,
        /** By months as employers state them: the first and the last month of a job count whole. */
        MONTH
    }
}
