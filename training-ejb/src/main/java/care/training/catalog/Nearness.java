package care.training.catalog;

/** How near to the words of a search courses are looked for: the next only where the one before finds nothing. */
enum Nearness {
    /** All words are there. */
    EXACT,
    /** What sounds as the words do: a character was mistaken for another of the same sound. */
    SAME_SOUND,
    /** What sounds much as they do; the first {@value CourseSearch#MOST_ALIKE} of it, since comparing is dear. */
    ALIKE
}
