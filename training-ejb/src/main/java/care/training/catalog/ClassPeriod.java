package care.training.catalog;

/** Where a class stands in time. */
public enum ClassPeriod {
    RUNNING(" and k.startsOn <= :today and k.endsOn >= :today"),
    COMING(" and k.startsOn > :today"),
    ENDED(" and k.endsOn < :today");

    private final String clause;

    ClassPeriod(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }
}
