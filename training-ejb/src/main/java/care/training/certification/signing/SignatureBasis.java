package care.training.certification.signing;

import java.util.List;

/**
 * What a signature or time stamp rests on: names of algorithms as {@code config/certificate/algorithms.yaml} has them, a key with
 * its size, e.g. {@code SHA-256/SHA-256/ECDSA-256}. Of a time stamp its imprint's digest comes first. It holds no longer than
 * any of them.
 */
public record SignatureBasis(List<String> algorithms) {
    private static final String BETWEEN = "/";

    /** Of files that were stamped before it was written down: of them only the imprint's digest is known. */
    public static final SignatureBasis NOT_READ_YET = new SignatureBasis(List.of("SHA-256"));

    public SignatureBasis {
        algorithms = List.copyOf(algorithms);
    }

    public static SignatureBasis read(String written) {
        return new SignatureBasis(List.of(written.split(BETWEEN)));
    }

    public String written() {
        return String.join(BETWEEN, algorithms);
    }
}
