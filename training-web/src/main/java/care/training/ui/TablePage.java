package care.training.ui;

import care.training.kernel.Page;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one table pattern: page, sort and filter stand in the URL, so that a table can be bookmarked, shared and gone back
 * to. A bean extends this, gives {@link #load} and, where the table has a filter, {@link #filters}; the page takes
 * {@code page}, {@code size} and {@code sort} as view parameters by {@code t:table-parameters}.
 *
 * @param <T> a row
 */
public abstract class TablePage<T> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int AROUND = 2;
    private static final int MOST_EXPORTED = 10_000;

    @Inject
    private Texts texts;

    private int page = 1;
    private int size = 20;
    private String sort;
    private transient Page<T> rows;

    /**
     * One link of the pager.
     *
     * @param number from 1; 0 stands for pages left out
     */
    public record PageLink(int number, String query, boolean current) {}

    /** The rows of one page; called once a request. {@code page} counts from 0. */
    protected abstract Page<T> load(int page, int size, String sort);

    /** What else stands in the URL, by name; empty values are left out. */
    protected Map<String, Object> filters() {
        return Map.of();
    }

    public List<T> getRows() {
        return loaded().items();
    }

    /** The rows of every page, for an export of what is shown: the same filter and order, the first 10,000 at most. */
    protected List<T> everyRow() {
        List<T> every = new ArrayList<>();
        Page<T> next;
        do {
            next = load(every.size() / Page.MAX_SIZE, Page.MAX_SIZE, sort);
            every.addAll(next.items());
        } while (!next.items().isEmpty() && every.size() < Math.min(next.total(), MOST_EXPORTED));
        return every;
    }

    public long getTotal() {
        return loaded().total();
    }

    /** Whether anything narrows the table: an empty result then means something else than an empty table. */
    public boolean isFiltered() {
        return filters().values().stream().anyMatch(TablePage::isSet);
    }

    /** "21–40 of 113 rows". */
    public String getExtent() {
        long first = (long) (getPage() - 1) * size + 1;
        return texts.of("frame.extent", first, first + getRows().size() - 1, getTotal());
    }

    public int getPages() {
        return (int) Math.max(1, (getTotal() + size - 1) / size);
    }

    /** First, last and those around the current one. */
    public List<PageLink> getPageLinks() {
        List<PageLink> links = new ArrayList<>();
        for (int number = 1; number <= getPages(); number++) {
            boolean shown = number == 1 || number == getPages() || Math.abs(number - page) <= AROUND;
            if (shown) {
                links.add(new PageLink(number, query(number, sort), number == page));
            } else if (links.get(links.size() - 1).number() != 0) {
                links.add(new PageLink(0, "", false));
            }
        }
        return links;
    }

    public String getPrevious() {
        return page > 1 ? query(page - 1, sort) : null;
    }

    public String getNext() {
        return page < getPages() ? query(page + 1, sort) : null;
    }

    /** The table sorted by {@code column}; a second time, the other way round. */
    public String sorted(String column) {
        return query(1, column.equals(sort) ? "-" + column : column);
    }

    /** The value of {@code aria-sort} for a column. */
    public String direction(String column) {
        return column.equals(sort) ? "ascending" : ("-" + column).equals(sort) ? "descending" : "none";
    }

    private String query(int toPage, String by) {
        Map<String, Object> parameters = new LinkedHashMap<>(filters());
        parameters.put("sort", by);
        parameters.put("page", toPage == 1 ? null : toPage);
        parameters.put("size", size == 20 ? null : size);
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> {
            if (isSet(value)) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
        });
        return query.isEmpty() ? "?" : query.toString();
    }

    private static boolean isSet(Object value) {
        return value != null && !value.toString().isBlank();
    }

    /** What was read is forgotten, so that what is shown next is what is then true. */
    protected void reload() {
        rows = null;
    }

    private Page<T> loaded() {
        if (rows == null) {
            rows = load(page - 1, size, sort);
        }
        return rows;
    }

    /** From 1, as people count. */
    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }

    public int getSize() {
        return size;
    }

    public void setSize(int size) {
        this.size = Page.size(size);
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort == null || sort.isBlank() ? null : sort;
    }
}
