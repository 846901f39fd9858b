/** Keeps the files of certificates provable for as long as anybody asks: renews their archive time stamps before they age. */
package care.training.certification.archive;
