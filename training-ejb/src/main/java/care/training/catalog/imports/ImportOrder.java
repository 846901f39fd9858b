package care.training.catalog.imports;

import care.training.kernel.spreadsheet.ImportMode;

/**
 * A file and what is to be done with it.
 *
 * @param json whether the sender says that it is JSON; otherwise its content decides what it is
 * @param fileName as the sender calls it, to find the report again; it decides nothing
 * @param complete whether the file is all that the provider offers: what it does not name is then withdrawn, as long as
 *     every row is good
 */
public record ImportOrder(byte[] file, boolean json, String fileName, ImportMode mode, boolean complete) {}
