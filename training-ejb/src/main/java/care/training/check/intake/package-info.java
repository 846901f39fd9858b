/** A list of people as it comes in, workbook, CSV or JSON, row by row as questions. */
package care.training.check.intake;
