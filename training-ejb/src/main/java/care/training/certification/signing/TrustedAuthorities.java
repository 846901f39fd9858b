package care.training.certification.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The certificate authorities whose word counts: on who signs certificates, and on who stamps the time. */
public final class TrustedAuthorities {
    private final List<X509Certificate> authorities;

    public TrustedAuthorities(Collection<X509Certificate> authorities) {
        this.authorities = List.copyOf(authorities);
    }

    /** The certificates of a PEM file. */
    public static TrustedAuthorities read(Path pem) throws IOException, GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        try (InputStream file = Files.newInputStream(pem)) {
            CertificateFactory.getInstance("X.509").generateCertificates(file).stream()
                    .map(X509Certificate.class::cast)
                    .forEach(certificates::add);
        }
        return new TrustedAuthorities(certificates);
    }

    /** Whoever certified {@code certificate}, by one step or, over {@code between}, by several; empty where nobody trusted. */
    public Optional<X509Certificate> over(X509Certificate certificate, Collection<X509Certificate> between) {
        return path(certificate, between).map(path -> path.get(path.size() - 1));
    }

    /** From {@code certificate} to a trusted authority, both included; empty where there is no way. */
    public Optional<List<X509Certificate>> path(X509Certificate certificate, Collection<X509Certificate> between) {
        List<X509Certificate> path = new ArrayList<>(List.of(certificate));
        while (path.size() <= between.size() + 1) {
            X509Certificate last = path.get(path.size() - 1);
            if (authorities.contains(last)) {
                return Optional.of(path);
            }
            Optional<X509Certificate> next = issuerAmong(last, authorities).or(() -> issuerAmong(last, between));
            if (next.isEmpty() || path.contains(next.get())) {
                return Optional.empty();
            }
            path.add(next.get());
        }
        return authorities.contains(path.get(path.size() - 1)) ? Optional.of(path) : Optional.empty();
    }

    private static Optional<X509Certificate> issuerAmong(
            X509Certificate certificate, Collection<X509Certificate> some) {
        return some.stream()
                .filter(issuer -> issuer.getBasicConstraints() >= 0)
                .filter(issuer -> issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                .filter(issuer -> isSignedBy(certificate, issuer))
                .findFirst();
    }

    private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey(), Providers.BOUNCY_CASTLE);
            return true;
        } catch (GeneralSecurityException not) {
            return false;
        }
    }
}
