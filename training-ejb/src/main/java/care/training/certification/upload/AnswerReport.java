package care.training.certification.upload;

import care.training.kernel.Problem;
import java.util.List;
import java.util.Locale;

/**
 * What became of an answer file, row by row; a bad row never sinks the rest.
 *
 * @param upload as it stands afterwards
 */
public record AnswerReport(UploadView upload, List<Row> rows) {
    /**
     * @param row its number in the file
     * @param problem why it was not taken in; null where it was
     */
    public record Row(int row, String number, Problem problem) {
        public String message(Locale locale) {
            return problem == null ? "" : problem.detail(locale);
        }
    }

    /** Rows that were not taken in. */
    public List<Row> bad() {
        return rows.stream().filter(row -> row.problem() != null).toList();
    }

    public long taken() {
        return rows.size() - bad().size();
    }
}
