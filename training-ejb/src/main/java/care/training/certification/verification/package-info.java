/** What anybody may ask of a certificate: by number and name or code, by the QR code's page, or by handing in the PDF. */
package care.training.certification.verification;
