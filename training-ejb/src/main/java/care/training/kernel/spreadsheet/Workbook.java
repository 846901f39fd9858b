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
import java.util.function.Function;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/**
 * An XLSX file, read as a stream: a sheet of a million rows is given up at the first row too many and never stands in
 * memory as a whole (its shared texts do, within the limit of {@link Expansion}). Formulas give the value that the spreadsheet
 * program stored with them.
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

    /** Shows the sheets that are not hidden to {@code use}; they can be read until it has ended. */
    <T> T open(byte[] file, Function<List<SheetRows>, T> use) {
        Path copy = null;
        try {
            // from a file POI inflates a part only when it is read; from memory it would inflate all of them at once
            copy = Files.createTempFile("spreadsheet", ".xlsx");
            Files.write(copy, file);
            Expansion.check(copy);
            try (OPCPackage parts = OPCPackage.open(copy.toFile(), PackageAccess.READ)) {
                return use.apply(sheets(parts));
            }
        } catch (Problem problem) {
            throw problem;
        } catch (UserFailed user) {
            throw user.cause;
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException | RuntimeException broken) {
            // POI answers broken content with whatever its parsers stumble over
            throw new Problem(ProblemCode.NOT_A_SPREADSHEET);
        } finally {
            delete(copy);
        }
    }

    /** What the user of the rows stumbled over is no fault of the file. */
    private static final class UserFailed extends RuntimeException {
        private final RuntimeException cause;

        UserFailed(RuntimeException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private List<SheetRows> sheets(OPCPackage parts)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException {
        XSSFReader reader = new XSSFReader(parts);
        try (InputStream workbook = reader.getWorkbookData()) {
            readProperties(workbook);
        }
        CellFormats formats = new CellFormats(reader.getStylesTable(), from1904);
        ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(parts, false);
        List<SheetRows> sheets = new ArrayList<>();
        XSSFReader.SheetIterator all = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (all.hasNext() && sheets.size() < MAX_SHEETS) {
            all.next().close();
            if (!hiddenSheets.contains(all.getSheetName())) {
                sheets.add(new Tab(all.getSheetName(), all.getSheetPart(), texts, formats));
            }
        }
        return sheets;
    }

    /** A sheet whose part of the package is read anew each time. */
    private final class Tab implements SheetRows {
        private final String name;
        private final PackagePart part;
        private final ReadOnlySharedStringsTable texts;
        private final CellFormats formats;

        Tab(String name, PackagePart part, ReadOnlySharedStringsTable texts, CellFormats formats) {
            this.name = name;
            this.part = part;
            this.texts = texts;
            this.formats = formats;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean grid() {
            return true;
        }

        @Override
        public void each(Predicate<Row> visitor) {
            try {
                List<CellRangeAddress> merges = read(SheetReader::merges);
                SheetReader reader = new SheetReader(texts, formats, maxRows, merges);
                read(xml -> {
                    reader.each(xml, guarded(visitor));
                    return null;
                });
            } catch (IOException | XMLStreamException broken) {
                throw new Problem(ProblemCode.NOT_A_SPREADSHEET);
            }
        }

        private <T> T read(Reading<T> reading) throws IOException, XMLStreamException {
            try (InputStream content = part.getInputStream()) {
                XMLStreamReader xml = XML.createXMLStreamReader(content);
                try {
                    return reading.of(xml);
                } finally {
                    xml.close();
                }
            }
        }

        private static Predicate<Row> guarded(Predicate<Row> visitor) {
            return row -> {
                try {
                    return visitor.test(row);
                } catch (RuntimeException failed) {
                    throw new UserFailed(failed);
                }
            };
        }
    }

    /** What is made of a sheet's XML. */
    private interface Reading<T> {
        T of(XMLStreamReader xml) throws XMLStreamException;
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
