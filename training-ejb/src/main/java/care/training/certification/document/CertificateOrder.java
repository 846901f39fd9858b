package care.training.certification.document;

import care.training.kernel.SocialCreditCode;

/**
 * A certificate to be made.
 *
 * @param sheet what is printed
 * @param issuer whose key signs it; null for the platform's own issuer
 * @param photo the holder's photograph, JPEG or PNG; null for a clean place
 * @param attachment what is put into the file in machine-readable form; null for nothing
 * @param layout how it looks
 */
public record CertificateOrder(
        CertificateSheet sheet,
        SocialCreditCode issuer,
        byte[] photo,
        Attachment attachment,
        CertificateLayout layout) {}
