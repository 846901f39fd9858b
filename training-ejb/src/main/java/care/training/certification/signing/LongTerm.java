package care.training.certification.signing;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import com.itextpdf.forms.PdfAcroForm;
import com.itextpdf.forms.PdfSigFieldLock;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.signatures.ITSAClient;
import com.itextpdf.signatures.LtvVerification;
import com.itextpdf.signatures.PdfSigner;
import com.itextpdf.signatures.SignatureUtil;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds to a signed file what verifies it when nobody answers any more (PAdES B-LT), and an archive time stamp over all of it
 * (B-LTA): an increment that touches nothing that was signed. The stamp's field stands outside the page and says nothing to
 * anybody who reads or hears it.
 */
public final class LongTerm {
    private static final System.Logger LOG = System.getLogger(LongTerm.class.getName());
    private static final String STAMP = "ArchiveTimeStamp";

    private final TimeStamps timeStamps;
    private final Standings standings;
    private final TrustedAuthorities trusted;

    public LongTerm(TimeStamps timeStamps, Standings standings, TrustedAuthorities trusted) {
        this.timeStamps = timeStamps;
        this.standings = standings;
        this.trusted = trusted;
    }

    /**
     * The signed file with the standing of everybody who signed or stamped it, and where {@code archive}, a time stamp over
     * it. On a file that has archive time stamps already, this renews them. Problems: TIME_STAMP_UNAVAILABLE,
     * CLOCK_DOUBTFUL, REVOCATION_UNAVAILABLE, SIGNER_REVOKED where somebody's certificate was revoked.
     */
    public StampedFile complete(byte[] signed, boolean archive) {
        ArchiveStamp stamp = null;
        ByteArrayOutputStream out = new ByteArrayOutputStream(signed.length + 30_000);
        try {
            PdfReader reader = new PdfReader(new ByteArrayInputStream(signed));
            if (archive) {
                Stamper stamper = new Stamper(reader, out);
                LeanMetadata.set(stamper.getDocument());
                Remembered stamps = new Remembered(timeStamps, latestTime(stamper.getDocument()));
                String field = STAMP + (1 + addEvidence(stamper.getDocument()));
                stamper.timestamp(stamps, field);
                SignatureContents token = SignatureContents.read(stamps.latest);
                stamp = new ArchiveStamp(token.signerCertificate().getNotAfter().toInstant(), token.basis());
            } else {
                try (PdfDocument document =
                        new PdfDocument(reader, new PdfWriter(out), new StampingProperties().useAppendMode())) {
                    LeanMetadata.set(document);
                    addEvidence(document);
                }
            }
        } catch (GeneralSecurityException | com.itextpdf.kernel.exceptions.PdfException failed) {
            throw problem(failed);
        } catch (IOException broken) {
            throw new IllegalStateException("our own signed file cannot be read", broken);
        }
        return new StampedFile(out.toByteArray(), stamp);
    }

    /**
     * Asks for a stamp on nothing, and whether its maker stands: where a file could not be stamped and this is answered, the
     * trouble is that file's. Problems: TIME_STAMP_UNAVAILABLE, CLOCK_DOUBTFUL, REVOCATION_UNAVAILABLE, SIGNER_REVOKED.
     */
    public void requireStamps() {
        try {
            byte[] token =
                    timeStamps.getTimeStampToken(timeStamps.getMessageDigest().digest());
            prove(
                    SignatureContents.read(token),
                    true,
                    new Evidence(new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>()));
        } catch (GeneralSecurityException failed) {
            throw problem(failed);
        }
    }

    /**
     * What the latest signature or stamp of a file rests on.
     *
     * @throws GeneralSecurityException where it cannot be read
     */
    public static SignatureBasis basis(byte[] signed) throws GeneralSecurityException {
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(signed)))) {
            SignatureUtil signatures = new SignatureUtil(document);
            List<String> names = signatures.getSignatureNames();
            String latest = names.get(names.size() - 1);
            return SignatureContents.read(
                            signatures.getSignature(latest).getContents().getValueBytes())
                    .basis();
        } catch (IOException | RuntimeException broken) {
            throw new GeneralSecurityException("a signed file that cannot be read", broken);
        }
    }

    /** The problem behind what a library made of it; SIGNING_UNAVAILABLE where there is none. */
    public static Problem problem(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        LOG.log(System.Logger.Level.ERROR, "a file could not be signed", failed);
        return new Problem(ProblemCode.SIGNING_UNAVAILABLE);
    }

    /**
     * Adds what verifies the latest signature or stamp of the file: what verifies those before it was added when they were
     * the latest. Answers how many archive time stamps there are.
     */
    private int addEvidence(PdfDocument document) throws GeneralSecurityException, IOException {
        SignatureUtil signatures = new SignatureUtil(document);
        List<String> names = signatures.getSignatureNames();
        String latest = names.get(names.size() - 1);
        Evidence evidence = new Evidence(new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>());
        prove(signatures.getSignature(latest).getContents().getValueBytes(), evidence);
        LtvVerification store = new LtvVerification(document);
        store.addVerification(latest, evidence.answers(), evidence.lists(), encoded(evidence.certificates()));
        store.merge();
        return (int) names.stream().filter(name -> name.startsWith(STAMP)).count();
    }

    /** Certificates with the OCSP answers and revocation lists that prove them. */
    private record Evidence(Set<X509Certificate> certificates, List<byte[]> answers, List<byte[]> lists) {
        void add(Standing standing) {
            if (standing.kind() == Standing.Kind.ANSWER) {
                answers.add(standing.encoded());
            } else if (lists.stream().noneMatch(list -> Arrays.equals(list, standing.encoded()))) {
                // one list speaks of many certificates
                lists.add(standing.encoded());
            }
            if (standing.responder() != null) {
                certificates.add(standing.responder());
            }
        }
    }

    private void prove(byte[] contents, Evidence evidence) throws GeneralSecurityException {
        SignatureContents signature = SignatureContents.read(contents);
        prove(signature, !signature.isTimeStamp(), evidence);
        Optional<byte[]> stamp = signature.timeStamp();
        if (stamp.isPresent()) {
            // it was looked at when it was given
            prove(SignatureContents.read(stamp.get()), false, evidence);
        }
    }

    /** @param justNow whether it must be known of this moment that the signer stands, and not of the last minutes */
    private void prove(SignatureContents signature, boolean justNow, Evidence evidence)
            throws GeneralSecurityException {
        X509Certificate signer = signature.signerCertificate();
        List<X509Certificate> path = trusted.path(signer, signature.certificates())
                .orElseThrow(() -> new GeneralSecurityException("no trusted authority certified "
                        + signer.getSubjectX500Principal().getName() + ": see training.signature.trust"));
        evidence.certificates().addAll(path);
        for (int i = 0; i + 1 < path.size(); i++) {
            evidence.add(
                    i == 0 && justNow
                            ? standings.requireSigner(path.get(i), path.get(i + 1))
                            : standings.require(path.get(i), path.get(i + 1)));
        }
    }

    private static List<byte[]> encoded(Collection<X509Certificate> certificates) throws GeneralSecurityException {
        List<byte[]> encoded = new ArrayList<>();
        for (X509Certificate certificate : certificates) {
            encoded.add(certificate.getEncoded());
        }
        return encoded;
    }

    /** The moment that the latest stamp of the file vouches for. */
    private static Instant latestTime(PdfDocument document) throws GeneralSecurityException {
        SignatureUtil signatures = new SignatureUtil(document);
        List<String> names = signatures.getSignatureNames();
        String latest = names.get(names.size() - 1);
        byte[] contents = signatures.getSignature(latest).getContents().getValueBytes();
        return TimeStamps.time(
                latest.startsWith(STAMP)
                        ? contents
                        : SignatureContents.read(contents)
                                .timeStamp()
                                .orElseThrow(
                                        () -> new GeneralSecurityException("no archive stamp without a first stamp")));
    }

    /**
     * Keeps the token that it was given, so that its maker can be asked for, and takes none that would be older than the stamp
     * that it goes over: nobody could tell then what was there first.
     */
    private static final class Remembered implements ITSAClient {
        private final TimeStamps timeStamps;
        private final Instant before;
        private byte[] latest;

        Remembered(TimeStamps timeStamps, Instant before) {
            this.timeStamps = timeStamps;
            this.before = before;
        }

        @Override
        public int getTokenSizeEstimate() {
            return timeStamps.getTokenSizeEstimate();
        }

        @Override
        public MessageDigest getMessageDigest() throws GeneralSecurityException {
            return timeStamps.getMessageDigest();
        }

        @Override
        public byte[] getTimeStampToken(byte[] imprint) throws Exception {
            latest = timeStamps.getTimeStampToken(imprint);
            if (TimeStamps.time(latest).isBefore(before)) {
                LOG.log(System.Logger.Level.ERROR, "a time stamp of before {0}, which it goes over", before);
                throw new Problem(ProblemCode.CLOCK_DOUBTFUL);
            }
            return latest;
        }
    }

    /** Stamps with a field of its own, which is in no tag of the page because it is not on it. */
    private static final class Stamper extends PdfSigner {
        /** No width and no height, outside every page. */
        private static final Rectangle NOWHERE = new Rectangle(-10, -10, 0, 0);

        Stamper(PdfReader reader, OutputStream out) throws IOException {
            super(reader, out, new StampingProperties().useAppendMode());
        }

        @Override
        protected PdfSigFieldLock createNewSignatureFormField(PdfAcroForm form, String name) {
            PdfDictionary field = new PdfDictionary();
            field.put(PdfName.Type, PdfName.Annot);
            field.put(PdfName.Subtype, PdfName.Widget);
            field.put(PdfName.FT, PdfName.Sig);
            field.put(PdfName.T, new PdfString(name));
            field.put(PdfName.Rect, new PdfArray(NOWHERE));
            field.put(PdfName.F, new PdfNumber(PdfAnnotation.PRINT + PdfAnnotation.LOCKED));
            field.put(PdfName.P, document.getFirstPage().getPdfObject());
            field.put(PdfName.V, cryptoDictionary.getPdfObject());
            field.makeIndirect(document);
            document.getFirstPage().addAnnotation(-1, PdfAnnotation.makeAnnotation(field), false);
            form.getPdfObject().getAsArray(PdfName.Fields).add(field);
            form.getPdfObject().getAsArray(PdfName.Fields).setModified();
            form.setModified();
            return null;
        }
    }
}
