package care.training.kernel.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.SharedStrings;

/** One sheet's XML as rows of texts (ECMA-376 part 1, 18.3.1). */
final class SheetReader {
    /** More merged cells than this are decoration. */
    private static final int MAX_MERGES = 5_000;

    private final SharedStrings texts;
    private final CellFormats formats;
    private final int maxRows;
    private final Map<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merges = new ArrayList<>();
    private int row;
    private int column;

    SheetReader(SharedStrings texts, CellFormats formats, int maxRows) {
        this.texts = texts;
        this.formats = formats;
        this.maxRows = maxRows;
    }

    List<Row> read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                startElement(xml);
            }
        }
        merges.forEach(this::repeatDownwards);
        return rows.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), texts(entry.getValue())))
                .toList();
    }

    private void startElement(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "row" -> {
                String number = xml.getAttributeValue(null, "r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
            }
            case "c" -> readCell(xml);
            case "mergeCell" -> {
                if (merges.size() < MAX_MERGES) {
                    merges.add(CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref")));
                }
            }
            default -> {
                // columns' widths, print settings and the like
            }
        }
    }

    private void readCell(XMLStreamReader xml) throws XMLStreamException {
        String address = xml.getAttributeValue(null, "r");
        column = address == null ? column + 1 : new CellAddress(address).getColumn();
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String text = text(content(xml), type == null ? "n" : type, style == null ? -1 : Integer.parseInt(style));
        if (text.isEmpty() || column >= Spreadsheet.MAX_COLUMNS) {
            return;
        }
        rows.computeIfAbsent(row, first -> new TreeMap<>()).put(column, text);
        if (rows.size() > maxRows + Spreadsheet.ROWS_ABOVE) {
            throw Spreadsheet.tooManyRows(maxRows);
        }
    }

    /** The cell's value, or its inline text without the reading aids (rPh); a formula itself is passed over. */
    private static String content(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int readingAid = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            String name = xml.isStartElement() || xml.isEndElement() ? xml.getLocalName() : "";
            if (event == XMLStreamConstants.END_ELEMENT && "c".equals(name)) {
                break;
            }
            if ("rPh".equals(name)) {
                readingAid += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
            }
            boolean value = "v".equals(name) || "t".equals(name) && readingAid == 0;
            if (event == XMLStreamConstants.START_ELEMENT && value) {
                text.append(xml.getElementText());
            }
        }
        return text.toString();
    }

    private String text(String content, String type, int style) {
        if (content.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" ->
                CellText.clean(texts.getItemAt(Integer.parseInt(content)).getString());
            case "n" -> formats.text(content, style);
            case "b" -> "1".equals(content) ? "TRUE" : "FALSE";
            // ISO date of a strict workbook: the day is enough
            case "d" -> CellText.clean(content.length() > 10 ? content.substring(0, 10) : content);
            default -> CellText.clean(content);
        };
    }

    /** A cell merged over several rows of one column stands for each of them; a title merged sideways stays one cell. */
    private void repeatDownwards(CellRangeAddress merge) {
        TreeMap<Integer, String> first = rows.get(merge.getFirstRow() + 1);
        if (merge.getFirstColumn() != merge.getLastColumn() || first == null) {
            return;
        }
        String text = first.get(merge.getFirstColumn());
        if (text == null) {
            return;
        }
        int last = Math.min(merge.getLastRow(), merge.getFirstRow() + maxRows);
        for (int below = merge.getFirstRow() + 1; below <= last; below++) {
            TreeMap<Integer, String> covered = rows.get(below + 1);
            if (covered != null) {
                covered.putIfAbsent(merge.getFirstColumn(), text);
            }
        }
    }

    private static List<String> texts(TreeMap<Integer, String> cells) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column <= cells.lastKey(); column++) {
            texts.add(cells.getOrDefault(column, ""));
        }
        return texts;
    }
}
