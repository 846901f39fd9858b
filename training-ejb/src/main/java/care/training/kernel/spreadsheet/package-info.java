/**
 * Reads the tables people have at hand (XLSX, CSV in the usual encodings, JSON) into rows of text cells with addresses.
 * What the cells mean is the business of the capability that asked for them.
 */
package care.training.kernel.spreadsheet;
