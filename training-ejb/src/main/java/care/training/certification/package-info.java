/**
 * From a published result to a signed certificate, and from a certificate in somebody's hand back to the truth about
 * it: numbers, the certificates themselves, their issue ({@code issue}), the signed PDF ({@code document}) and public
 * verification ({@code verification}).
 */
package care.training.certification;
