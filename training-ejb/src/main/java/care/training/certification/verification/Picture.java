package care.training.certification.verification;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.TextRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;
import java.util.Set;

/** Tells a document that is nothing but a picture of one: scanned, photographed or taken off a screen. */
final class Picture implements IEventListener {
    private boolean picture;
    private boolean text;

    private Picture() {}

    /** Whether the first page shows a picture and no text. */
    static boolean isAll(PdfDocument document) {
        Picture shown = new Picture();
        if (document.getNumberOfPages() > 0) {
            new PdfCanvasProcessor(shown).processPageContent(document.getFirstPage());
        }
        return shown.picture && !shown.text;
    }

    @Override
    public void eventOccurred(IEventData data, EventType type) {
        picture |= type == EventType.RENDER_IMAGE;
        text |= data instanceof TextRenderInfo letters && !letters.getText().isBlank();
    }

    @Override
    public Set<EventType> getSupportedEvents() {
        return Set.of(EventType.RENDER_IMAGE, EventType.RENDER_TEXT);
    }
}
