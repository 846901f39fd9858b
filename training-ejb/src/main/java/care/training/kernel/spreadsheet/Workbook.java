package care.training.kernel.spreadsheet;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/**
 * An XLSX file, read as a stream: a sheet of a million rows is given up at the first row too many and never stands in
 * memory as a whole. Formulas give the value that the spreadsheet program stored with them.
 */
final class Workbook {
    private static final int MAX_SHEETS = 20;

    /** Without entities and document types (XXE). */
    private static final XMLInputFactory XML = XMLHelper.newXMLInputFactory();

    private final int maxRows;
    private final Set<String> hiddenSheets = new HashSet<>();
    private boolean from1904;

    Workbook(int maxRows) {
        this.maxRows = maxRows;
    }

    List<Sheet> read(byte[] file) {
        Path copy = null;
        try {
            // from a file POI inflates a part only when it is read; from memory it would inflate all of them at once
            copy = Files.createTempFile("spreadsheet", ".xlsx");
            Files.write(copy, file);
            Expansion.check(copy);
            try (OPCPackage parts = OPCPackage.open(copy.toFile(), PackageAccess.READ)) {
                return read(parts);
            }
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException | RuntimeException broken) {
            // POI answers broken content with whatever its parsers stumble over
            throw new Problem(ProblemCode.NOT_A_SPREADSHEET);
        } finally {
            delete(copy);
        }
    }

    private List<Sheet> read(OPCPackage parts)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException {
        XSSFReader reader = new XSSFReader(parts);
        try (InputStream workbook = reader.getWorkbookData()) {
            readProperties(workbook);
        }
        CellFormats formats = new CellFormats(reader.getStylesTable(), from1904);
        ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(parts, false);
        List<Sheet> sheets = new ArrayList<>();
        XSSFReader.SheetIterator all = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (all.hasNext() && sheets.size() < MAX_SHEETS) {
            try (InputStream sheet = all.next()) {
                if (!hiddenSheets.contains(all.getSheetName())) {
                    sheets.add(readSheet(all.getSheetName(), sheet, new SheetReader(texts, formats, maxRows)));
                }
            }
        }
        return sheets;
    }

    private static Sheet readSheet(String name, InputStream content, SheetReader reader) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(content);
        try {
            return new Sheet(name, reader.read(xml), true);
        } finally {
            xml.close();
        }
    }

    private void readProperties(InputStream workbook) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(workbook);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if ("workbookPr".equals(xml.getLocalName())) {
                String date1904 = xml.getAttributeValue(null, "date1904");
                from1904 = "1".equals(date1904) || "true".equals(date1904);
            }
            String state = xml.getAttributeValue(null, "state");
            if ("sheet".equals(xml.getLocalName()) && state != null && !"visible".equals(state)) {
                hiddenSheets.add(xml.getAttributeValue(null, "name"));
            }
        }
        xml.close();
    }

    private static void delete(Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
