package care.training.certification.verification;

import care.training.certification.signing.AlgorithmRules;
import care.training.certification.signing.TrustedAuthorities;
import java.time.Instant;
import java.util.Map;

/**
 * Whom a verification believes, and when it is made.
 *
 * @param signers whose signatures count: fingerprint of the certificate to its distinguished name, which tells who only says
 *     to be one of them
 * @param authorities who is believed on others: on time stamps and on the standing of certificates
 * @param algorithms until when that is trusted which signatures and stamps rest on
 * @param now the moment of the verification
 */
record Trust(Map<String, String> signers, TrustedAuthorities authorities, AlgorithmRules algorithms, Instant now) {}
