package care.training.certification.credential.verification;

/** How a credential was handed in. */
public enum CredentialForm {
    JSON,
    TOKEN,
    PNG,
    SVG
}
