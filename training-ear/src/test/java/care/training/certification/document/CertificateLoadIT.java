package care.training.certification.document;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Settings;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfResources;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That the load of {@link CertificateLoad}, whose figures are written down, is of what a batch makes. Nothing is measured. */
class CertificateLoadIT {
    private static final int SOME = 1_000;

    private final CertificateLoad load =
            new CertificateLoad(Settings.configFolder().getParent());

    @Test
    void each_file_has_a_photograph_its_holders_credential_and_her_name() throws IOException {
        byte[] file = load.signed();
        String holder = load.order(0).sheet().holder();
        try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(file)))) {
            assertThat(PdfTextExtractor.getTextFromPage(pdf.getPage(1))).contains(holder);
            assertThat(jpegs(pdf.getPage(1).getResources())).isEqualTo(1);
            assertThat(attachments(pdf)).singleElement().asString().contains(holder, "eddsa-jcs-2022");
        }
        assertThat(file.length).isBetween(90_000, 130_000);
    }

    @Test
    void holders_are_different_people_some_of_them_with_rare_characters_and_long_names() {
        List<String> names = IntStream.range(0, SOME)
                .mapToObj(which -> load.order(which).sheet().holder())
                .toList();
        assertThat(new HashSet<>(names)).hasSizeGreaterThan(SOME * 7 / 10);
        assertThat(names)
                .filteredOn(name -> name.codePoints().anyMatch(Character::isSupplementaryCodePoint))
                .hasSizeGreaterThan(SOME / 100);
        assertThat(names).filteredOn(name -> name.length() > 6).hasSizeGreaterThan(SOME / 100);
        Set<Character> surnames = new HashSet<>();
        names.forEach(name -> surnames.add(name.charAt(0)));
        assertThat(surnames).hasSizeGreaterThan(10);
    }

    private static long jpegs(PdfResources resources) {
        return resources.getResourceNames(PdfName.XObject).stream()
                .map(name -> resources.getResource(PdfName.XObject).getAsStream(name))
                .filter(picture -> PdfName.DCTDecode.equals(picture.get(PdfName.Filter)))
                .count();
    }

    private static List<String> attachments(PdfDocument pdf) {
        PdfArray files = pdf.getCatalog().getPdfObject().getAsArray(PdfName.AF);
        return IntStream.range(0, files.size())
                .mapToObj(files::getAsDictionary)
                .map(file -> file.getAsDictionary(PdfName.EF).getAsStream(PdfName.F))
                .map(PdfStream::getBytes)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }
}
