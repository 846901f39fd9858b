package care.training.certification.credential.verification;

import care.training.certification.credential.Addresses;
import care.training.certification.credential.CredentialKeys;
import care.training.certification.credential.Issuers;
import care.training.certification.credential.proof.VerificationKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Finds the key that an issuer is said to have signed with: our own from our settings, those of {@code did:key} and
 * {@code did:jwk} from the identifier itself, those of {@code did:web} and of issuers with an address over the network,
 * where that is allowed. A key that the issuer does not name as its own for assertions is not its key.
 */
final class IssuerKeySource {
    private static final String DID_KEY = "did:key:";
    private static final String DID_JWK = "did:jwk:";
    private static final String DID_WEB = "did:web:";

    private final Addresses addresses;
    private final CredentialKeys ours;
    private final Network network;

    IssuerKeySource(Addresses addresses, CredentialKeys ours, Network network) {
        this.addresses = addresses;
        this.ours = ours;
        this.network = network;
    }

    /** The key at {@code method}; empty, with the reason in {@code report}, where it is not the issuer's or not known. */
    Optional<IssuerKey> find(String issuer, String method, Report report) {
        if (!method.startsWith(issuer + "#")) {
            report.add(CredentialFindingCode.KEY_OF_ANOTHER, method, issuer);
            return Optional.empty();
        }
        if (addresses.isOurs(issuer)) {
            return orAnother(ours.named(Issuers.keyId(method)).map(IssuerKey::withoutEnd), issuer, method, report);
        } else if (issuer.startsWith(DID_KEY) || issuer.startsWith(DID_JWK)) {
            return written(issuer, method, report).map(IssuerKey::withoutEnd);
        } else if (issuer.startsWith(DID_WEB) || issuer.startsWith("https://")) {
            return fetched(issuer, method, report);
        }
        report.add(CredentialFindingCode.ISSUER_NOT_KNOWN, issuer);
        return Optional.empty();
    }

    /** Address of the one key of an identifier that is a key itself; empty for others. */
    static Optional<String> onlyMethod(String issuer) {
        if (issuer.startsWith(DID_KEY)) {
            return Optional.of(issuer + "#" + issuer.substring(DID_KEY.length()));
        }
        return issuer.startsWith(DID_JWK) ? Optional.of(issuer + "#0") : Optional.empty();
    }

    private static Optional<VerificationKey> written(String issuer, String method, Report report) {
        if (onlyMethod(issuer).filter(method::equals).isEmpty()) {
            report.add(CredentialFindingCode.KEY_OF_ANOTHER, method, issuer);
            return Optional.empty();
        }
        try {
            if (issuer.startsWith(DID_KEY)) {
                return Optional.of(VerificationKey.ofMultikey(issuer.substring(DID_KEY.length())));
            }
            byte[] jwk = Base64.getUrlDecoder().decode(issuer.substring(DID_JWK.length()));
            return CredentialDocument.object(jwk, report).map(VerificationKey::ofJwk);
        } catch (IllegalArgumentException noKey) {
            report.add(CredentialFindingCode.ISSUER_NOT_KNOWN, issuer);
            return Optional.empty();
        }
    }

    private Optional<IssuerKey> fetched(String issuer, String method, Report report) {
        Optional<URI> address = document(issuer);
        if (address.isEmpty()) {
            report.add(CredentialFindingCode.ISSUER_NOT_KNOWN, issuer);
            return Optional.empty();
        }
        String host = address.get().getHost();
        if (!network.isAllowed()) {
            report.add(CredentialFindingCode.ISSUER_NEEDS_NETWORK, host);
            return Optional.empty();
        }
        Optional<byte[]> content = network.fetch(address.get());
        if (content.isEmpty()) {
            report.add(CredentialFindingCode.ISSUER_NOT_REACHED, host);
            return Optional.empty();
        }
        Optional<JsonObject> controller = CredentialDocument.object(content.get(), report);
        return controller.flatMap(found -> orAnother(key(found, issuer, method), issuer, method, report));
    }

    /** The key at {@code method} in a controller's document that is the issuer's and names it for assertions. */
    static Optional<IssuerKey> key(JsonObject controller, String issuer, String method) {
        if (!issuer.equals(CredentialDocument.id(controller.get("id")))) {
            return Optional.empty();
        }
        return CredentialDocument.items(controller.get("assertionMethod"))
                .filter(one -> method.equals(absolute(issuer, CredentialDocument.id(one))))
                .findFirst()
                .flatMap(one ->
                        one instanceof JsonObject embedded ? Optional.of(embedded) : method(controller, issuer, method))
                .flatMap(found -> key(found).map(key -> new IssuerKey(key, found)));
    }

    private static Optional<JsonObject> method(JsonObject controller, String issuer, String method) {
        return CredentialDocument.items(controller.get("verificationMethod"))
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(one -> method.equals(absolute(issuer, CredentialDocument.id(one))))
                .findFirst();
    }

    private static Optional<VerificationKey> key(JsonObject method) {
        try {
            if (method.get("publicKeyMultibase") instanceof JsonString multikey) {
                return Optional.of(VerificationKey.ofMultikey(multikey.getString()));
            }
            return method.get("publicKeyJwk") instanceof JsonObject jwk
                    ? Optional.of(VerificationKey.ofJwk(jwk))
                    : Optional.empty();
        } catch (IllegalArgumentException noKey) {
            // a kind of key that cannot be used here is as good as none
            return Optional.empty();
        }
    }

    private static String absolute(String issuer, String id) {
        return id != null && id.startsWith("#") ? issuer + id : id;
    }

    /** Where the document of an issuer lies that names its keys (did:web, 3.2; for an address, the address itself). */
    static Optional<URI> document(String issuer) {
        try {
            if (!issuer.startsWith(DID_WEB)) {
                return Optional.of(new URI(issuer)).filter(address -> address.getHost() != null);
            }
            String[] parts = issuer.substring(DID_WEB.length()).split(":", -1);
            String path = parts.length == 1
                    ? "/.well-known/did.json"
                    : "/" + String.join("/", Arrays.copyOfRange(parts, 1, parts.length)) + "/did.json";
            URI address = new URI("https://" + URLDecoder.decode(parts[0], StandardCharsets.UTF_8) + path);
            boolean onlyHost = address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getPath().equals(path);
            return onlyHost ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<IssuerKey> orAnother(Optional<IssuerKey> key, String issuer, String method, Report report) {
        if (key.isEmpty()) {
            report.add(CredentialFindingCode.KEY_OF_ANOTHER, method, issuer);
        }
        return key;
    }
}
