package care.training.certification.credential.verification;

import care.training.certification.credential.Addresses;
import care.training.certification.credential.CredentialKeys;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The steps of verifying one credential, one after the other: each says what it finds, and none stops the next without
 * need.
 */
final class Verifier {
    private final Addresses addresses;
    private final Instant now;
    private final IssuerKeySource keys;
    private final StatusCheck status;

    /**
     * @param lists our own status lists; throws {@link care.training.kernel.Problem} where there is none
     * @param now the day that terms are compared with
     */
    Verifier(Addresses addresses, CredentialKeys ours, Function<UUID, byte[]> lists, Network network, Instant now) {
        this.addresses = addresses;
        this.now = now;
        BoundedNetwork bounded = new BoundedNetwork(network);
        keys = new IssuerKeySource(addresses, ours, bounded);
        status = new StatusCheck(addresses, lists, bounded, keys, now);
    }

    CredentialAnswer verify(byte[] content) {
        Report report = new Report();
        HandedInCredential handedIn = HandedInCredential.open(content, report);
        Optional<CredentialDocument> document =
                handedIn.content().flatMap(inside -> CredentialDocument.read(inside, report));
        document.ifPresent(found -> check(found, report));
        return new CredentialAnswer(
                report.verdict(),
                handedIn.form(document.filter(found -> found.token() != null).isPresent()),
                document.map(found -> CredentialCard.of(found.json())).orElse(null),
                report.findings());
    }

    private void check(CredentialDocument document, Report report) {
        ContentCheck.check(document, now, report);
        if (report.has(CredentialFindingCode.NO_CREDENTIAL)) {
            return;
        }
        ProofCheck.check(document, keys, now, report);
        if (report.has(CredentialFindingCode.SIGNATURE_HOLDS) && addresses.isOurs(document.issuer())) {
            report.add(CredentialFindingCode.ISSUED_HERE);
        }
        new SchemaCheck(addresses).check(document, report);
        status.check(document, report);
    }
}
