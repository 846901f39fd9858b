package care.training.kernel.rules;

/** A value with its mark and source beside it: {@code {value: 60, mark: B, source: …}}. */
public final class Marked {
    private Marked() {}

    /** The value, after its mark and source were seen to be there. */
    public static DataEntry value(DataEntry entry) {
        sourced(entry.only("value", "mark", "source"));
        return entry.at("value");
    }

    public static Sourced sourced(DataEntry entry) {
        return new Sourced(
                entry.place(),
                entry.at("mark").choice(Mark.class),
                entry.at("source").text());
    }
}
