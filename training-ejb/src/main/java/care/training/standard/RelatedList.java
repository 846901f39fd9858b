package care.training.standard;

import care.training.kernel.rules.Names;
import java.util.List;
import java.util.Locale;

/**
 * What a standard counts as its own and as related, as everybody may read it.
 *
 * @param occupations 相关职业, its own name first
 * @param ownFields 本专业, from any school
 * @param fields 相关专业, by kind of school
 */
public record RelatedList(List<String> occupations, List<String> ownFields, List<Fields> fields) {

    /** Majors that count from some kinds of school. */
    public record Fields(Names schools, List<String> names) {
        public String schools(Locale locale) {
            return schools.in(locale);
        }
    }
}
