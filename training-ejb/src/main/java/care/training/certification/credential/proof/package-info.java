/**
 * How a credential is secured and how that is verified: canonical JSON (RFC 8785), keys as multikey, JWK and {@code
 * did:key}, Data Integrity proofs {@code eddsa-jcs-2022}, JSON Web Tokens, and the bits of a status list. Values only: it
 * touches no database and no network.
 */
package care.training.certification.credential.proof;
