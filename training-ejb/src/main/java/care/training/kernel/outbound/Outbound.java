package care.training.kernel.outbound;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;

/** Opens connections to addresses that somebody else names; no redirect is followed by itself, nothing is cached. */
public final class Outbound {
    private Outbound() {}

    /** Whether the address can be one at all: {@code https}, with a host, without a user's name in it. */
    public static boolean isSecure(URI address) {
        return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
    }

    /** Not yet connected; it ends, whatever it is doing, at the deadline of {@code sockets}. */
    public static HttpsURLConnection open(URI address, GuardedSockets sockets) throws IOException {
        if (!isSecure(address)) {
            throw new IOException("only addresses with https are connected to");
        }
        HttpsURLConnection connection = (HttpsURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setSSLSocketFactory(sockets);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        int milliseconds = Math.toIntExact(Duration.ofNanos(sockets.left()).toMillis());
        connection.setConnectTimeout(Math.max(1, milliseconds));
        connection.setReadTimeout(Math.max(1, milliseconds));
        return connection;
    }
}
