package care.training.kernel.spreadsheet;

import care.training.kernel.Json;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A JSON list of flat objects as a sheet: the fields' names are the heading (row 0), the objects are the rows from 1. A
 * list of texts is one text, parted by {@link #BETWEEN}.
 */
final class JsonRows implements SheetRows {
    static final String BETWEEN = "；";

    private static final Type LIST_OF_OBJECTS =
            new ArrayList<Map<String, Object>>() {}.getClass().getGenericSuperclass();

    private final String json;
    private final int maxRows;
    private final TreeSet<String> names = new TreeSet<>();
    private int count;

    /** Problems: those of {@link Json#foreignText}, TOO_MANY_ROWS. */
    JsonRows(byte[] json, int maxRows) {
        this.json = Json.foreignText(json, LIST_OF_OBJECTS);
        this.maxRows = maxRows;
        eachObject(object -> {
            names.addAll(object.keySet());
            count++;
            return true;
        });
        if (count > maxRows) {
            throw Spreadsheet.tooManyRows(maxRows);
        }
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public boolean grid() {
        return false;
    }

    @Override
    public void each(Predicate<Row> visitor) {
        if (count == 0 || !visitor.test(new Row(0, List.copyOf(names)))) {
            return;
        }
        int[] index = {0};
        eachObject(object -> visitor.test(row(object, index[0]++)));
    }

    private Row row(JsonObject object, int index) {
        return new Row(
                index + 1,
                names.stream()
                        .map(name -> text(object.get(name), "[" + index + "]." + name))
                        .toList());
    }

    private void eachObject(Predicate<JsonObject> visitor) {
        try (JsonParser parser = jakarta.json.Json.createParser(new StringReader(json))) {
            parser.next();
            boolean on = true;
            while (on && parser.next() == JsonParser.Event.START_OBJECT) {
                on = visitor.test(parser.getObject());
            }
        }
    }

    private static String text(JsonValue value, String path) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        } else if (value instanceof JsonNumber number) {
            return number.bigDecimalValue().toPlainString();
        } else if (value instanceof JsonString text) {
            return CellText.clean(text.getString());
        } else if (value instanceof JsonArray list && list.stream().allMatch(JsonString.class::isInstance)) {
            return list.stream().map(text -> text(text, path)).collect(Collectors.joining(BETWEEN));
        } else if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value.toString();
        }
        throw Problem.invalid(path, ProblemCode.NOT_A_VALUE);
    }
}
