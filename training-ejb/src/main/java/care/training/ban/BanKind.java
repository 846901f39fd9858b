package care.training.ban;

/**
 * What kind of decision bars (domain 5.1). An employer's own finding on a record is no decision about a person for
 * others, so it has no kind here.
 */
public enum BanKind {
    COURT_LIFE,
    COURT_TERM,
    ADMIN_TERM,
    ADMIN_LIFE,
    /** The county education authority's list of persons barred. */
    ADMIN_LIST,
    /** The case is open: barred for the time being. */
    INTERIM,
    /** An authority says that a case is opening, without a decision yet: ends by itself within days. */
    SUSPENDED_PENDING
}
