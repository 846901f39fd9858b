package care.training.certification.credential;

import care.training.certification.CertificateNumber;
import care.training.certification.VerificationCode;
import care.training.kernel.Level;
import care.training.kernel.SocialCreditCode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The credential that a certificate's file carries, made and signed in this process by the demo's key. */
public final class CredentialLoad {
    private static final SocialCreditCode BODY = new SocialCreditCode("51610100MJT000010Y");
    private static final int PLACES = 131_072;

    private final Addresses addresses = new Addresses("https://training.example.org");
    private final UUID revocation = UUID.randomUUID();
    private final UUID suspension = UUID.randomUUID();
    private final CredentialKeys keys;
    private final CredentialRules rules;

    /** @param config of the project, whose rules and demo key are read */
    public CredentialLoad(Path config) {
        keys = new CredentialKeys(config.resolve("demo/keys/credential.jwk"));
        rules = new CredentialRules().load(config.resolve("certificate/credentials.yaml"));
    }

    /** As it is attached: JSON with its proof. */
    public byte[] of(CertificateNumber number, VerificationCode code, String holder, LocalDate issuedOn) {
        Instant made = Instant.now();
        int place = Math.floorMod(number.value().hashCode(), PLACES);
        AchievementCredential credential = new AchievementCredential(
                UUID.randomUUID(),
                number,
                code,
                holder,
                "4-10-01-03",
                "保育师",
                "Childcare Worker",
                null,
                Level.FIVE,
                new IssuerName(BODY, "西安市婴幼儿照护服务协会", "Xi’an Association for Infant and Toddler Care Services"),
                issuedOn,
                null,
                List.of(
                        new StatusPlace(StatusPurpose.REVOCATION, revocation, place, made),
                        new StatusPlace(StatusPurpose.SUSPENSION, suspension, place, made)));
        return SignedCredential.document(
                credential.toJson(addresses, rules), addresses.issuer(BODY), keys.current(), made);
    }
}
