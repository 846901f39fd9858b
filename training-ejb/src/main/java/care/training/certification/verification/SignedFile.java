package care.training.certification.verification;

import care.training.certification.document.IssuerKey;
import com.itextpdf.kernel.exceptions.BadPasswordException;
import com.itextpdf.kernel.pdf.MemoryLimitsAwareHandler;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.ReaderProperties;
import com.itextpdf.signatures.PdfPKCS7;
import com.itextpdf.signatures.SignatureUtil;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/**
 * A PDF from a stranger, looked through in this order: that it can be read, that it is signed at all (a file without
 * any signature is easily called valid), that the signer is the issuer and not just somebody whom the same authority
 * certified, that the signature covers the whole file, and that nothing signed was changed.
 */
final class SignedFile {
    private final byte[] pdf;
    private final Map<String, String> signers;
    private final List<Finding> findings = new ArrayList<>();
    private String level;
    private Instant signedAt;

    private SignedFile(byte[] pdf, Map<String, String> signers) {
        this.pdf = pdf;
        this.signers = signers;
    }

    /**
     * @param signers whose signatures count: fingerprint of the certificate to its distinguished name, which tells who
     *     only says to be one of them
     */
    static Inspection inspect(byte[] pdf, Map<String, String> signers) {
        return new SignedFile(pdf, signers).inspect();
    }

    private Inspection inspect() {
        ReaderProperties bounded = new ReaderProperties().setMemoryLimitsAwareHandler(new Bounded());
        try (PdfReader reader = new PdfReader(new ByteArrayInputStream(pdf), bounded);
                PdfDocument document = new PdfDocument(reader)) {
            if (reader.isEncrypted()) {
                return Inspection.of(FindingCode.ENCRYPTED);
            }
            if (reader.hasRebuiltXref() || reader.hasFixedXref()) {
                find(FindingCode.DAMAGED);
            }
            signatures(new SignatureUtil(document));
        } catch (BadPasswordException encrypted) {
            return Inspection.of(FindingCode.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // a file nested without end overflows the reader's stack: no less unreadable, and no fault of ours
            find(FindingCode.UNREADABLE);
        }
        return new Inspection(List.copyOf(findings), level, signedAt);
    }

    private void signatures(SignatureUtil signatures) {
        List<String> names = signatures.getSignatureNames();
        if (names.isEmpty()) {
            find(FindingCode.NOT_SIGNED);
        }
        for (String name : names) {
            try {
                signature(signatures, name);
            } catch (GeneralSecurityException | CMSException | RuntimeException unreadable) {
                find(FindingCode.SIGNATURE_DAMAGED);
            }
        }
    }

    private void signature(SignatureUtil signatures, String name) throws GeneralSecurityException, CMSException {
        PdfPKCS7 signature = signatures.readSignatureData(name);
        X509Certificate signer = signature.getSigningCertificate();
        if (!signers.containsKey(IssuerKey.fingerprint(signer))) {
            String subject = signer.getSubjectX500Principal().getName();
            if (signers.containsValue(subject)) {
                find(FindingCode.SAME_NAME_OTHER_KEY);
            } else {
                findings.add(new Finding(FindingCode.OTHER_SIGNER, subject));
            }
            return;
        }
        boolean covers = signatures.signatureCoversWholeDocument(name) && reachesBothEnds(signatures, name);
        boolean unchanged = signature.verifySignatureIntegrityAndAuthenticity();
        if (!covers) {
            find(FindingCode.ADDED_AFTER_SIGNING);
        }
        if (!unchanged) {
            find(FindingCode.CHANGED_AFTER_SIGNING);
        }
        if (covers && unchanged) {
            find(FindingCode.SIGNATURE_HOLDS);
            level = isBaseline(signatures, name, signature) ? "B-B" : null;
            signedAt = signature.getSignDate().toInstant();
        }
    }

    /** The library overlooks a line end after the file and anything before its header. */
    private boolean reachesBothEnds(SignatureUtil signatures, String name) {
        long[] range = signatures.getSignature(name).getByteRange().toLongArray();
        return range.length == 4 && range[0] == 0 && range[2] + range[3] == pdf.length;
    }

    /** PAdES baseline (ETSI EN 319 142-1): the CAdES sub-filter, and the signer's certificate among what is signed. */
    private static boolean isBaseline(SignatureUtil signatures, String name, PdfPKCS7 signature) throws CMSException {
        byte[] cms = signatures.getSignature(name).getContents().getValueBytes();
        SignerInformation signer =
                new CMSSignedData(cms).getSignerInfos().getSigners().iterator().next();
        return PdfName.ETSI_CAdES_DETACHED.equals(signature.getFilterSubtype())
                && signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2) != null;
    }

    private void find(FindingCode code) {
        findings.add(new Finding(code));
    }

    /** What a stranger's file unpacks to is bounded, whatever its filters: beyond, the reader throws. */
    private static final class Bounded extends MemoryLimitsAwareHandler {
        private static final int BYTES = 64 * 1024 * 1024;

        Bounded() {
            setMaxSizeOfSingleDecompressedPdfStream(BYTES);
            setMaxSizeOfDecompressedPdfStreamsSum(BYTES);
        }

        @Override
        public MemoryLimitsAwareHandler createNewInstance() {
            return new Bounded();
        }

        @Override
        public boolean isMemoryLimitsAwarenessRequiredOnDecompression(PdfArray filters) {
            return true;
        }
    }
}
