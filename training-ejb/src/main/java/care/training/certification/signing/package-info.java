/**
 * What makes a signature last: time stamps (RFC 3161) and proof that the signer's certificate was not revoked (RFC 6960),
 * from the authorities that an operator names, and in the demo from one inside the application.
 */
package care.training.certification.signing;
