package care.training.certification.verification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.document.CertificateAuthority;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stranger's file carries of lists, each of which takes a check of a signature. */
class StoredStandingsTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final CertificateAuthority AUTHORITY =
            new CertificateAuthority("C=CN,CN=Authority of a Test", FROM, FROM.plus(Duration.ofDays(3_000)));
    private static final X509Certificate SIGNER =
            AUTHORITY.signer("C=CN,CN=Seal of a Test").chain()[0];

    @ParameterizedTest
    @CsvSource({"1, 100000, 1", "299, 1, 299", "300, 1, 300", "301, 1, 300"})
    void what_is_named_often_is_read_once_and_no_more_than_three_hundred_are(int lists, int named, int read)
            throws IOException {
        byte[] list = AUTHORITY.list(Map.of(), FROM, FROM.plus(Duration.ofDays(1)));
        try (PdfDocument pdf = new PdfDocument(new PdfWriter(new ByteArrayOutputStream()))) {
            pdf.addNewPage();
            PdfArray all = new PdfArray();
            for (int i = 0; i < lists; i++) {
                PdfStream stream = new PdfStream(list);
                stream.makeIndirect(pdf);
                for (int times = 0; times < named; times++) {
                    all.add(stream);
                }
            }
            PdfDictionary store = new PdfDictionary();
            store.put(PdfName.CRLs, all);
            pdf.getCatalog().put(PdfName.DSS, store);

            assertThat(new StoredStandings(pdf).of(SIGNER, AUTHORITY.certificate()))
                    .hasSize(read);
        }
    }
}
