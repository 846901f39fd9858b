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

    /** Whether there are any: in the document, its form and its bookmarks, on its pages and in what stands on these. */
    static boolean areIn(PdfDocument document) {
        PdfDictionary catalog = document.getCatalog().getPdfObject();
        PdfDictionary names = catalog.getAsDictionary(PdfName.Names);
        PdfDictionary form = catalog.getAsDictionary(PdfName.AcroForm);
        if (names != null && names.containsKey(PdfName.JavaScript)
                || run(catalog, PdfName.OpenAction)
                || form != null && anyRuns(form.get(PdfName.Fields), Set.of(PdfName.Kids))
                || anyRuns(catalog.get(PdfName.Outlines), Set.of(PdfName.First, PdfName.Next))) {
            return true;
        }
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            PdfDictionary page = document.getPage(number).getPdfObject();
            if (run(page, PdfName.A) || anyRuns(page.get(PdfName.Annots), Set.of())) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code start}, one of several that it is, or one that these keys lead to from there has an action that runs. */
    private static boolean anyRuns(PdfObject start, Set<PdfName> onward) {
        Deque<PdfObject> waiting = new ArrayDeque<>();
        add(waiting, start);
        Set<PdfObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!waiting.isEmpty()) {
            PdfObject next = waiting.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof PdfArray several) {
                several.forEach(one -> add(waiting, one));
            } else if (next instanceof PdfDictionary one) {
                if (run(one, PdfName.A)) {
                    return true;
                }
                onward.forEach(key -> add(waiting, one.get(key)));
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
                // a rendition, too, may bring a script of its own (12.6.4.13)
                if (RUNNING.contains(one.getAsName(PdfName.S)) || one.containsKey(PdfName.JS)) {
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
