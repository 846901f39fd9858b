package care.training.kernel.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS for a server on this machine: a certificate for {@code localhost}, which whoever uses the same context trusts. */
public final class LocalTls {
    private static final String PASSWORD = "password";

    private LocalTls() {}

    /** @param folder an empty one, where keys may be written */
    public static SSLContext in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        return tls(keyStore(folder));
    }

    private static SSLContext tls(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore keyStore(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path pair = folder.resolve("pair.p12");
        Path certificate = folder.resolve("certificate.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                pair.toString());
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "server",
                "-keystore",
                pair.toString(),
                "-file",
                certificate.toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "trusted",
                "-keystore",
                pair.toString(),
                "-file",
                certificate.toString());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(pair)) {
            store.load(content, PASSWORD.toCharArray());
        }
        return store;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 3];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        command[arguments.length + 1] = "-storepass";
        command[arguments.length + 2] = PASSWORD;
        Process made = new ProcessBuilder(command).inheritIO().start();
        if (made.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }
}
