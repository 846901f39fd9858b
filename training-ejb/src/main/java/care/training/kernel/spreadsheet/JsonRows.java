package care.training.kernel.spreadsheet;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A JSON list of flat objects, or such a list as the only field {@code rows} of an object, read as a sheet: the field
 * names are the heading (row 0), each object a row from 1. Read as a stream, so that deep nesting is refused at its
 * first level and not when the stack ends.
 */
final class JsonRows {
    private final int maxRows;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    JsonRows(int maxRows) {
        this.maxRows = maxRows;
    }

    Sheet read(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            readList(parser);
        } catch (JsonParsingException broken) {
            throw broken(broken.getLocation());
        } catch (JsonException | NoSuchElementException | IllegalStateException broken) {
            throw new Problem(ProblemCode.BROKEN_JSON, "?", "?");
        }
        if (rows.isEmpty()) {
            return new Sheet("", List.of(), false);
        }
        rows.add(0, new Row(0, List.copyOf(columns.keySet())));
        return new Sheet("", rows, false);
    }

    private void readList(JsonParser parser) {
        Event event = parser.next();
        boolean wrapped = event == Event.START_OBJECT && parser.next() == Event.KEY_NAME;
        if (wrapped && !"rows".equals(parser.getString())) {
            throw unknownField(parser.getString());
        }
        event = wrapped ? parser.next() : event;
        if (event != Event.START_ARRAY) {
            throw Problem.invalid("rows", ProblemCode.NOT_A_LIST);
        }
        for (Event item = parser.next(); item != Event.END_ARRAY; item = parser.next()) {
            readRow(parser, item);
        }
        if (wrapped && parser.next() == Event.KEY_NAME) {
            throw unknownField(parser.getString());
        }
        if (parser.hasNext()) {
            throw broken(parser.getLocation());
        }
    }

    private void readRow(JsonParser parser, Event item) {
        int number = rows.size() + 1;
        if (number > maxRows) {
            throw Spreadsheet.tooManyRows(maxRows);
        }
        if (item != Event.START_OBJECT) {
            throw Problem.invalid("[" + rows.size() + "]", ProblemCode.NOT_A_LIST);
        }
        Map<Integer, String> cells = new LinkedHashMap<>();
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            if (cells.put(column(name), value(parser, name)) != null) {
                throw Problem.invalid(path(name), ProblemCode.DOUBLED_FIELD, name);
            }
        }
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            texts.add(CellText.clean(cells.getOrDefault(column, "")));
        }
        rows.add(new Row(number, texts));
    }

    private int column(String name) {
        int column = columns.computeIfAbsent(name, unknown -> columns.size());
        if (column >= Spreadsheet.MAX_COLUMNS) {
            throw unknownField(name);
        }
        return column;
    }

    /** A number stays the text it was written as: a huge exponent must never be worked out. */
    private String value(JsonParser parser, String name) {
        return switch (parser.next()) {
            case VALUE_STRING, VALUE_NUMBER -> parser.getString();
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case VALUE_NULL -> "";
            default -> throw Problem.invalid(path(name), ProblemCode.NOT_A_VALUE);
        };
    }

    private String path(String name) {
        return "[" + rows.size() + "]." + name;
    }

    private static Problem unknownField(String name) {
        return Problem.invalid(name, ProblemCode.UNKNOWN_FIELD, name);
    }

    private static Problem broken(JsonLocation at) {
        return new Problem(
                ProblemCode.BROKEN_JSON, String.valueOf(at.getLineNumber()), String.valueOf(at.getColumnNumber()));
    }
}
