package care.training.notification;

import care.training.kernel.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Whose certificates receivers may show: those of the JDK's authorities, and those that the PEM file of {@code
 * training.webhook.authorities} names besides, for receivers of one's own network. The file is read anew each time.
 */
final class TrustedAuthorities {
    private TrustedAuthorities() {}

    static SSLSocketFactory sockets() {
        Optional<Path> file =
                Settings.find("training.webhook.authorities").map(Path::of).filter(Files::isRegularFile);
        return file.map(TrustedAuthorities::with).orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static SSLSocketFactory with(Path further) {
        try (InputStream pem = Files.newInputStream(further)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (X509Certificate known : known()) {
                trusted.setCertificateEntry(String.valueOf(number++), known);
            }
            for (Certificate added : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry(String.valueOf(number++), added);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(trusted), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException(
                    "setting training.webhook.authorities: " + further + " holds no certificates", unusable);
        }
    }

    private static X509Certificate[] known() throws GeneralSecurityException {
        return ((X509TrustManager) managers(null)[0]).getAcceptedIssuers();
    }

    private static TrustManager[] managers(KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory.getTrustManagers();
    }
}
