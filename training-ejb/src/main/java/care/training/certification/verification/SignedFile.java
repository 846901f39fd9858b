package care.training.certification.verification;

import care.training.certification.document.IssuerKey;
import care.training.certification.signing.AlgorithmRules;
import care.training.certification.signing.SignatureBasis;
import care.training.certification.signing.SignatureContents;
import care.training.certification.signing.SignatureLevel;
import care.training.certification.signing.Standing;
import care.training.kernel.print.UnpackingLimit;
import com.itextpdf.kernel.exceptions.BadPasswordException;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.signatures.PdfPKCS7;
import com.itextpdf.signatures.SignatureUtil;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A PDF from a stranger, looked through in this order: that it can be read, that it is signed at all (a file without any
 * signature is easily called valid), that the signer is the issuer and not just somebody whom the same authority certified,
 * that nothing signed was changed, that the signer was not revoked, that nothing was added but the issuer's own proof and
 * archive time stamps, and that from the signature to this day one proof of time reaches the next, each by algorithms that were
 * trusted as long.
 */
final class SignedFile {
    private final byte[] pdf;
    private final Trust trust;
    private final List<Finding> findings = new ArrayList<>();
    private final List<ProofOfTime> archive = new ArrayList<>();
    private StoredStandings stored;
    private SignatureLevel level;
    private Instant signedAt;

    private SignedFile(byte[] pdf, Trust trust) {
        this.pdf = pdf;
        this.trust = trust;
    }

    static Inspection inspect(byte[] pdf, Trust trust) {
        return new SignedFile(pdf, trust).inspect();
    }

    private Inspection inspect() {
        try (PdfReader reader = new PdfReader(new ByteArrayInputStream(pdf), UnpackingLimit.forStrangers());
                PdfDocument document = new PdfDocument(reader)) {
            if (reader.isEncrypted()) {
                return Inspection.of(FindingCode.ENCRYPTED);
            }
            if (reader.hasRebuiltXref() || reader.hasFixedXref()) {
                find(FindingCode.DAMAGED);
            }
            if (Scripts.areIn(document)) {
                find(FindingCode.HAS_SCRIPT);
            }
            stored = new StoredStandings(document);
            signatures(document, new SignatureUtil(document));
        } catch (BadPasswordException encrypted) {
            return Inspection.of(FindingCode.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError | AssertionError unreadable) {
            // a file nested without end overflows the reader's stack; a key without a value fails one of the library's
            // assertions where those are on: no less unreadable, and no fault of ours
            find(FindingCode.UNREADABLE);
        }
        boolean good = findings.stream().allMatch(finding -> finding.code().isGood());
        return new Inspection(
                List.copyOf(findings), good && level != null ? level.label() : null, good ? signedAt : null);
    }

    private void signatures(PdfDocument document, SignatureUtil signatures) throws IOException {
        List<String> names = signatures.getSignatureNames();
        if (names.isEmpty()) {
            find(FindingCode.NOT_SIGNED);
            if (Picture.isAll(document)) {
                find(FindingCode.ONLY_A_PICTURE);
            }
        }
        // stamps come after what they stamp: the latest first, so that each is known when the signature is looked at
        List<String> latestFirst = new ArrayList<>(names);
        Collections.reverse(latestFirst);
        for (String name : latestFirst) {
            try {
                if (PdfName.ETSI_RFC3161.equals(signatures.getSignature(name).getSubFilter())) {
                    archiveStamp(signatures, name);
                } else {
                    signature(document, signatures, name);
                    if (isSignedAgain(signatures, names.subList(names.indexOf(name) + 1, names.size()))) {
                        find(FindingCode.ADDED_AFTER_SIGNING);
                    }
                }
            } catch (GeneralSecurityException | RuntimeException unreadable) {
                find(FindingCode.SIGNATURE_DAMAGED);
            }
        }
    }

    /** Only time stamps may follow the issuer's signature. */
    private static boolean isSignedAgain(SignatureUtil signatures, List<String> later) {
        return later.stream()
                .anyMatch(name -> !PdfName.ETSI_RFC3161.equals(
                        signatures.getSignature(name).getSubFilter()));
    }

    private void archiveStamp(SignatureUtil signatures, String name) {
        try {
            PdfPKCS7 stamp = signatures.readSignatureData(name);
            if (!stamp.verifySignatureIntegrityAndAuthenticity() || !startsAtTheBeginning(signatures, name)) {
                find(FindingCode.CHANGED_AFTER_SIGNING);
                return;
            }
            archive.add(ProofOfTime.read(contents(signatures, name), trust, stored));
        } catch (GeneralSecurityException | RuntimeException notBelieved) {
            find(FindingCode.TIME_STAMP_NOT_BELIEVED);
        }
    }

    private void signature(PdfDocument document, SignatureUtil signatures, String name)
            throws GeneralSecurityException, IOException {
        PdfPKCS7 signature = signatures.readSignatureData(name);
        SignatureContents contents = SignatureContents.read(contents(signatures, name));
        X509Certificate signer = signature.getSigningCertificate();
        if (!isTheIssuers(signer, contents)) {
            return;
        }
        int before = findings.size();
        boolean intact = signature.verifySignatureIntegrityAndAuthenticity();
        Optional<ProofOfTime> stamp = Optional.empty();
        boolean proven = false;
        if (intact) {
            signedAt = signature.getSignDate().toInstant();
            stamp = stamp(signature, contents);
            proven = standing(signer, contents, stamp.map(ProofOfTime::at).orElse(signedAt));
        } else {
            find(FindingCode.CHANGED_AFTER_SIGNING);
        }
        if (hasMore(document, signatures, name) || !intact) {
            return;
        }
        lasting(signer, contents.basis(), stamp);
        if (findings.size() == before) {
            find(FindingCode.SIGNATURE_HOLDS);
            level = level(signature, contents, stamp.isPresent(), proven);
            if (!ProofOfTime.holds(signer, trust.now())) {
                find(FindingCode.OUTLIVES_SIGNER);
            }
        }
    }

    /** Whether anything stands in the file besides what was signed and may follow it, which is found then. */
    private boolean hasMore(PdfDocument document, SignatureUtil signatures, String name) throws IOException {
        Optional<FindingCode> fault = startsAtTheBeginning(signatures, name)
                ? new Increments(pdf, end(signatures, name)).fault(document)
                : Optional.of(FindingCode.ADDED_AFTER_SIGNING);
        fault.ifPresent(this::find);
        return fault.isPresent();
    }

    private boolean isTheIssuers(X509Certificate signer, SignatureContents contents) throws GeneralSecurityException {
        if (trust.signers().containsKey(IssuerKey.fingerprint(signer))) {
            return true;
        }
        String subject = signer.getSubjectX500Principal().getName();
        if (trust.signers().containsValue(subject)) {
            find(FindingCode.SAME_NAME_OTHER_KEY);
        } else if (trust.authorities().path(signer, contents.certificates()).isPresent()) {
            findings.add(new Finding(FindingCode.OTHER_BODY, subject));
        } else {
            findings.add(new Finding(FindingCode.OTHER_SIGNER, subject));
        }
        return false;
    }

    /** The time stamp on the signature itself, where there is one. */
    private Optional<ProofOfTime> stamp(PdfPKCS7 signature, SignatureContents contents)
            throws GeneralSecurityException {
        Optional<byte[]> token = contents.timeStamp();
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (signature.verifyTimestampImprint()) {
                return Optional.of(ProofOfTime.read(token.get(), trust, stored));
            }
        } catch (GeneralSecurityException notBelieved) {
            // told below
        }
        find(FindingCode.TIME_STAMP_NOT_BELIEVED);
        return Optional.empty();
    }

    /** Whether the file itself proves that the signer stood when he signed; finds where it proves the contrary. */
    private boolean standing(X509Certificate signer, SignatureContents contents, Instant signed)
            throws GeneralSecurityException {
        List<X509Certificate> path =
                trust.authorities().path(signer, contents.certificates()).orElse(List.of(signer));
        if (path.size() < 2) {
            return false;
        }
        List<Standing> standings = stored.of(signer, path.get(1));
        if (standings.stream().anyMatch(known -> known.isRevoked(signed))) {
            find(FindingCode.SIGNER_REVOKED);
            return false;
        }
        boolean proven = standings.stream().anyMatch(known -> known.proves(signed) && !known.isAhead(trust.now()));
        if (!proven && !standings.isEmpty()) {
            find(FindingCode.STANDING_OUT_OF_DATE);
        }
        return proven;
    }

    /** From today back to the signature: each stamp's maker and algorithms must still hold when the next later one was made. */
    private void lasting(X509Certificate signer, SignatureBasis signature, Optional<ProofOfTime> stamp) {
        Instant known = trust.now();
        List<ProofOfTime> stamps = new ArrayList<>(archive);
        stamp.ifPresent(stamps::add);
        for (ProofOfTime proof : stamps) {
            if (!ProofOfTime.holds(proof.maker(), known) || proof.at().isAfter(known)) {
                find(FindingCode.TIME_STAMP_TOO_OLD);
                return;
            }
            if (isAged(proof.basis(), known)) {
                return;
            }
            known = proof.at();
        }
        isAged(signature, known);
        if (!ProofOfTime.holds(signer, known)) {
            find(FindingCode.SIGNER_EXPIRED);
        }
    }

    /** Whether what something rests on was trusted no more at the moment {@code known}, which is found then. */
    private boolean isAged(SignatureBasis basis, Instant known) {
        AlgorithmRules.End first = trust.algorithms().endOf(basis);
        if (first.isOver(known)) {
            findings.add(new Finding(FindingCode.ALGORITHM_AGED, first.algorithm()));
            return true;
        }
        return false;
    }

    /** PAdES baseline (ETSI EN 319 142-1): the CAdES sub-filter, and the signer's certificate among what is signed. */
    private SignatureLevel level(PdfPKCS7 signature, SignatureContents contents, boolean stamped, boolean proven) {
        if (!PdfName.ETSI_CAdES_DETACHED.equals(signature.getFilterSubtype()) || !contents.namesItsSigner()) {
            return null;
        }
        if (!stamped) {
            return SignatureLevel.B_B;
        }
        if (!proven) {
            return SignatureLevel.B_T;
        }
        return archive.isEmpty() ? SignatureLevel.B_LT : SignatureLevel.B_LTA;
    }

    private static byte[] contents(SignatureUtil signatures, String name) {
        return signatures.getSignature(name).getContents().getValueBytes();
    }

    /** The library overlooks anything before a file's header. */
    private static boolean startsAtTheBeginning(SignatureUtil signatures, String name) {
        long[] range = signatures.getSignature(name).getByteRange().toLongArray();
        return range.length == 4 && range[0] == 0 && range[2] > range[1];
    }

    private int end(SignatureUtil signatures, String name) {
        long[] range = signatures.getSignature(name).getByteRange().toLongArray();
        return (int) Math.min(pdf.length, range[2] + range[3]);
    }

    private void find(FindingCode code) {
        findings.add(new Finding(code));
    }
}
