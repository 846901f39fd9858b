package care.training.catalog;

import care.training.kernel.Page;
import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param facets the values that can be narrowed to and how many courses each then leaves, the most first
 * @param similar true where nothing fits the words and these sound like them
 */
public record CourseResult(Page<CourseView> page, Map<Facet, List<Count>> facets, boolean similar) {
    /**
     * One value of a facet.
     *
     * @param value a code or constant
     */
    public record Count(String value, long count) {}
}
