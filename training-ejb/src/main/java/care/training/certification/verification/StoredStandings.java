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

/** The OCSP answers and revocation lists that a file carries (DSS, ISO 32000-2 12.8.4.3). */
final class StoredStandings {
    private StoredStandings() {}

    /** Those about {@code certificate} from whoever may tell; none where the file has none. */
    static List<Standing> of(PdfDocument document, X509Certificate certificate, X509Certificate authority) {
        PdfDictionary store = document.getCatalog().getPdfObject().getAsDictionary(PdfName.DSS);
        List<Standing> standings = new ArrayList<>();
        if (store != null) {
            each(store.getAsArray(PdfName.OCSPs), answer -> Standing.read(answer, certificate, authority), standings);
            each(store.getAsArray(PdfName.CRLs), list -> Standing.readList(list, certificate, authority), standings);
        }
        return standings;
    }

    @FunctionalInterface
    private interface Reading {
        Standing of(byte[] encoded) throws GeneralSecurityException;
    }

    private static void each(PdfArray given, Reading reading, List<Standing> standings) {
        for (int i = 0; given != null && i < given.size(); i++) {
            PdfStream one = given.getAsStream(i);
            if (one != null) {
                read(one.getBytes(), reading, standings);
            }
        }
    }

    private static void read(byte[] encoded, Reading reading, List<Standing> standings) {
        try {
            standings.add(reading.of(encoded));
        } catch (GeneralSecurityException aboutSomebodyElse) {
            // a file carries what was said about everybody who signed and stamped it
            return;
        }
    }
}
