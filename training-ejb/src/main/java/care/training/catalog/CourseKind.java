package care.training.catalog;

/** For whom a course is, and on what occasion (培训类别); the audiences are those of the city's plan of 2020. */
public enum CourseKind {
    /** 岗前培训 */
    BEFORE_POST(Audience.PROFESSIONALS),
    /** 在岗培训 */
    IN_SERVICE(Audience.PROFESSIONALS),
    /** 继续教育 */
    CONTINUING(Audience.PROFESSIONALS),
    /** 照护残疾、伤病婴幼儿 */
    SPECIAL_CARE(Audience.PROFESSIONALS),
    /** 村级指导员 */
    VILLAGE_GUIDANCE(Audience.GUIDANCE_WORKERS),
    /** 家长课堂 */
    PARENT_CLASS(Audience.PARENTS),
    /** 入户指导 */
    HOME_GUIDANCE(Audience.PARENTS);

    /** Who learns. */
    public enum Audience {
        PROFESSIONALS,
        GUIDANCE_WORKERS,
        PARENTS
    }

    private final Audience audience;

    CourseKind(Audience audience) {
        this.audience = audience;
    }

    public Audience audience() {
        return audience;
    }

    /** Whether its course may prepare for a level: parents are examined in none. */
    public boolean preparesForLevels() {
        return audience != Audience.PARENTS;
    }
}
