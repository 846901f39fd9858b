package care.training.catalog.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** An empty catalog for a registrar to fill in: the headings, those that must be filled with an asterisk. */
public final class CatalogTemplate {
    private CatalogTemplate() {}

    /** UTF-8 with the mark that lets Excel read it as such. */
    public static byte[] csv() {
        String headings = Arrays.stream(Column.values())
                .map(column -> heading(column) + (column.isRequired() ? "*" : ""))
                .collect(Collectors.joining(","));
        return ("\uFEFF" + headings + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String heading(Column column) {
        return column == Column.FEE ? column.heading() + "(元)" : column.heading();
    }
}
