package care.training.ui;

import java.io.Serializable;
import java.util.List;

/**
 * Figures to be shown as bars with their targets, and as the table they come from.
 *
 * @param title what the picture shows, also its name for screen readers
 * @param valueName what the bars are
 * @param targetName what the lines are; null where there is no target
 * @param rows from top to bottom
 * @param full what the whole width stands for, where no row is longer; 0 lets the longest row fill it
 */
public record Bars(String title, String valueName, String targetName, List<Row> rows, long full)
        implements Serializable {
    /** Width in SVG units of the longest bar or target. */
    private static final double WIDTH = 600;

    public Bars(String title, String valueName, String targetName, List<Row> rows) {
        this(title, valueName, targetName, rows, 0);
    }

    /** Shares of a hundred: a whole bar is 100. */
    public static Bars ofHundred(String title, String valueName, List<Row> rows) {
        return new Bars(title, valueName, null, rows, 100);
    }

    /** @param target null where this row has none */
    public record Row(String label, long value, Long target) implements Serializable {}

    /**
     * One row as it is drawn, in SVG units.
     *
     * @param y top of the bar
     * @param width length of the bar
     * @param targetX place of the target's line, or -1
     */
    public record Drawn(Row row, int y, double width, double targetX, boolean reached) {}

    public static final int ROW_HEIGHT = 36;

    public int getHeight() {
        return rows.size() * ROW_HEIGHT;
    }

    public boolean isWithTargets() {
        return targetName != null;
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<Drawn> getDrawn() {
        long most = Math.max(
                Math.max(1, full), rows.stream().mapToLong(Bars::extent).max().orElse(1));
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(index -> drawn(rows.get(index), index, WIDTH / most))
                .toList();
    }

    /** The table as a file that a spreadsheet opens. */
    public String toCsv() {
        StringBuilder csv = new StringBuilder("\uFEFF");
        csv.append(Csv.row("", valueName, targetName == null ? "" : targetName));
        rows.forEach(row -> csv.append(Csv.row(
                row.label(),
                String.valueOf(row.value()),
                row.target() == null ? "" : row.target().toString())));
        return csv.toString();
    }

    private static Drawn drawn(Row row, int index, double unit) {
        boolean reached = row.target() == null || row.value() >= row.target();
        return new Drawn(
                row, index * ROW_HEIGHT, row.value() * unit, row.target() == null ? -1 : row.target() * unit, reached);
    }

    private static long extent(Row row) {
        return Math.max(row.value(), row.target() == null ? 0 : row.target());
    }
}
