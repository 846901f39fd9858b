package care.training.kernel.spreadsheet;

import care.training.kernel.Json;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A JSON list of flat objects as a sheet: the fields' names are the heading (row 0), the objects are the rows from 1. */
final class JsonRows {
    private static final Type LIST_OF_OBJECTS =
            new ArrayList<Map<String, Object>>() {}.getClass().getGenericSuperclass();

    private JsonRows() {}

    static Sheet read(byte[] json, int maxRows) {
        List<Map<String, Object>> objects = Json.readForeign(json, LIST_OF_OBJECTS);
        if (objects.size() > maxRows) {
            throw Spreadsheet.tooManyRows(maxRows);
        }
        Set<String> names = new TreeSet<>();
        objects.forEach(object -> names.addAll(object.keySet()));
        List<Row> rows = new ArrayList<>();
        for (Map<String, Object> object : objects) {
            int index = rows.size();
            rows.add(new Row(
                    index + 1,
                    names.stream()
                            .map(name -> text(object.get(name), "[" + index + "]." + name))
                            .toList()));
        }
        if (!rows.isEmpty()) {
            rows.add(0, new Row(0, List.copyOf(names)));
        }
        return new Sheet("", rows, false);
    }

    private static String text(Object value, String path) {
        if (value == null) {
            return "";
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof String || value instanceof Boolean) {
            return CellText.clean(value.toString());
        }
        throw Problem.invalid(path, ProblemCode.NOT_A_VALUE);
    }
}
