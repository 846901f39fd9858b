package care.training.certification.document;

import care.training.certification.signing.OwnAuthority;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority (ECDSA P-256) that is there as long as the object: it certifies signers, stampers, responders. */
public final class CertificateAuthority {
    /** Where the demo answers questions about the certificates of its authority. */
    private static final String RESPONDER = "http://localhost:8080/api/v1/demo/ocsp";

    /** Where the demo has the list of its authority. */
    private static final String LIST = "http://localhost:8080/api/v1/demo/crl";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;
    private final Instant from;
    private final Instant to;
    private final KeyPair keys;
    private final X509Certificate certificate;

    /** What a certificate is for. */
    private enum Use {
        AUTHORITY,
        SIGNER,
        STAMPER,
        RESPONDER
    }

    /** @param name distinguished name */
    public CertificateAuthority(String name, Instant from, Instant to) {
        this.name = name;
        this.from = from;
        this.to = to;
        keys = keyPair();
        certificate = certify(name, keys, Use.AUTHORITY, from, to);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** A key that signs certificates, for as long as the authority lasts. */
    public Issued signer(String subject) {
        return issue(subject, Use.SIGNER, from, to);
    }

    /** A key that signs certificates. */
    public Issued signer(String subject, Instant from, Instant to) {
        return issue(subject, Use.SIGNER, from, to);
    }

    /** A key that stamps the time. */
    public Issued stamper(String subject) {
        return issue(subject, Use.STAMPER, from, to);
    }

    /** A key that answers whether certificates stand. */
    public Issued responder(String subject) {
        return issue(subject, Use.RESPONDER, from, to);
    }

    /** A time stamp authority and OCSP responder of its own under this authority. */
    public OwnAuthority services(Map<BigInteger, Instant> revoked, Clock clock) {
        return new OwnAuthority(
                stamper("C=CN,CN=Time Stamps of a Test").entry(),
                responder("C=CN,CN=Answers of a Test").entry(),
                () -> list(revoked, clock.instant(), clock.instant().plus(Duration.ofHours(12))),
                revoked,
                clock);
    }

    /** The list of certificates that it revoked (CRL), in DER. */
    public byte[] list(Map<BigInteger, Instant> revoked, Instant from, Instant next) {
        X509v2CRLBuilder list = new X509v2CRLBuilder(new X500Name(name), Date.from(from));
        list.setNextUpdate(Date.from(next));
        revoked.forEach((serial, since) -> list.addCRLEntry(serial, Date.from(since), CRLReason.keyCompromise));
        try {
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
            return list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
                    .getEncoded();
        } catch (IOException | OperatorCreationException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * The authority's own answer whether a certificate of its stands (OCSP), in DER.
     *
     * @param revoked since when it does not; null where it does
     * @param next null where the answer does not say when there is a newer one
     */
    public byte[] answer(X509Certificate about, Instant revoked, Instant from, Instant next) {
        try {
            CertificateID id = new CertificateID(
                    new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(certificate),
                    about.getSerialNumber());
            BasicOCSPResp answer = new BasicOCSPRespBuilder(new RespID(new X500Name(name)))
                    .addResponse(
                            id,
                            revoked == null ? CertificateStatus.GOOD : new RevokedStatus(Date.from(revoked)),
                            Date.from(from),
                            next == null ? null : Date.from(next))
                    .build(
                            new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()),
                            null,
                            Date.from(from));
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, answer)
                    .getEncoded();
        } catch (IOException | OCSPException | OperatorCreationException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A key with its chain, its own certificate first. */
    public record Issued(PrivateKey key, X509Certificate[] chain) {
        public OwnAuthority.Entry entry() {
            return new OwnAuthority.Entry(key, List.of(chain));
        }

        public BigInteger serial() {
            return chain[0].getSerialNumber();
        }
    }

    private Issued issue(String subject, Use use, Instant from, Instant to) {
        KeyPair own = keyPair();
        return new Issued(own.getPrivate(), new X509Certificate[] {certify(subject, own, use, from, to), certificate});
    }

    private X509Certificate certify(String subject, KeyPair own, Use use, Instant from, Instant to) {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(name),
                new BigInteger(120, RANDOM),
                Date.from(from),
                Date.from(to),
                new X500Name(subject),
                own.getPublic());
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(use == Use.AUTHORITY));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage(use)));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(own.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(keys.getPublic()));
            addUse(builder, use);
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void addUse(JcaX509v3CertificateBuilder builder, Use use) throws CertIOException {
        switch (use) {
            case SIGNER, STAMPER -> {
                builder.addExtension(
                        Extension.authorityInfoAccess,
                        false,
                        new AuthorityInformationAccess(
                                AccessDescription.id_ad_ocsp,
                                new GeneralName(GeneralName.uniformResourceIdentifier, RESPONDER)));
                builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                    new DistributionPoint(
                            new DistributionPointName(
                                    new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, LIST))),
                            null,
                            null)
                }));
                if (use == Use.STAMPER) {
                    builder.addExtension(
                            Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
                }
            }
            case RESPONDER -> {
                builder.addExtension(
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
                // nobody need ask whether the one who answers stands (RFC 6960, 4.2.2.2.1)
                builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
            }
            case AUTHORITY -> {
                // says no more than that it is one
            }
        }
    }

    private static int usage(Use use) {
        return switch (use) {
            case AUTHORITY -> KeyUsage.keyCertSign | KeyUsage.cRLSign;
            case SIGNER -> KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
            case STAMPER, RESPONDER -> KeyUsage.digitalSignature;
        };
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
