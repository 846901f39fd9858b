package care.training.certification.verification;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Programs in a PDF: what a viewer runs when it is opened, when a page is turned or something on it is clicked at. */
final class Scripts {
    /** Actions (ISO 32000-1, 12.6.4) that run code of the file's, or a program of the reader's. */
    private static final Set<PdfName> RUNNING = Set.of(PdfName.JavaScript, PdfName.Launch);

    private Scripts() {}

    /** Whether there are any: in the document, on its pages and in what stands on these. */
    static boolean areIn(PdfDocument document) {
        PdfDictionary catalog = document.getCatalog().getPdfObject();
        PdfDictionary names = catalog.getAsDictionary(PdfName.Names);
        if (names != null && names.containsKey(PdfName.JavaScript) || run(catalog, PdfName.OpenAction)) {
            return true;
        }
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            PdfDictionary page = document.getPage(number).getPdfObject();
            if (run(page, PdfName.A) || anyRuns(page.getAsArray(PdfName.Annots))) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyRuns(PdfArray annotations) {
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.get(i) instanceof PdfDictionary annotation && run(annotation, PdfName.A)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a program is started by {@code holder}'s own action or by one for an event, or by one that follows these. */
    private static boolean run(PdfDictionary holder, PdfName action) {
        Deque<PdfObject> actions = new ArrayDeque<>();
        add(actions, holder.get(action));
        if (holder.get(PdfName.AA) instanceof PdfDictionary events) {
            events.values().forEach(event -> add(actions, event));
        }
        // one may follow itself
        Set<PdfObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!actions.isEmpty()) {
            PdfObject next = actions.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof PdfArray several) {
                several.forEach(one -> add(actions, one));
            } else if (next instanceof PdfDictionary one) {
                if (RUNNING.contains(one.getAsName(PdfName.S))) {
                    return true;
                }
                add(actions, one.get(PdfName.Next));
            }
        }
        return false;
    }

    private static void add(Deque<PdfObject> actions, PdfObject action) {
        if (action != null) {
            actions.push(action);
        }
    }
}
