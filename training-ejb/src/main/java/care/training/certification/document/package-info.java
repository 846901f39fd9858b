/** The certificate as a file: what is printed on it, how it is set, and how it is sealed and signed. */
package care.training.certification.document;
