package care.training.certification.credential.verification;

import java.util.List;

/**
 * Answer to a credential that was handed in.
 *
 * @param form how it came
 * @param card what it says of itself; null where there is nothing to be read
 * @param findings what was found, good and bad
 */
public record CredentialAnswer(
        Verdict verdict, CredentialForm form, CredentialCard card, List<CredentialFinding> findings) {}
