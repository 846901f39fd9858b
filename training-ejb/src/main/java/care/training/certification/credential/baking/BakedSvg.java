package care.training.certification.credential.baking;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A credential in an SVG: the element {@code openbadges:credential} (Open Badges 3.0, 5.3), with a token in its attribute
 * {@code verify}, or the credential as JSON in its text.
 */
public final class BakedSvg {
    static final String NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String ELEMENT = "credential";
    private static final String TOKEN = "verify";
    private static final int DEEPEST = 256;

    private BakedSvg() {}

    /** True for whatever begins as XML does. */
    public static boolean isOne(byte[] file) {
        String beginning = new String(file, 0, Math.min(64, file.length), StandardCharsets.ISO_8859_1);
        return beginning.startsWith("\u00ef\u00bb\u00bf<")
                || beginning.stripLeading().startsWith("<");
    }

    /** The element to be put into an SVG, right after its start tag. @param token a credential as token */
    static String element(String token) {
        return "<openbadges:credential xmlns:openbadges=\"" + NAMESPACE + "\" verify=\"" + token + "\"/>";
    }

    /**
     * The credential inside; empty where there is none. Throws {@link IllegalArgumentException} where it is no SVG, names
     * entities or a document type, or has two credentials.
     */
    public static Optional<byte[]> credential(byte[] file) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
            try {
                return read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            throw new IllegalArgumentException("no SVG", broken);
        }
    }

    private static Optional<byte[]> read(XMLStreamReader xml) throws XMLStreamException {
        String found = null;
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new IllegalArgumentException("no entities are read");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST || depth == 1 && !SVG.equals(xml.getNamespaceURI())) {
                    throw new IllegalArgumentException("no SVG");
                }
                if (ELEMENT.equals(xml.getLocalName()) && NAMESPACE.equals(xml.getNamespaceURI())) {
                    if (found != null) {
                        throw new IllegalArgumentException("two credentials in one picture");
                    }
                    String token = xml.getAttributeValue(null, TOKEN);
                    String text = xml.getElementText();
                    depth--;
                    found = token == null || token.isBlank() ? text : token;
                }
            }
        }
        return Optional.ofNullable(found)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
