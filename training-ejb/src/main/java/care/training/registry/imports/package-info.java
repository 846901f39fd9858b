/** How an official's file becomes organizations, with a report of every row. */
package care.training.registry.imports;
