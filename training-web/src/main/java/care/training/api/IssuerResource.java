package care.training.api;

import care.training.certification.credential.CredentialKeys;
import care.training.certification.document.IssuerKeys;
import care.training.ledger.ReceiptSigner;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The public keys that what comes from here is verified by. */
@Path("/issuer/keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IssuerResource {
    @Inject
    private ReceiptSigner receipts;

    @Inject
    private IssuerKeys certificates;

    @Inject
    private CredentialKeys credentials;

    @GET
    @PermitAll
    @Operation(
            summary = "JWK set (RFC 7517): the keys that sign receipts, credentials (Ed25519) and certificates",
            description = "The last has its X.509 chain in x5c, the signer's certificate first")
    public JsonObject keys() {
        JsonArrayBuilder keys = Json.createArrayBuilder();
        read(receipts.publicKeys()).getJsonArray("keys").forEach(keys::add);
        read(credentials.publicKeys()).getJsonArray("keys").forEach(keys::add);
        keys.add(read(certificates.current().toJwk()));
        return Json.createObjectBuilder().add("keys", keys).build();
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
