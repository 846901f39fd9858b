/** Links by which a holder shows a certificate to others for a while, and takes back. */
package care.training.certification.credential.sharing;
