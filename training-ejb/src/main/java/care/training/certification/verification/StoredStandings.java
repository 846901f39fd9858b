package care.training.certification.verification;

import care.training.certification.signing.Standing;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** The OCSP answers that a file carries (DSS, ISO 32000-2 12.8.4.3). */
final class StoredStandings {
    private StoredStandings() {}

    /** Those about {@code certificate} from whoever may tell; none where the file has none. */
    static List<Standing> of(PdfDocument document, X509Certificate certificate, X509Certificate authority) {
        PdfDictionary store = document.getCatalog().getPdfObject().getAsDictionary(PdfName.DSS);
        PdfArray answers = store == null ? null : store.getAsArray(PdfName.OCSPs);
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; answers != null && i < answers.size(); i++) {
            PdfStream answer = answers.getAsStream(i);
            if (answer != null) {
                read(answer.getBytes(), certificate, authority, standings);
            }
        }
        return standings;
    }

    private static void read(
            byte[] answer, X509Certificate certificate, X509Certificate authority, List<Standing> standings) {
        try {
            standings.add(Standing.read(answer, certificate, authority));
        } catch (GeneralSecurityException aboutSomebodyElse) {
            // a file carries answers about everybody who signed and stamped it
            return;
        }
    }
}
