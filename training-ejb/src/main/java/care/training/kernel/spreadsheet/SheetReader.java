package care.training.kernel.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.SharedStrings;

/**
 * One sheet's XML as rows of texts (ECMA-376 part 1, 18.3.1), row by row. Which cells are merged stands below the rows
 * and must be known above them, so it is read first.
 */
final class SheetReader {
    /** More merged cells than this are decoration. */
    private static final int MAX_MERGES = 5_000;

    private final SharedStrings texts;
    private final CellFormats formats;
    private final int maxRows;
    private final TreeMap<Integer, List<CellRangeAddress>> mergesByFirstRow;
    private final Map<CellRangeAddress, String> open = new LinkedHashMap<>();
    private int column;
    private int count;

    /** @param merges as {@link #merges} gives them */
    SheetReader(SharedStrings texts, CellFormats formats, int maxRows, List<CellRangeAddress> merges) {
        this.texts = texts;
        this.formats = formats;
        this.maxRows = maxRows;
        this.mergesByFirstRow = merges.stream()
                .collect(Collectors.groupingBy(CellRangeAddress::getFirstRow, TreeMap::new, Collectors.toList()));
    }

    /** Cells merged over several rows of one column; a title merged sideways stays one cell. */
    static List<CellRangeAddress> merges(XMLStreamReader xml) throws XMLStreamException {
        List<CellRangeAddress> merges = new ArrayList<>();
        while (xml.hasNext() && merges.size() < MAX_MERGES) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && "mergeCell".equals(xml.getLocalName())) {
                CellRangeAddress merge = CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref"));
                if (merge.getFirstColumn() == merge.getLastColumn() && merge.getFirstRow() < merge.getLastRow()) {
                    merges.add(merge);
                }
            }
        }
        return merges;
    }

    void each(XMLStreamReader xml, Predicate<Row> visitor) throws XMLStreamException {
        int number = 0;
        boolean on = true;
        while (on && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && "row".equals(xml.getLocalName())) {
                String told = xml.getAttributeValue(null, "r");
                number = told == null ? number + 1 : Integer.parseInt(told);
                TreeMap<Integer, String> cells = cells(xml);
                if (!cells.isEmpty()) {
                    repeatDownwards(number - 1, cells);
                    if (++count > maxRows + Spreadsheet.ROWS_ABOVE) {
                        throw Spreadsheet.tooManyRows(maxRows);
                    }
                    on = visitor.test(new Row(number, texts(cells)));
                }
            }
        }
    }

    private TreeMap<Integer, String> cells(XMLStreamReader xml) throws XMLStreamException {
        TreeMap<Integer, String> cells = new TreeMap<>();
        column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && "row".equals(xml.getLocalName())) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && "c".equals(xml.getLocalName())) {
                readCell(xml, cells);
            }
        }
        return cells;
    }

    private void readCell(XMLStreamReader xml, Map<Integer, String> cells) throws XMLStreamException {
        String address = xml.getAttributeValue(null, "r");
        column = address == null ? column + 1 : new CellAddress(address).getColumn();
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String text = text(content(xml), type == null ? "n" : type, style == null ? -1 : Integer.parseInt(style));
        if (!text.isEmpty() && column < Spreadsheet.MAX_COLUMNS) {
            cells.put(column, text);
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

    /** The first cell of a merge stands for those below it too. */
    private void repeatDownwards(int row, Map<Integer, String> cells) {
        open.keySet().removeIf(merge -> merge.getLastRow() < row);
        open.forEach((merge, text) -> cells.putIfAbsent(merge.getFirstColumn(), text));
        for (CellRangeAddress merge : mergesByFirstRow.getOrDefault(row, List.of())) {
            String text = cells.get(merge.getFirstColumn());
            if (text != null) {
                open.put(merge, text);
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
