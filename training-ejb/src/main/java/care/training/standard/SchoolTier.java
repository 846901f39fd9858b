package care.training.standard;

import care.training.kernel.rules.Names;

/**
 * A kind of school whose diploma can count.
 *
 * @param fields which list of majors of a standard holds for it
 */
record SchoolTier(String id, Names name, String fields) {}
