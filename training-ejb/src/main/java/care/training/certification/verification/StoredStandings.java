package care.training.certification.verification;

import care.training.certification.signing.Standing;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The OCSP answers and revocation lists that a file carries (DSS, ISO 32000-2 12.8.4.3). */
final class StoredStandings {
    /** Three a year of a century of stamps; each takes a check of a signature, and a stranger may put in what he likes. */
    private static final int MOST = 300;

    private final Set<PdfStream> answers;
    private final Set<PdfStream> lists;
    private final Map<X509Certificate, List<Standing>> read = new HashMap<>();

    StoredStandings(PdfDocument document) {
        PdfDictionary store = document.getCatalog().getPdfObject().getAsDictionary(PdfName.DSS);
        answers = store == null ? Set.of() : distinct(store.getAsArray(PdfName.OCSPs));
        lists = store == null ? Set.of() : distinct(store.getAsArray(PdfName.CRLs));
    }

    /** Those about {@code certificate} from whoever may tell; none where the file has none. */
    List<Standing> of(X509Certificate certificate, X509Certificate authority) {
        return read.computeIfAbsent(certificate, about -> {
            List<Standing> standings = new ArrayList<>();
            answers.forEach(answer -> read(answer, given -> Standing.read(given, about, authority), standings));
            lists.forEach(list -> read(list, given -> Standing.readList(given, about, authority), standings));
            return standings;
        });
    }

    /** Whether any certificate of {@code path} was revoked by {@code at}; the last one's authority is believed anyhow. */
    boolean sayRevoked(List<X509Certificate> path, Instant at) {
        return IntStream.range(0, path.size() - 1).anyMatch(step -> of(path.get(step), path.get(step + 1)).stream()
                .anyMatch(known -> known.isRevoked(at)));
    }

    private static Set<PdfStream> distinct(PdfArray given) {
        Set<PdfStream> streams = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; given != null && i < given.size() && streams.size() < MOST; i++) {
            PdfStream one = given.getAsStream(i);
            if (one != null) {
                streams.add(one);
            }
        }
        return streams;
    }

    @FunctionalInterface
    private interface Reading {
        Standing of(byte[] encoded) throws GeneralSecurityException;
    }

    private static void read(PdfStream given, Reading reading, List<Standing> standings) {
        try {
            standings.add(reading.of(given.getBytes()));
        } catch (GeneralSecurityException aboutSomebodyElse) {
            // a file carries what was said about everybody who signed and stamped it
            return;
        }
    }
}
