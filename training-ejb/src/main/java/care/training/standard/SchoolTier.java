package care.training.standard;

/**
 * A kind of school whose diploma can count.
 *
 * @param fields which list of majors of a standard holds for it
 */
record SchoolTier(String id, Names name, String fields) {}
