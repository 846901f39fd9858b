/** How a registrar's file becomes courses and classes, with a report of every row. */
package care.training.catalog.imports;
