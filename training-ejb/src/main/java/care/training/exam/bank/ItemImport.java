package care.training.exam.bank;

/**
 * What an import did; it is made whole or not at all.
 *
 * @param added items that are new to the bank
 * @param changed items that were there under the same code and say now what the file says
 */
public record ItemImport(int added, int changed) {}
