package care.training.kernel.rules;

/** The calendar that the product ships with, for tests of limits in working days. */
public final class ShippedWorkingDays {
    private ShippedWorkingDays() {}

    public static WorkingDays load() {
        WorkingDays days = new WorkingDays();
        days.load();
        return days;
    }
}
