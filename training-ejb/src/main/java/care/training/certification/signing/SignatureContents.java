package care.training.certification.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.jcajce.util.MessageDigestUtils;

/** What stands in the {@code Contents} of a PDF's signature or time stamp: one signer's CMS (RFC 5652). */
public final class SignatureContents {
    private final CMSSignedData cms;
    private final SignerInformation signer;

    private SignatureContents(CMSSignedData cms, SignerInformation signer) {
        this.cms = cms;
        this.signer = signer;
    }

    /** @throws GeneralSecurityException where it cannot be read or has not just one signer */
    public static SignatureContents read(byte[] contents) throws GeneralSecurityException {
        try {
            CMSSignedData cms = new CMSSignedData(contents);
            Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                throw new GeneralSecurityException("a signature of " + signers.size() + " signers");
            }
            return new SignatureContents(cms, signers.iterator().next());
        } catch (CMSException damaged) {
            throw new GeneralSecurityException("a signature that cannot be read", damaged);
        }
    }

    /** All certificates that come with it. */
    public List<X509Certificate> certificates() throws GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            certificates.add(converter.getCertificate(holder));
        }
        return certificates;
    }

    /** The certificate of whoever signed; he must have brought it along. */
    public X509Certificate signerCertificate() throws GeneralSecurityException {
        Collection<?> signers = cms.getCertificates().getMatches(signer.getSID());
        X509CertificateHolder own = signers.stream()
                .map(X509CertificateHolder.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("a signature without its signer's certificate"));
        return new JcaX509CertificateConverter().getCertificate(own);
    }

    /** Whether what is signed names the signer's certificate, as PAdES wants it. */
    public boolean namesItsSigner() {
        AttributeTable signed = signer.getSignedAttributes();
        return signed != null && signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2) != null;
    }

    /** Whether it vouches for a time (RFC 3161), and is not somebody's signature. */
    public boolean isTimeStamp() {
        return PKCSObjectIdentifiers.id_ct_TSTInfo.getId().equals(cms.getSignedContentTypeOID());
    }

    /** The algorithms it rests on; of a time stamp also the digest of what was stamped. */
    public SignatureBasis basis() throws GeneralSecurityException {
        List<String> algorithms = new ArrayList<>();
        if (isTimeStamp()) {
            TSTInfo stamp = TSTInfo.getInstance(cms.getSignedContent().getContent());
            algorithms.add(name(stamp.getMessageImprint().getHashAlgorithm().getAlgorithm()));
        }
        algorithms.add(name(new ASN1ObjectIdentifier(signer.getDigestAlgOID())));
        algorithms.add(key(signerCertificate().getPublicKey()));
        return new SignatureBasis(algorithms);
    }

    private static String name(ASN1ObjectIdentifier digest) {
        return MessageDigestUtils.getDigestName(digest);
    }

    private String key(PublicKey key) {
        if (key instanceof RSAKey rsa) {
            boolean pss = PKCSObjectIdentifiers.id_RSASSA_PSS.getId().equals(signer.getEncryptionAlgOID());
            return (pss ? "RSASSA-PSS-" : "RSA-") + rsa.getModulus().bitLength();
        } else if (key instanceof ECKey curve) {
            return "ECDSA-" + curve.getParams().getCurve().getField().getFieldSize();
        }
        return key.getAlgorithm().toUpperCase(Locale.ROOT);
    }

    /** The signature itself, which a time stamp on it is for. */
    public byte[] signature() {
        return signer.getSignature();
    }

    /** The time stamp on the signature, in DER. */
    public Optional<byte[]> timeStamp() throws GeneralSecurityException {
        ASN1ObjectIdentifier kind = PKCSObjectIdentifiers.id_aa_signatureTimeStampToken;
        AttributeTable unsigned = signer.getUnsignedAttributes();
        Attribute stamp = unsigned == null ? null : unsigned.get(kind);
        if (stamp == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    stamp.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded());
        } catch (IOException damaged) {
            throw new GeneralSecurityException("a time stamp that cannot be read", damaged);
        }
    }
}
