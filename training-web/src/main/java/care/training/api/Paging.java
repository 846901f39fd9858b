package care.training.api;

import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** The page of a list that is asked for; a resource takes it as {@code @BeanParam Paging paging}. */
public class Paging {
    @QueryParam("page")
    @DefaultValue("0")
    private Integer page;

    @QueryParam("size")
    @DefaultValue("50")
    private Integer size;

    /** From 0. */
    public int page() {
        if (page == null || page < 0) {
            throw Problem.invalid("page", ProblemCode.OUT_OF_RANGE, 0, Integer.MAX_VALUE / Page.MAX_SIZE);
        }
        return page;
    }

    /** 1 to {@value Page#MAX_SIZE}. */
    public int size() {
        if (size == null || size < 1 || size > Page.MAX_SIZE) {
            throw Problem.invalid("size", ProblemCode.OUT_OF_RANGE, 1, Page.MAX_SIZE);
        }
        return size;
    }
}
