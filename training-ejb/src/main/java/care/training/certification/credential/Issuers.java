package care.training.certification.credential;

import care.training.certification.credential.proof.VerificationKey;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.List;

/** Public: who issues here and by which keys that is proved. */
@Stateless
@PermitAll
public class Issuers {
    /** What a key of a DID document is named by in tokens; the same key, written as JWK. */
    private static final String AS_JWK = "-jwk";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CredentialKeys keys;

    /** The platform's DID document (W3C, DID 1.0), which stands at {@code /.well-known/did.json}. */
    public JsonObject document() {
        Addresses addresses = Addresses.configured();
        return document(addresses.platform(), addresses.base(), keys.published());
    }

    /** The DID document of a body that has issued here. Problems: NOT_FOUND. */
    public JsonObject document(String creditCode) {
        IssuerName issuer = issuer(creditCode);
        Addresses addresses = Addresses.configured();
        return document(addresses.issuer(issuer.code()), addresses.profile(issuer.code()), keys.published());
    }

    /** The profile (Open Badges 3.0) of a body that has issued here. Problems: NOT_FOUND. */
    public JsonObject profile(String creditCode) {
        JsonObjectBuilder profile = Json.createObjectBuilder()
                .add(
                        "@context",
                        Json.createArrayBuilder().add(KnownContexts.CREDENTIALS).add(KnownContexts.OPEN_BADGES));
        AchievementCredential.profile(issuer(creditCode), Addresses.configured())
                .forEach(profile::add);
        return profile.build();
    }

    /** Address of the key {@code id} in the document of {@code did}, for Data Integrity proofs. */
    static String method(String did, String id) {
        return did + "#" + id;
    }

    /** The same for tokens. */
    static String tokenMethod(String did, String id) {
        return method(did, id) + AS_JWK;
    }

    /** The key's name, whichever way it is written. */
    public static String keyId(String method) {
        String fragment = method.substring(method.indexOf('#') + 1);
        return fragment.endsWith(AS_JWK) ? fragment.substring(0, fragment.length() - AS_JWK.length()) : fragment;
    }

    static JsonObject document(String did, String sameAs, List<OctetKeyPair> keys) {
        JsonArrayBuilder methods = Json.createArrayBuilder();
        JsonArrayBuilder names = Json.createArrayBuilder();
        for (OctetKeyPair key : keys) {
            methods.add(Json.createObjectBuilder()
                    .add("id", method(did, key.getKeyID()))
                    .add("type", "Multikey")
                    .add("controller", did)
                    .add("publicKeyMultibase", VerificationKey.multikey(key.getDecodedX())));
            methods.add(Json.createObjectBuilder()
                    .add("id", tokenMethod(did, key.getKeyID()))
                    .add("type", "JsonWebKey")
                    .add("controller", did)
                    .add("publicKeyJwk", read(key.toPublicJWK().toJSONString())));
            names.add(method(did, key.getKeyID())).add(tokenMethod(did, key.getKeyID()));
        }
        return Json.createObjectBuilder()
                .add(
                        "@context",
                        Json.createArrayBuilder()
                                .add("https://www.w3.org/ns/did/v1")
                                .add("https://w3id.org/security/multikey/v1")
                                .add("https://w3id.org/security/jwk/v1"))
                .add("id", did)
                .add("alsoKnownAs", Json.createArrayBuilder().add(sameAs))
                .add("verificationMethod", methods)
                .add("assertionMethod", names)
                .build();
    }

    /** As its latest certificate names it. */
    private IssuerName issuer(String creditCode) {
        if (!SocialCreditCode.isWellFormed(creditCode)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        List<?> rows =
                database.createNativeQuery("""
                        select issuer_name, issuer_name_en from certificate
                        where issuer = :code order by issued_on desc, number desc limit 1""").setParameter("code", creditCode).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new IssuerName(new SocialCreditCode(creditCode), (String) row[0], (String) row[1]))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
