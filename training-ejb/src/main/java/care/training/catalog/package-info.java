/** What colleges and the association teach: courses, their classes, the search for them and the import of catalogs. */
package care.training.catalog;
