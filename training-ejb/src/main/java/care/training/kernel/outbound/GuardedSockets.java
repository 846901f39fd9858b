package care.training.kernel.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;

/**
 * Connects only where it may, and only until a deadline. What is looked at is the address that is being connected to, so
 * a name that resolves to another address a moment later gains nothing.
 */
public final class GuardedSockets extends SSLSocketFactory {
    private static final int NANOS_IN_MILLISECOND = 1_000_000;

    private final SSLSocketFactory tls;
    private final Predicate<InetAddress> reachable;
    private final long deadline;

    /** @param deadline as {@link System#nanoTime()} counts */
    public GuardedSockets(SSLSocketFactory tls, Predicate<InetAddress> reachable, long deadline) {
        this.tls = tls;
        this.reachable = reachable;
        this.deadline = deadline;
    }

    /** Nanoseconds until the deadline; none after it. */
    public long left() {
        return Math.max(0, deadline - System.nanoTime());
    }

    /** Not yet connected: the connection is the guarded step. */
    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    /** Puts TLS over a connection that was made by {@link #createSocket()}. */
    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        if (!(connected instanceof Guarded)) {
            throw new IOException("not a guarded connection");
        }
        return tls.createSocket(connected, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("not a guarded connection");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        throw new IOException("not a guarded connection");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new IOException("not a guarded connection");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        throw new IOException("not a guarded connection");
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    private int millisecondsLeft() throws SocketTimeoutException {
        long milliseconds = left() / NANOS_IN_MILLISECOND;
        if (milliseconds == 0) {
            throw new SocketTimeoutException("the time is up");
        }
        return Math.toIntExact(milliseconds);
    }

    private final class Guarded extends Socket {
        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress address)
                    || address.isUnresolved()
                    || !reachable.test(address.getAddress())) {
                throw new ForbiddenAddress();
            }
            super.connect(endpoint, millisecondsLeft());
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    setSoTimeout(millisecondsLeft());
                    return super.read();
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    setSoTimeout(millisecondsLeft());
                    return super.read(buffer, offset, length);
                }
            };
        }
    }
}
