package care.training.certification.credential.verification;

import care.training.certification.credential.CredentialRules;
import care.training.kernel.Settings;
import care.training.kernel.outbound.GuardedSockets;
import care.training.kernel.outbound.Outbound;
import care.training.kernel.outbound.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetches what a credential of another issuer needs to be verified. Only where {@code training.fetch.enabled} says so,
 * only over TLS, only from public addresses (unless {@code training.fetch.private}): the address is looked at when the
 * connection is made, after the name was resolved, and again for each redirect. Time, size and redirects are limited.
 */
@ApplicationScoped
class ForeignDocuments implements Network {
    private static final System.Logger LOG = System.getLogger(ForeignDocuments.class.getName());
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int CLIENT_ERROR = 400;

    @Inject
    private CredentialRules rules;

    @Override
    public boolean isAllowed() {
        return isSet("training.fetch.enabled");
    }

    /** Empty, the reason in the log, where it cannot be had. */
    @Override
    public Optional<byte[]> fetch(URI address) {
        Predicate<InetAddress> reachable = isSet("training.fetch.private") ? any -> true : PublicAddress::isOne;
        try {
            return Optional.of(
                    fetch(address, rules.fetching(), reachable, (SSLSocketFactory) SSLSocketFactory.getDefault()));
        } catch (IOException unreached) {
            LOG.log(System.Logger.Level.INFO, "not fetched from " + address.getHost() + ": " + unreached.getMessage());
            return Optional.empty();
        }
    }

    /** @param reachable which addresses may be connected to */
    static byte[] fetch(
            URI address, CredentialRules.Fetching limits, Predicate<InetAddress> reachable, SSLSocketFactory tls)
            throws IOException {
        long deadline = System.nanoTime() + limits.time().toNanos();
        URI next = address;
        for (int i = 0; i <= limits.redirects(); i++) {
            HttpsURLConnection connection = open(next, new GuardedSockets(tls, reachable, deadline));
            try {
                int status = connection.getResponseCode();
                if (status == OK) {
                    return body(connection, limits.bytes());
                }
                next = redirect(connection, next, status);
            } finally {
                connection.disconnect();
            }
        }
        throw new IOException("too many redirects");
    }

    private static HttpsURLConnection open(URI address, GuardedSockets sockets) throws IOException {
        HttpsURLConnection connection = Outbound.open(address, sockets);
        connection.setRequestProperty("Accept", "application/json, application/vc+jwt, application/*;q=0.8");
        return connection;
    }

    private static URI redirect(HttpURLConnection connection, URI from, int status) throws IOException {
        String location = connection.getHeaderField("Location");
        if (status < REDIRECT || status >= CLIENT_ERROR || location == null) {
            throw new IOException("answered " + status);
        }
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("redirected to no address", noAddress);
        }
    }

    private static byte[] body(HttpURLConnection connection, int most) throws IOException {
        try (InputStream content = connection.getInputStream()) {
            byte[] body = content.readNBytes(most + 1);
            if (body.length > most) {
                throw new IOException("larger than " + most + " bytes");
            }
            return body;
        }
    }

    private static boolean isSet(String setting) {
        return Boolean.parseBoolean(Settings.find(setting).orElse("false"));
    }
}
