/** What printed documents share: the typeface, and plain sheets of headings, lines and tables. */
package care.training.kernel.print;
