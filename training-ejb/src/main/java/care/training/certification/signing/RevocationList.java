package care.training.certification.signing;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * What an authority's own list says of a certificate (CRL, RFC 5280 section 5). Lists that speak for others, in part, or of changes
 * only are not taken: each of those says so by an extension that must be understood.
 */
final class RevocationList {
    private RevocationList() {}

    /**
     * Reads what {@code list} says of {@code certificate}.
     *
     * @param list in DER
     * @throws GeneralSecurityException where it is not the authority's own, or says nothing of it
     */
    static Standing read(byte[] list, X509Certificate certificate, X509Certificate authority)
            throws GeneralSecurityException {
        try {
            X509CRLHolder read = new X509CRLHolder(list);
            JcaX509CertificateHolder issuer = new JcaX509CertificateHolder(authority);
            requireOwn(read, issuer, certificate);
            X509CRLEntryHolder entry = read.getRevokedCertificate(certificate.getSerialNumber());
            return new Standing(
                    Standing.Kind.LIST,
                    read.getEncoded(),
                    null,
                    entry == null ? null : entry.getRevocationDate().toInstant(),
                    read.getThisUpdate().toInstant(),
                    read.getNextUpdate().toInstant());
        } catch (IOException | CertException | OperatorCreationException | RuntimeException damaged) {
            // the library answers a list that is cut off or twisted by whatever exception it comes to
            throw new GeneralSecurityException("a revocation list that does not hold", damaged);
        }
    }

    private static void requireOwn(X509CRLHolder list, JcaX509CertificateHolder issuer, X509Certificate certificate)
            throws GeneralSecurityException, CertException, OperatorCreationException {
        if (!list.getIssuer().equals(issuer.getSubject())
                || !certificate
                        .getIssuerX500Principal()
                        .equals(new javax.security.auth.x500.X500Principal(encoded(list)))
                || !list.isSignatureValid(new JcaContentVerifierProviderBuilder()
                        .setProvider(Providers.BOUNCY_CASTLE)
                        .build(issuer))) {
            throw new GeneralSecurityException("the revocation list is not the authority's own");
        }
        Set<?> mustBeUnderstood = list.getCriticalExtensionOIDs();
        for (Object extension : mustBeUnderstood) {
            if (!Extension.authorityKeyIdentifier.equals((ASN1ObjectIdentifier) extension)) {
                throw new GeneralSecurityException("a revocation list of a kind that is not taken: " + extension);
            }
        }
        if (list.getNextUpdate() == null) {
            throw new GeneralSecurityException("the revocation list does not say when the next one comes");
        }
    }

    private static byte[] encoded(X509CRLHolder list) throws GeneralSecurityException {
        try {
            return list.getIssuer().getEncoded();
        } catch (IOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    /** Where a certificate says that the list is (CRL distribution points, RFC 5280 4.2.1.13); the first address over HTTP. */
    static Optional<URI> named(X509Certificate certificate) {
        try {
            CRLDistPoint points =
                    CRLDistPoint.fromExtensions(new JcaX509CertificateHolder(certificate).getExtensions());
            if (points == null) {
                return Optional.empty();
            }
            for (DistributionPoint point : points.getDistributionPoints()) {
                DistributionPointName name = point.getDistributionPoint();
                if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
                    for (GeneralName place :
                            GeneralNames.getInstance(name.getName()).getNames()) {
                        if (place.getTagNo() == GeneralName.uniformResourceIdentifier) {
                            String address =
                                    ASN1IA5String.getInstance(place.getName()).getString();
                            if (address.startsWith("http")) {
                                return Optional.of(URI.create(address));
                            }
                        }
                    }
                }
            }
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
