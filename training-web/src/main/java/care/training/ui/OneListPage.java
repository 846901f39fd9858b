package care.training.ui;

import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.util.Optional;
import java.util.UUID;

/**
 * A list that was handed in, with a page of its rows: both are read at once, whichever of them the page asks for first.
 *
 * @param <L> the list
 * @param <R> one of its rows
 */
public abstract class OneListPage<L, R> extends TablePage<R> {
    private static final long serialVersionUID = 1L;

    private UUID id;
    private transient L list;

    /** The list with a page of its rows. {@code page} counts from 0. Problems: NOT_FOUND. */
    protected abstract L read(UUID id, int page, int size);

    protected abstract Page<R> rows(L list);

    @Override
    protected Page<R> load(int page, int size, String sort) {
        list = read(known(), page, size);
        return rows(list);
    }

    public L getList() {
        if (list == null) {
            reload();
            getRows();
        }
        return list;
    }

    /** What was read is not so any more. */
    protected void forget() {
        list = null;
    }

    /** Problems: NOT_FOUND where the address names no list. */
    protected UUID known() {
        return Optional.ofNullable(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
