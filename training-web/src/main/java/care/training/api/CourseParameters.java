package care.training.api;

import care.training.catalog.CourseKind;
import care.training.catalog.CourseQuery;
import care.training.catalog.DeliveryMode;
import care.training.kernel.Level;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a search of courses asks for, in the query of its address; each part may be left out. */
public class CourseParameters {
    @QueryParam("q")
    @Parameter(
            description =
                    "words of the title, program, teachers or code: in Chinese, pinyin, its initials or English; where"
                            + " none fits, courses that sound alike")
    private String words;

    @QueryParam("provider")
    @Parameter(description = "unified social credit code")
    private String provider;

    @QueryParam("occupation")
    @Parameter(example = "4-10-01-03")
    private String occupation;

    @QueryParam("level")
    private Level level;

    @QueryParam("district")
    @Parameter(example = "610113")
    private String district;

    @QueryParam("kind")
    private CourseKind kind;

    @QueryParam("deliveryMode")
    private DeliveryMode mode;

    @QueryParam("from")
    @Parameter(description = "a class begins on this day or later")
    private LocalDate from;

    @QueryParam("to")
    @Parameter(description = "a class begins on this day or earlier")
    private LocalDate to;

    @QueryParam("maxFee")
    @Parameter(description = "in yuan")
    private Integer maxFee;

    @QueryParam("seats")
    @Parameter(description = "a class has so many seats left")
    private Integer seats;

    CourseQuery query() {
        return new CourseQuery(
                words,
                provider,
                occupation,
                level,
                district,
                kind,
                mode,
                from,
                to,
                maxFee == null ? null : BigDecimal.valueOf(maxFee),
                seats);
    }
}
