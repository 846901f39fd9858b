package care.training.certification.verification;

import static care.training.certification.verification.FindingCode.ADDED_AFTER_SIGNING;
import static care.training.certification.verification.FindingCode.CHANGED_AFTER_SIGNING;
import static care.training.certification.verification.FindingCode.CONTENT_REPLACED;
import static care.training.certification.verification.FindingCode.NOT_SIGNED;
import static care.training.certification.verification.FindingCode.ONLY_A_PICTURE;
import static care.training.certification.verification.FindingCode.OTHER_BODY;
import static care.training.certification.verification.FindingCode.SIGNATURE_HOLDS;
import static care.training.certification.verification.FindingCode.TIME_STAMP_NOT_BELIEVED;
import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.document.CertificateAuthority;
import care.training.certification.document.CertificateFiles;
import care.training.certification.signing.AlgorithmRules;
import care.training.certification.signing.OwnAuthority;
import care.training.certification.signing.SignatureContents;
import care.training.certification.signing.SignatureLevel;
import care.training.certification.signing.TimeStamps;
import care.training.certification.signing.TrustedAlgorithms;
import care.training.certification.signing.TrustedAuthorities;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.signatures.LtvVerification;
import com.itextpdf.signatures.SignatureUtil;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found of files at every level, of what was added to them, and of them years later; each file is made here. */
class SignatureOverTimeTest {
    private static final Instant SIGNED = CertificateFiles.SIGNED_AT;
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SIGNER_ENDS = Instant.parse("2029-01-01T00:00:00Z");
    private static final Instant AUTHORITY_ENDS = Instant.parse("2036-01-01T00:00:00Z");
    private static final CertificateAuthority AUTHORITY =
            new CertificateAuthority("C=CN,CN=Authority of a Test", FROM, AUTHORITY_ENDS);
    private static final CertificateAuthority.Issued SIGNER =
            AUTHORITY.signer("C=CN,CN=Seal of a Test", FROM, SIGNER_ENDS);
    private static final CertificateFiles ISSUER = CertificateFiles.of(AUTHORITY, SIGNER);

    private static final AlgorithmRules SHA256_AGES = TrustedAlgorithms.until("SHA-512", "2028-06-30", "open");

    @ParameterizedTest
    @EnumSource(SignatureLevel.class)
    void a_certificate_is_recognized_at_its_level(SignatureLevel level) {
        Inspection inspection = inspect(ISSUER.signed("王小明", level, SIGNED), SIGNED.plusSeconds(1));
        assertThat(codes(inspection)).containsExactly(SIGNATURE_HOLDS);
        assertThat(inspection.signatureLevel()).isEqualTo(level.label());
        assertThat(inspection.signedAt()).isEqualTo(SIGNED);
    }

    @Test
    void a_renewed_archive_time_stamp_is_no_change() {
        byte[] renewed =
                ISSUER.renewed(ISSUER.signed("王小明", SignatureLevel.B_LTA, SIGNED), SIGNED.plus(Duration.ofDays(700)));
        Inspection inspection = inspect(renewed, SIGNED.plus(Duration.ofDays(701)));
        assertThat(codes(inspection)).containsExactly(SIGNATURE_HOLDS);
        assertThat(inspection.signatureLevel()).isEqualTo("B-LTA");
    }

    /** The signer's certificate ends with 2028, those of authority and time stamps with 2035. */
    @ParameterizedTest
    @CsvSource({
        "B_B, 2028-12-31T23:59:59Z, SIGNATURE_HOLDS",
        "B_B, 2029-01-01T00:00:01Z, SIGNER_EXPIRED",
        "B_T, 2029-01-01T00:00:01Z, SIGNATURE_HOLDS OUTLIVES_SIGNER",
        "B_LTA, 2029-01-01T00:00:01Z, SIGNATURE_HOLDS OUTLIVES_SIGNER",
        "B_LTA, 2035-12-31T23:59:59Z, SIGNATURE_HOLDS OUTLIVES_SIGNER",
        "B_LTA, 2036-01-01T00:00:01Z, TIME_STAMP_TOO_OLD"
    })
    void a_signature_holds_after_the_signers_end_as_long_as_a_time_stamp_does(
            SignatureLevel level, Instant now, String found) {
        byte[] signed = ISSUER.signed("王小明", level, SIGNED);
        assertThat(codes(inspect(signed, now)).stream().map(Enum::name)).containsExactly(found.split(" "));
    }

    /** SHA-256 is trusted until 30 June 2028, the last day included; by universal time. */
    @ParameterizedTest
    @CsvSource({
        "B_B, 2028-06-30T23:59:59Z, SIGNATURE_HOLDS",
        "B_B, 2028-07-01T00:00:00Z, ALGORITHM_AGED",
        "B_LTA, 2028-06-30T23:59:59Z, SIGNATURE_HOLDS",
        "B_LTA, 2028-07-01T00:00:00Z, ALGORITHM_AGED"
    })
    void what_rests_on_an_algorithm_holds_on_its_last_day_and_not_after_it(
            SignatureLevel level, Instant now, FindingCode found) {
        Inspection inspection = inspect(ISSUER.signed("王小明", level, SIGNED), SHA256_AGES, now);
        assertThat(codes(inspection)).containsExactly(found);
        assertThat(inspection.isGood()).isEqualTo(found == SIGNATURE_HOLDS);
    }

    /** The curve ages alone: it is the key's of signer and stamper. */
    @Test
    void what_a_key_was_too_short_for_is_named() {
        Inspection inspection = inspect(
                ISSUER.signed("王小明", SignatureLevel.B_LTA, SIGNED),
                TrustedAlgorithms.until("SHA-256", "open", "2028-06-30"),
                Instant.parse("2028-07-01T00:00:00Z"));
        assertThat(inspection.findings()).containsExactly(new Finding(FindingCode.ALGORITHM_AGED, "ECDSA-256"));
    }

    @ParameterizedTest
    @CsvSource({"2028-06-30T23:59:59Z, SIGNATURE_HOLDS", "2028-07-01T00:00:00Z, ALGORITHM_AGED"})
    void a_stamp_by_a_better_algorithm_covers_what_ages_where_it_was_made_in_time(Instant stamped, FindingCode found) {
        byte[] renewed = ISSUER.by(SHA256_AGES).renewed(ISSUER.signed("王小明", SignatureLevel.B_LTA, SIGNED), stamped);
        assertThat(codes(inspect(renewed, SHA256_AGES, Instant.parse("2028-12-31T00:00:00Z"))))
                .containsExactly(found);
    }

    @ParameterizedTest
    @EnumSource(SignatureLevel.class)
    void a_changed_byte_is_found_at_every_level(SignatureLevel level) {
        byte[] changed = ISSUER.signed("王小明", level, SIGNED);
        changed[changed.length / 2] ^= 1;
        assertThat(codes(inspect(changed, SIGNED)))
                .contains(CHANGED_AFTER_SIGNING)
                .doesNotContain(SIGNATURE_HOLDS);
    }

    /** The seal holds byte for byte, and the page shows a field of black over the name. */
    @Test
    void content_put_over_what_was_signed_is_found() throws IOException {
        byte[] shadowed =
                added(ISSUER.signed("王小明", SignatureLevel.B_LTA, SIGNED), pdf -> new PdfCanvas(pdf.getFirstPage())
                        .rectangle(70, 490, 300, 40)
                        .fill());
        assertThat(codes(inspect(shadowed, SIGNED))).containsExactly(CONTENT_REPLACED);
    }

    /** The same object, with other content: what the page refers to is still what was signed. */
    @Test
    void a_content_that_was_exchanged_is_found() throws IOException {
        byte[] exchanged = added(ISSUER.signed("王小明", SignatureLevel.B_LT, SIGNED), pdf -> {
            PdfStream content = pdf.getFirstPage().getContentStream(0);
            content.setData(new byte[] {'q', ' ', 'Q'});
            content.setModified();
        });
        assertThat(codes(inspect(exchanged, SIGNED))).containsExactly(CONTENT_REPLACED);
    }

    @ParameterizedTest
    @EnumSource(SignatureLevel.class)
    void a_note_stuck_on_later_is_found(SignatureLevel level) throws IOException {
        byte[] noted = added(ISSUER.signed("王小明", level, SIGNED), pdf -> {
            var note = new com.itextpdf.kernel.pdf.annot.PdfFreeTextAnnotation(
                    new com.itextpdf.kernel.geom.Rectangle(70, 490, 300, 40),
                    new com.itextpdf.kernel.pdf.PdfString("李芳"));
            pdf.getFirstPage().addAnnotation(-1, note, false);
        });
        assertThat(codes(inspect(noted, SIGNED))).containsExactly(ADDED_AFTER_SIGNING);
    }

    @Test
    void an_archive_time_stamp_does_not_launder_what_was_added_before_it() throws IOException {
        byte[] shadowed =
                added(ISSUER.signed("王小明", SignatureLevel.B_LT, SIGNED), pdf -> new PdfCanvas(pdf.getFirstPage())
                        .rectangle(70, 490, 300, 40)
                        .fill());
        assertThat(codes(inspect(ISSUER.renewed(shadowed, SIGNED), SIGNED))).containsExactly(CONTENT_REPLACED);
    }

    @Test
    void another_body_under_the_same_authority_is_not_the_issuer() {
        byte[] others = CertificateFiles.of(AUTHORITY, AUTHORITY.signer("C=CN,CN=Another Body"))
                .signed("王小明", SignatureLevel.B_LTA, SIGNED);
        Inspection inspection = inspect(others, SIGNED);
        assertThat(codes(inspection)).containsExactly(OTHER_BODY);
        assertThat(inspection.findings().get(0).arguments().get(0)).contains("Another Body");
        assertThat(inspection.signatureLevel()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"-1, SIGNER_REVOKED", "0, SIGNER_REVOKED", "1, SIGNATURE_HOLDS"})
    void a_signer_revoked_before_the_signature_or_with_it_is_found(long seconds, FindingCode found) throws Exception {
        byte[] signed = ISSUER.signed("王小明", SignatureLevel.B_T, SIGNED);
        byte[] told =
                withStanding(signed, Map.of(SIGNER.serial(), SIGNED.plusSeconds(seconds)), SIGNED.plusSeconds(10));
        assertThat(codes(inspect(told, SIGNED.plusSeconds(20)))).containsExactly(found);
    }

    @Test
    void a_signer_that_was_revoked_is_found_also_where_something_was_added_or_replaced() throws Exception {
        byte[] told = withStanding(
                ISSUER.signed("王小明", SignatureLevel.B_T, SIGNED),
                Map.of(SIGNER.serial(), SIGNED.minusSeconds(1)),
                SIGNED.plusSeconds(10));
        byte[] shadowed = added(told, pdf -> new PdfCanvas(pdf.getFirstPage())
                .rectangle(70, 490, 300, 40)
                .fill());
        byte[] longer = Arrays.copyOf(told, told.length + 10);

        assertThat(codes(inspect(shadowed, SIGNED.plusSeconds(20))))
                .containsExactly(FindingCode.SIGNER_REVOKED, CONTENT_REPLACED);
        assertThat(codes(inspect(longer, SIGNED.plusSeconds(20))))
                .contains(FindingCode.SIGNER_REVOKED, ADDED_AFTER_SIGNING);
    }

    /** The answer says itself that there are newer ones after twelve hours. */
    @ParameterizedTest
    @CsvSource({"PT12H, SIGNATURE_HOLDS", "PT12H1S, STANDING_OUT_OF_DATE"})
    void a_proof_of_standing_that_was_out_of_date_is_found(Duration before, FindingCode found) throws Exception {
        byte[] signed = ISSUER.signed("王小明", SignatureLevel.B_T, SIGNED);
        byte[] told = withStanding(signed, Map.of(), SIGNED.minus(before));
        assertThat(codes(inspect(told, SIGNED.plusSeconds(20)))).containsExactly(found);
    }

    /**
     * It counts for five minutes, and for five more by which the stamper's clock may have been ahead; also what was said after the
     * signature proves it.
     */
    @ParameterizedTest
    @CsvSource({
        "-PT9M59S, SIGNATURE_HOLDS",
        "-PT10M, SIGNATURE_HOLDS",
        "-PT10M1S, STANDING_OUT_OF_DATE",
        "-P300D, STANDING_OUT_OF_DATE",
        "PT0S, SIGNATURE_HOLDS",
        "P1D, SIGNATURE_HOLDS"
    })
    void a_proof_of_standing_that_names_no_next_one_counts_for_minutes(Duration after, FindingCode found)
            throws Exception {
        byte[] told = withAnswer(
                ISSUER.signed("王小明", SignatureLevel.B_T, SIGNED),
                AUTHORITY.answer(SIGNER.chain()[0], null, SIGNED.plus(after), null));
        assertThat(codes(inspect(told, SIGNED.plus(Duration.ofDays(2))))).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource({"PT5M, SIGNATURE_HOLDS", "PT5M1S, STANDING_OUT_OF_DATE"})
    void a_proof_of_standing_from_a_time_to_come_is_none(Duration ahead, FindingCode found) throws Exception {
        Instant now = SIGNED.plusSeconds(60);
        byte[] told = withAnswer(
                ISSUER.signed("王小明", SignatureLevel.B_T, SIGNED),
                AUTHORITY.answer(SIGNER.chain()[0], null, now.plus(ahead), now.plus(Duration.ofDays(1))));
        assertThat(codes(inspect(told, now))).containsExactly(found);
    }

    @Test
    void a_time_stamp_of_somebody_unknown_is_not_believed() {
        CertificateAuthority strangers = new CertificateAuthority("C=CN,CN=Strangers", FROM, AUTHORITY_ENDS);
        byte[] stamped = CertificateFiles.of(strangers, SIGNER).signed("王小明", SignatureLevel.B_T, SIGNED);
        assertThat(codes(inspect(stamped, SIGNED))).containsExactly(TIME_STAMP_NOT_BELIEVED);
    }

    @ParameterizedTest
    @CsvSource({"-1, TIME_STAMP_NOT_BELIEVED", "0, TIME_STAMP_NOT_BELIEVED", "1, SIGNATURE_HOLDS"})
    void a_time_stamp_is_not_believed_whose_maker_was_revoked_before_it_or_with_it(long seconds, FindingCode found)
            throws Exception {
        byte[] signed = ISSUER.signed("王小明", SignatureLevel.B_T, SIGNED);
        X509Certificate stamper = latestStamper(signed);
        Instant revoked = SIGNED.plusSeconds(seconds);
        byte[] answer = AUTHORITY.answer(stamper, revoked, SIGNED.plusSeconds(10), null);
        byte[] list = AUTHORITY.list(
                Map.of(stamper.getSerialNumber(), revoked), SIGNED.plusSeconds(10), SIGNED.plus(Duration.ofDays(1)));

        assertThat(codes(inspect(withAnswer(signed, answer), SIGNED.plusSeconds(20))))
                .containsExactly(found);
        assertThat(codes(inspect(withList(signed, list), SIGNED.plusSeconds(20))))
                .containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource({"-1, TIME_STAMP_NOT_BELIEVED SIGNATURE_HOLDS", "1, SIGNATURE_HOLDS"})
    void an_archive_time_stamp_is_not_believed_whose_maker_was_revoked_before_it(long seconds, String found)
            throws Exception {
        Instant renewed = SIGNED.plus(Duration.ofDays(700));
        byte[] file = ISSUER.renewed(ISSUER.signed("王小明", SignatureLevel.B_LTA, SIGNED), renewed);
        byte[] answer =
                AUTHORITY.answer(latestStamper(file), renewed.plusSeconds(seconds), renewed.plusSeconds(10), null);
        assertThat(codes(inspect(withAnswer(file, answer), renewed.plusSeconds(20))).stream()
                        .map(Enum::name))
                .containsExactly(found.split(" "));
    }

    @Test
    void a_picture_of_a_certificate_is_told_to_be_one() throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 850, BufferedImage.TYPE_INT_RGB), "png", screen);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfDocument pdf = new PdfDocument(new PdfWriter(out))) {
            new PdfCanvas(pdf.addNewPage(PageSize.A4))
                    .addImageFittedIntoRectangle(ImageDataFactory.create(screen.toByteArray()), PageSize.A4, false);
        }
        assertThat(codes(inspect(out.toByteArray(), SIGNED))).containsExactly(NOT_SIGNED, ONLY_A_PICTURE);
        assertThat(codes(inspect(ISSUER.unsigned("王小明"), SIGNED))).containsExactly(NOT_SIGNED);
    }

    @ParameterizedTest
    @EnumSource(
            value = SignatureLevel.class,
            names = {"B_LT", "B_LTA"})
    void a_certificate_that_only_a_list_proves_is_recognized_at_its_level(SignatureLevel level) {
        Inspection inspection = inspect(ISSUER.byList().signed("王小明", level, SIGNED), SIGNED.plusSeconds(1));
        assertThat(codes(inspection)).containsExactly(SIGNATURE_HOLDS);
        assertThat(inspection.signatureLevel()).isEqualTo(level.label());
    }

    /** When the signer was revoked, from when to when the list holds, and what is found of a signature of 30 November 2026. */
    @ParameterizedTest
    @CsvSource({
        "            , 2026-11-29T12:00:00Z, 2026-12-01T00:00:00Z, SIGNATURE_HOLDS",
        "            , 2026-10-01T00:00:00Z, 2026-10-02T00:00:00Z, STANDING_OUT_OF_DATE",
        "2026-11-01T00:00:00Z, 2026-11-29T12:00:00Z, 2026-12-01T00:00:00Z, SIGNER_REVOKED",
        "2026-12-24T00:00:00Z, 2026-12-25T00:00:00Z, 2026-12-26T00:00:00Z, SIGNATURE_HOLDS"
    })
    void a_list_in_the_file_is_read(Instant revoked, Instant from, Instant next, FindingCode found) throws Exception {
        byte[] list = AUTHORITY.list(revoked == null ? Map.of() : Map.of(SIGNER.serial(), revoked), from, next);
        byte[] listed = withList(ISSUER.signed("王小明", SignatureLevel.B_B, SIGNED), list);
        assertThat(codes(inspect(listed, SIGNED.plus(Duration.ofDays(30))))).containsExactly(found);
    }

    @Test
    void a_list_of_another_authority_of_the_same_name_says_nothing() throws Exception {
        CertificateAuthority other = new CertificateAuthority("C=CN,CN=Authority of a Test", FROM, AUTHORITY_ENDS);
        byte[] list = other.list(Map.of(SIGNER.serial(), FROM), SIGNED, SIGNED.plus(Duration.ofDays(1)));
        byte[] listed = withList(ISSUER.signed("王小明", SignatureLevel.B_B, SIGNED), list);
        Inspection inspection = inspect(listed, SIGNED);
        assertThat(codes(inspection)).containsExactly(SIGNATURE_HOLDS);
        assertThat(inspection.signatureLevel()).isEqualTo("B-B");
    }

    private static byte[] withList(byte[] signed, byte[] list) throws IOException {
        return added(signed, pdf -> {
            try {
                LtvVerification evidence = new LtvVerification(pdf);
                evidence.addVerification("Seal", null, List.of(list), List.of(SIGNER.chain()[0].getEncoded()));
                evidence.merge();
            } catch (IOException | GeneralSecurityException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private static byte[] added(byte[] signed, Consumer<PdfDocument> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfDocument pdf = new PdfDocument(
                new PdfReader(new ByteArrayInputStream(signed)),
                new PdfWriter(out),
                new StampingProperties().useAppendMode())) {
            change.accept(pdf);
        }
        return out.toByteArray();
    }

    /** The file with what a responder said of its signer at a moment. */
    private static byte[] withStanding(byte[] signed, Map<java.math.BigInteger, Instant> revoked, Instant at)
            throws Exception {
        X509Certificate[] chain = SIGNER.chain();
        OwnAuthority responder = AUTHORITY.services(revoked, Clock.fixed(at, ZoneOffset.UTC));
        CertificateID id = new CertificateID(
                new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1),
                new JcaX509CertificateHolder(chain[1]),
                chain[0].getSerialNumber());
        return withAnswer(
                signed,
                responder.standing(new OCSPReqBuilder().addRequest(id).build().getEncoded()));
    }

    private static X509Certificate latestStamper(byte[] signed) throws IOException, GeneralSecurityException {
        try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(signed)))) {
            SignatureUtil signatures = new SignatureUtil(pdf);
            List<String> names = signatures.getSignatureNames();
            byte[] latest = signatures
                    .getSignature(names.get(names.size() - 1))
                    .getContents()
                    .getValueBytes();
            SignatureContents contents = SignatureContents.read(latest);
            return TimeStamps.signer(
                    contents.isTimeStamp() ? latest : contents.timeStamp().orElseThrow());
        }
    }

    private static byte[] withAnswer(byte[] signed, byte[] answer) throws IOException {
        return added(signed, pdf -> {
            try {
                byte[] basic = ((BasicOCSPResp) new OCSPResp(answer).getResponseObject()).getEncoded();
                LtvVerification evidence = new LtvVerification(pdf);
                evidence.addVerification("Seal", List.of(basic), null, List.of(SIGNER.chain()[0].getEncoded()));
                evidence.merge();
            } catch (IOException | OCSPException | GeneralSecurityException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private static Inspection inspect(byte[] pdf, Instant now) {
        return inspect(pdf, TrustedAlgorithms.forEver(), now);
    }

    private static Inspection inspect(byte[] pdf, AlgorithmRules algorithms, Instant now) {
        return SignedFile.inspect(
                pdf,
                new Trust(
                        Map.of(ISSUER.fingerprint(), ISSUER.subject()),
                        new TrustedAuthorities(List.of(AUTHORITY.certificate())),
                        algorithms,
                        now));
    }

    private static List<FindingCode> codes(Inspection inspection) {
        return inspection.findings().stream().map(Finding::code).toList();
    }
}
