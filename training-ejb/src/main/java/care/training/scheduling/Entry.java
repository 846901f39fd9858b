package care.training.scheduling;

/**
 * How a candidate is entered.
 *
 * @param way the entry condition she claims, {@code null} for any that is fulfilled
 * @param evidence what is handed in for it, as JSON, or {@code null}
 * @param by the account that enters
 * @param organization the college or association that enters her and has seen the evidence; {@code null} when she books
 *     herself
 */
record Entry(String way, String evidence, String by, String organization) {}
