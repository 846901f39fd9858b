/** Public: is this credential, whoever issued it, what it says? Signature, issuer, status, term and form, with findings. */
package care.training.certification.credential.verification;
