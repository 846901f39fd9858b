/** Further terms: what a holder has and can do, what she asks for, who decides, and what ends soon. */
package care.training.certification.validity.renewal;
