package care.training.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server of this machine that a test can cut, mend and lead elsewhere, as a network does. */
public final class Tap implements AutoCloseable {
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile boolean cut;

    public Tap(int target) {
        this.target = target;
        try {
            // it listens while it is cut, too: its port must not be somebody else's when it is mended
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        daemon(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Ends what goes through and lets nothing through any more. */
    public void cut() {
        cut = true;
        open.forEach(Tap::close);
        open.clear();
    }

    public void mend() {
        cut = false;
    }

    /** Mended, it ends at another server of this machine. */
    public void lead(int elsewhere) {
        target = elsewhere;
    }

    @Override
    public void close() {
        cut();
        close(entrance);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException closed) {
                // the loop ends when the entrance was closed
            }
        }
    }

    private void connect(Socket near) {
        if (cut) {
            close(near);
            return;
        }
        open.add(near);
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(far);
            daemon(() -> pass(near, far));
            daemon(() -> pass(far, near));
        } catch (IOException away) {
            close(near);
            open.remove(near);
        }
        if (cut) {
            // meanwhile
            open.forEach(Tap::close);
        }
    }

    private void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException ended) {
            // that is what a tap is for
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "tap");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyGone) {
            // closed is closed
        }
    }
}
