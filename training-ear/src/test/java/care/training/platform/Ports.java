package care.training.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where each part listens, always on 127.0.0.1. */
public record Ports(int application, int keycloak, int database, int management) {

    /** The documented ports, or those named in the environment; the management port is nobody's business, so any. */
    static Ports fromEnvironment() {
        return new Ports(
                setting("TRAINING_PORT", 8080),
                setting("TRAINING_KEYCLOAK_PORT", 8180),
                setting("TRAINING_DATABASE_PORT", 5433),
                setting("TRAINING_MANAGEMENT_PORT", free(1).iterator().next()));
    }

    /** Ports that nobody listens on now, for tests. */
    public static Ports free() {
        Integer[] ports = free(4).toArray(Integer[]::new);
        return new Ports(ports[0], ports[1], ports[2], ports[3]);
    }

    /** The same database and Keycloak for a second application beside the first. */
    public Ports withOtherApplication() {
        Integer[] ports = free(2).toArray(Integer[]::new);
        return new Ports(ports[0], keycloak, database, ports[1]);
    }

    void requireFree() {
        requireFree("the application", application, "TRAINING_PORT");
        requireFree("Keycloak", keycloak, "TRAINING_KEYCLOAK_PORT");
        requireFree("the database", database, "TRAINING_DATABASE_PORT");
        requireFree("WildFly's management", management, "TRAINING_MANAGEMENT_PORT");
    }

    private static void requireFree(String part, int port, String variable) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new StartFailure("Port " + port + " for " + part + " is taken: stop what listens there, or set "
                    + variable + " to another port.");
        }
    }

    private static int setting(String variable, int otherwise) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(value.strip());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // answered below
        }
        throw new StartFailure(variable + " is \"" + value + "\", which is no port: give a number from 1 to 65535.");
    }

    private static Set<Integer> free(int count) {
        Set<Integer> ports = new LinkedHashSet<>();
        while (ports.size() < count) {
            try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                ports.add(probe.getLocalPort());
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
        return ports;
    }
}
