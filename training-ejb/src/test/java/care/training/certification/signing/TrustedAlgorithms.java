package care.training.certification.signing;

import care.training.kernel.rules.DataEntry;

/** Until when a test trusts algorithms. */
public final class TrustedAlgorithms {
    private static final String TEXT = """
            version: 1
            stampDigest: {value: %s, mark: C, source: test}
            digests:
              SHA-1: {until: 2012-07-31, mark: C, source: test}
              SHA-256: {until: %s, mark: C, source: test}
              SHA-512: {until: open, mark: C, source: test}
            keys:
              RSA: [{from: 1900, until: open, mark: C, source: test}]
              ECDSA: [{from: 256, until: %s, mark: C, source: test}]
            """;

    private TrustedAlgorithms() {}

    public static AlgorithmRules forEver() {
        return until("SHA-256", "open", "open");
    }

    /**
     * @param stampDigest by which stamps are asked for
     * @param sha256 its last day
     * @param curve the last day of ECDSA
     */
    public static AlgorithmRules until(String stampDigest, String sha256, String curve) {
        return new AlgorithmRules().read(DataEntry.parse("test", TEXT.formatted(stampDigest, sha256, curve)));
    }
}
