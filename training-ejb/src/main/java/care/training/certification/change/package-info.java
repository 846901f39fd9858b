/**
 * What happens to a certificate after it is out: a name is corrected (a new file under the same number), it is revoked,
 * both by two people; a lost one is printed again.
 */
package care.training.certification.change;
