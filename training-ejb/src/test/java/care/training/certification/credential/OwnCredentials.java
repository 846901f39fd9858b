package care.training.certification.credential;

import care.training.certification.CertificateNumber;
import care.training.certification.VerificationCode;
import care.training.certification.credential.proof.DataIntegrity;
import care.training.certification.credential.proof.StatusBits;
import care.training.kernel.Level;
import care.training.kernel.Settings;
import care.training.kernel.SocialCreditCode;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Credentials as this platform makes them, without a database: of made-up people, with a key of their own. */
public final class OwnCredentials {
    public static final Addresses ADDRESSES = new Addresses("https://training.example.org");
    public static final SocialCreditCode BODY = new SocialCreditCode("51610100MJT000010Y");
    public static final UUID REVOCATION = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID SUSPENSION = UUID.fromString("00000000-0000-4000-8000-000000000002");
    public static final int PLACE = 94_567;

    private static final Instant MADE = Instant.parse("2026-11-30T02:00:00Z");
    private static final Map<UUID, String> PURPOSES = Map.of(REVOCATION, "revocation", SUSPENSION, "suspension");

    /** A key for tests: the first of RFC 8032, 7.1. */
    public static final CredentialKeys KEYS = keys("""
            {"kty":"OKP","crv":"Ed25519","kid":"test-1","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
            "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""");

    private OwnCredentials() {}

    public static CredentialKeys keys(String jwk) {
        try {
            Path file = Files.createTempFile("credential", ".jwk");
            try {
                return new CredentialKeys(Files.writeString(file, jwk));
            } finally {
                Files.delete(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public static CredentialRules rules() {
        return new CredentialRules().load(Settings.configFolder().resolve("certificate/credentials.yaml"));
    }

    /** What a certificate of {@code holder} says, not yet signed. */
    public static JsonObject unsigned(String holder) {
        return unsigned(holder, null);
    }

    private static JsonObject unsigned(String holder, LocalDate validUntil) {
        LocalDate issuedOn = LocalDate.of(2026, 11, 30);
        return new AchievementCredential(
                        UUID.fromString("00000000-0000-4000-8000-000000000009"),
                        CertificateNumber.of("S000061000123", issuedOn, Level.FIVE, 17),
                        new VerificationCode("K7QM2F9TXWRA"),
                        holder,
                        "4-10-01-03",
                        "保育师",
                        "Childcare Worker",
                        null,
                        Level.FIVE,
                        new IssuerName(BODY, "西安市婴幼儿照护服务协会", "Xi'an Association for Infant and Toddler Care Services"),
                        issuedOn,
                        validUntil,
                        List.of(
                                new StatusPlace(StatusPurpose.REVOCATION, REVOCATION, PLACE, MADE),
                                new StatusPlace(StatusPurpose.SUSPENSION, SUSPENSION, PLACE, MADE)))
                .toJson(ADDRESSES, rules());
    }

    public static byte[] document(String holder) {
        return SignedCredential.document(unsigned(holder), ADDRESSES.issuer(BODY), KEYS.current(), MADE);
    }

    /** In both forms, with a last day. */
    public static List<byte[]> until(LocalDate validUntil) {
        JsonObject credential = unsigned("王小明", validUntil);
        return List.of(
                SignedCredential.document(credential, ADDRESSES.issuer(BODY), KEYS.current(), MADE),
                SignedCredential.token(credential, ADDRESSES.issuer(BODY), KEYS.current()));
    }

    public static byte[] token(String holder) {
        return SignedCredential.token(unsigned(holder), ADDRESSES.issuer(BODY), KEYS.current());
    }

    /** One of the two lists, with these places set. */
    public static byte[] list(UUID id, Integer... set) {
        String address = ADDRESSES.statusList(id);
        return list(address, ADDRESSES.issuer(BODY), PURPOSES.get(id), StatusBits.of(StatusBits.LEAST, List.of(set)))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject list(String address, String issuer, String purpose, StatusBits bits) {
        JsonObject list = Json.createObjectBuilder()
                .add("@context", Json.createArrayBuilder().add(KnownContexts.CREDENTIALS))
                .add("id", address)
                .add(
                        "type",
                        Json.createArrayBuilder().add("VerifiableCredential").add("BitstringStatusListCredential"))
                .add("issuer", issuer)
                .add("validFrom", MADE.toString())
                .add(
                        "credentialSubject",
                        Json.createObjectBuilder()
                                .add("id", address + "#list")
                                .add("type", "BitstringStatusList")
                                .add("statusPurpose", purpose)
                                .add("encodedList", bits.encode()))
                .build();
        return DataIntegrity.sign(
                list, KEYS.current(), issuer + "#" + KEYS.current().id(), MADE);
    }
}
