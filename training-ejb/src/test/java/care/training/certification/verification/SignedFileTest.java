package care.training.certification.verification;

import static care.training.certification.verification.FindingCode.ADDED_AFTER_SIGNING;
import static care.training.certification.verification.FindingCode.CHANGED_AFTER_SIGNING;
import static care.training.certification.verification.FindingCode.CONTENT_REPLACED;
import static care.training.certification.verification.FindingCode.DAMAGED;
import static care.training.certification.verification.FindingCode.ENCRYPTED;
import static care.training.certification.verification.FindingCode.HAS_SCRIPT;
import static care.training.certification.verification.FindingCode.NOT_SIGNED;
import static care.training.certification.verification.FindingCode.OTHER_SIGNER;
import static care.training.certification.verification.FindingCode.SAME_NAME_OTHER_KEY;
import static care.training.certification.verification.FindingCode.SIGNATURE_HOLDS;
import static care.training.certification.verification.FindingCode.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import care.training.certification.document.CertificateFiles;
import care.training.certification.signing.TrustedAlgorithms;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.EncryptionConstants;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.annot.PdfLinkAnnotation;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.filespec.PdfStringFS;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedFileTest {
    private static final CertificateFiles ISSUER = CertificateFiles.ofTheDemo();
    private static byte[] signed;

    @BeforeAll
    static void issue() {
        signed = ISSUER.signed("王小明");
    }

    @Test
    void a_certificate_as_issued_is_signed_by_the_issuer_at_baseline_B() {
        Inspection inspection = inspect(signed);
        assertThat(codes(inspection)).containsExactly(SIGNATURE_HOLDS);
        assertThat(inspection.isGood()).isTrue();
        assertThat(inspection.signatureLevel()).isEqualTo("B-B");
        assertThat(inspection.signedAt()).isEqualTo(CertificateFiles.SIGNED_AT);
    }

    /** Two hundred bytes spread over the file and by chance: header, objects, font, signature, end. */
    @Test
    void one_changed_byte_is_found_wherever_it_stands_within_what_is_signed() {
        int gap = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/Contents <");
        int afterGap = new String(signed, StandardCharsets.ISO_8859_1).indexOf('>', gap);
        new Random(7)
                .ints(200, 0, signed.length)
                .filter(position -> position < gap || position > afterGap)
                .forEach(position -> {
                    byte[] changed = signed.clone();
                    changed[position] ^= 0x01;
                    assertThat(inspect(changed).isGood())
                            .as("byte %d of %d", position, signed.length)
                            .isFalse();
                });
    }

    /** The last bytes of the CMS before the padding are the ECDSA signature's two numbers. */
    @Test
    void a_changed_byte_in_the_signature_itself_is_found() {
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("0000000000000000", text.indexOf("/Contents <") + 2_000);
        for (int position = end - 100; position < end - 4; position++) {
            byte[] changed = signed.clone();
            changed[position] = (byte) (changed[position] == '0' ? '1' : '0');
            assertThat(inspect(changed).isGood()).as("byte %d", position).isFalse();
        }
    }

    @Test
    void a_change_of_the_content_is_called_a_change() {
        byte[] changed = signed.clone();
        int info = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/Creator");
        int at = info > 0 ? info + 1 : new String(signed, StandardCharsets.ISO_8859_1).indexOf("/Producer") + 1;
        changed[at] = 'X';
        assertThat(codes(inspect(changed))).contains(CHANGED_AFTER_SIGNING);
    }

    @Test
    void an_increment_after_the_signature_is_found() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfDocument pdf = new PdfDocument(
                new PdfReader(new ByteArrayInputStream(signed)),
                new PdfWriter(out),
                new StampingProperties().useAppendMode())) {
            new PdfCanvas(pdf.getFirstPage()).rectangle(100, 500, 200, 30).fill();
        }
        assertThat(Arrays.copyOf(out.toByteArray(), signed.length)).isEqualTo(signed);
        assertThat(codes(inspect(out.toByteArray()))).containsExactly(CONTENT_REPLACED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "%%EOF\n", "<html><script>alert(1)</script></html>"})
    void bytes_after_the_end_are_found(String added) {
        byte[] longer = Arrays.copyOf(signed, signed.length + added.length());
        System.arraycopy(added.getBytes(StandardCharsets.UTF_8), 0, longer, signed.length, added.length());
        assertThat(inspect(longer).isGood()).isFalse();
    }

    @Test
    void bytes_before_the_beginning_are_found() {
        byte[] longer = new byte[signed.length + 10];
        Arrays.fill(longer, 0, 10, (byte) '\n');
        System.arraycopy(signed, 0, longer, 10, signed.length);
        assertThat(inspect(longer).isGood()).isFalse();
    }

    @Test
    void a_file_without_a_signature_is_not_called_valid() {
        assertThat(codes(inspect(ISSUER.unsigned("王小明")))).containsExactly(NOT_SIGNED);
    }

    @Test
    void another_issuer_under_another_authority_is_named_as_such() {
        byte[] other = CertificateFiles.of("C=CN,CN=Other CA", "C=CN,O=Other Body,CN=Other Seal")
                .signed("王小明");
        Inspection inspection = inspect(other);
        assertThat(codes(inspection)).containsExactly(OTHER_SIGNER);
        assertThat(inspection.findings().get(0).arguments().get(0)).contains("Other Seal");
        assertThat(inspection.signatureLevel()).isNull();
        assertThat(inspection.signedAt()).isNull();
    }

    @Test
    void the_issuers_name_on_another_key_is_not_believed() {
        byte[] forged = CertificateFiles.likeTheDemos().signed("王小明");
        assertThat(codes(inspect(forged))).containsExactly(SAME_NAME_OTHER_KEY);
    }

    @Test
    void a_second_signature_of_somebody_else_is_found() {
        byte[] twice =
                CertificateFiles.of("C=CN,CN=Other CA", "C=CN,CN=Other Seal").signAgain(signed);
        assertThat(codes(inspect(twice))).contains(ADDED_AFTER_SIGNING, OTHER_SIGNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret"})
    void an_encrypted_file_is_told_to_be_so(String password) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] user = password.getBytes(StandardCharsets.US_ASCII);
        WriterProperties encrypted = new WriterProperties()
                .setStandardEncryption(user, new byte[] {1}, 0, EncryptionConstants.ENCRYPTION_AES_256);
        try (PdfDocument pdf = new PdfDocument(new PdfWriter(out, encrypted))) {
            pdf.addNewPage();
        }
        assertThat(codes(inspect(out.toByteArray()))).containsExactly(ENCRYPTED);
    }

    private static Stream<Arguments> programs() {
        return Stream.of(
                program("when it is opened", pdf -> pdf.getCatalog().setOpenAction(script())),
                program("after something harmless", pdf -> {
                    PdfAction harmless = PdfAction.createURI("https://example.org");
                    harmless.next(script());
                    pdf.getCatalog().setOpenAction(harmless);
                }),
                program("when it is printed", pdf -> pdf.getCatalog().setAdditionalAction(PdfName.WP, script())),
                program("under a name", pdf -> pdf.getCatalog()
                        .getNameTree(PdfName.JavaScript)
                        .addEntry("start", script().getPdfObject())),
                program("when the page is turned", pdf -> pdf.getFirstPage().setAdditionalAction(PdfName.O, script())),
                program("when a field is filled in", pdf -> addField(pdf, field())),
                program("in a field of a field", pdf -> {
                    PdfDictionary parent = new PdfDictionary();
                    parent.put(PdfName.T, new PdfString("parent"));
                    parent.put(PdfName.Kids, new PdfArray(field()));
                    addField(pdf, parent);
                }),
                program("behind a bookmark", pdf -> pdf.getOutlines(true)
                        .addOutline("one")
                        .addOutline("within")
                        .addAction(script())),
                program("behind the second bookmark", pdf -> {
                    PdfOutline all = pdf.getOutlines(true);
                    all.addOutline("one");
                    all.addOutline("two").addAction(script());
                }),
                program("with a film", pdf -> pdf.getFirstPage()
                        .addAnnotation(new PdfLinkAnnotation(new Rectangle(10, 10)).setAction(film()))),
                program("when it is clicked at", pdf -> pdf.getFirstPage()
                        .addAnnotation(new PdfLinkAnnotation(new Rectangle(10, 10))
                                .setAction(PdfAction.createLaunch(new PdfStringFS("start.exe"))))));
    }

    private static Arguments program(String waits, Consumer<PdfDocument> addition) {
        return arguments(named(waits, addition));
    }

    private static void addField(PdfDocument pdf, PdfDictionary field) {
        PdfDictionary form = pdf.getCatalog().getPdfObject().getAsDictionary(PdfName.AcroForm);
        PdfArray fields = form.getAsArray(PdfName.Fields);
        fields.add(field.makeIndirect(pdf));
        fields.setModified();
        form.setModified();
        pdf.getCatalog().setModified();
    }

    /** One that no page shows. */
    private static PdfDictionary field() {
        PdfDictionary events = new PdfDictionary();
        events.put(PdfName.K, script().getPdfObject());
        PdfDictionary field = new PdfDictionary();
        field.put(PdfName.FT, PdfName.Tx);
        field.put(PdfName.T, new PdfString("field"));
        field.put(PdfName.AA, events);
        return field;
    }

    private static PdfAction film() {
        PdfDictionary rendition = new PdfDictionary();
        rendition.put(PdfName.S, PdfName.Rendition);
        rendition.put(PdfName.JS, new PdfString("app.alert('!')"));
        return new PdfAction(rendition);
    }

    private static PdfAction script() {
        return PdfAction.createJavaScript("app.alert('!')");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_program_is_found_wherever_it_waits(Consumer<PdfDocument> addition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfDocument pdf = new PdfDocument(
                new PdfReader(new ByteArrayInputStream(signed)),
                new PdfWriter(out),
                new StampingProperties().useAppendMode())) {
            addition.accept(pdf);
        }
        assertThat(codes(inspect(out.toByteArray()))).contains(HAS_SCRIPT);
    }

    @Test
    void an_action_that_follows_itself_ends_and_is_no_program() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfDocument pdf = new PdfDocument(new PdfWriter(out))) {
            pdf.addNewPage();
            PdfAction round = PdfAction.createURI("https://example.org");
            round.getPdfObject().makeIndirect(pdf);
            round.next(round);
            pdf.getCatalog().setOpenAction(round);
        }
        assertThat(codes(inspect(out.toByteArray()))).containsExactly(NOT_SIGNED);
    }

    @Test
    void bookmarks_that_follow_each_other_in_a_circle_end_and_are_no_program() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfDocument pdf = new PdfDocument(new PdfWriter(out))) {
            pdf.addNewPage();
            PdfDictionary bookmark = new PdfDictionary();
            bookmark.put(PdfName.Title, new PdfString("round"));
            bookmark.makeIndirect(pdf);
            bookmark.put(PdfName.Next, bookmark);
            PdfDictionary all = new PdfDictionary();
            all.put(PdfName.First, bookmark);
            pdf.getCatalog().put(PdfName.Outlines, all);
        }
        assertThat(codes(inspect(out.toByteArray()))).containsExactly(NOT_SIGNED);
    }

    @Test
    void a_broken_cross_reference_is_found() {
        byte[] broken = new String(signed, StandardCharsets.ISO_8859_1)
                .replaceFirst("startxref\\s+\\d+", "startxref\n7")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(codes(inspect(broken))).containsAnyOf(DAMAGED, UNREADABLE);
    }

    @Test
    void a_key_without_its_value_in_the_last_dictionary_is_found() {
        byte[] broken = signed.clone();
        int root = new String(signed, StandardCharsets.ISO_8859_1).lastIndexOf("/Root ");
        byte[] word = "/Root obj ".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(word, 0, broken, root, word.length);
        assertThat(codes(inspect(broken))).contains(UNREADABLE);
    }

    @Test
    void half_a_file_is_no_certificate() {
        assertThat(inspect(Arrays.copyOf(signed, signed.length / 2)).isGood()).isFalse();
    }

    @Test
    void a_header_and_nothing_more_is_unreadable() {
        assertThat(codes(inspect("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))))
                .contains(UNREADABLE);
    }

    @Test
    void brackets_without_end_do_not_bring_the_server_down() {
        String deep = "%PDF-1.7\n1 0 obj\n" + "[".repeat(2_000_000) + "\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF";
        assertThat(inspect(deep.getBytes(StandardCharsets.US_ASCII)).isGood()).isFalse();
    }

    private static Inspection inspect(byte[] pdf) {
        return SignedFile.inspect(
                pdf,
                new Trust(
                        Map.of(ISSUER.fingerprint(), ISSUER.subject()),
                        ISSUER.authorities(),
                        TrustedAlgorithms.forEver(),
                        CertificateFiles.SIGNED_AT.plusSeconds(60)));
    }

    private static List<FindingCode> codes(Inspection inspection) {
        return inspection.findings().stream().map(Finding::code).toList();
    }
}
