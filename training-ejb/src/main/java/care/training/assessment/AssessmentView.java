package care.training.assessment;

import care.training.scheduling.SessionView;
import java.util.List;
import java.util.Locale;

/**
 * A session as one of its assessors scores it.
 *
 * @param cards the assessor's own, by seat
 * @param recused seats of candidates whom she must not examine and has no card for
 */
public record AssessmentView(
        SessionView session, List<CriterionView> criteria, List<ScorecardView> cards, List<Integer> recused) {

    /**
     * @param function the occupational function the criterion belongs to, by name
     * @param max the most that can be given
     */
    public record CriterionView(
            String criterion, String name, String nameEn, String function, String functionEn, int max) {
        public String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? nameEn : name;
        }

        public String function(Locale locale) {
            return "en".equals(locale.getLanguage()) ? functionEn : function;
        }
    }
}
