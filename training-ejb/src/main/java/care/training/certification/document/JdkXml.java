package care.training.certification.document;

import com.itextpdf.kernel.utils.DefaultSafeXmlParserFactory;
import javax.xml.parsers.DocumentBuilderFactory;

/**
 * The JDK's own XML reader for what a PDF says of itself, which iText reads and writes several times a page: it is as safe as
 * any, and looking for another among all libraries each time took a tenth of the drawing.
 */
final class JdkXml extends DefaultSafeXmlParserFactory {
    @Override
    protected DocumentBuilderFactory createDocumentBuilderFactory() {
        return DocumentBuilderFactory.newDefaultInstance();
    }
}
