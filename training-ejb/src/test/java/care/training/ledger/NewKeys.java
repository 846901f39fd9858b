package care.training.ledger;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the key files that encrypt personal fields ({@code fields.json}: AES-256-GCM), hash them for look-up ({@code
 * lookup.json}: HMAC-SHA-256), sign receipts ({@code receipt.jwk}: EC P-256),
 * credentials ({@code credential.jwk}: Ed25519) and the log's checkpoints ({@code log.jwk}: Ed25519) in a folder; files that
 * are there stay. An operator makes a platform's own keys with it, and the demo's were made so:
 *
 * <pre>./mvnw -pl training-ejb test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=care.training.ledger.NewKeys -Dexec.args=config/demo/keys</pre>
 *
 * After making the demo's again, {@code META-INF/demo-keys.sha256} must list them, or a test says so.
 */
final class NewKeys {
    private NewKeys() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("name the folder that the keys go to");
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        AeadConfig.register();
        MacConfig.register();
        write(folder.resolve("fields.json"), keyset(PredefinedAeadParameters.AES256_GCM));
        write(folder.resolve("lookup.json"), keyset(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
        ECKey receipt = new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint(true)
                .generate();
        write(folder.resolve("receipt.jwk"), receipt.toJSONString());
        write(folder.resolve("credential.jwk"), ed25519().toJSONString());
        write(folder.resolve("log.jwk"), ed25519().toJSONString());
    }

    private static OctetKeyPair ed25519() throws Exception {
        return new OctetKeyPairGenerator(Curve.Ed25519)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint(true)
                .generate();
    }

    private static String keyset(Parameters parameters) throws Exception {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
    }

    private static void write(Path file, String content) throws Exception {
        if (Files.notExists(file)) {
            Files.writeString(file, content + "\n");
        }
    }
}
