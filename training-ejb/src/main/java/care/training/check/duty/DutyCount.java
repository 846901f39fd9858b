package care.training.check.duty;

/**
 * How many of an institution's staff were checked, nobody named.
 *
 * @param nameEn null where it has none
 * @param staff people with a post today
 * @param never those of them whom it has never checked
 * @param overdue those whose yearly check is overdue
 */
public record DutyCount(
        String code, String name, String nameEn, String district, long staff, long never, long overdue) {
    public long unchecked() {
        return never + overdue;
    }
}
