package care.training.ui.certification;

import care.training.certification.verification.ListOutcome;
import care.training.certification.verification.NumberListView;
import care.training.certification.verification.NumberLists;
import care.training.kernel.Page;
import care.training.ui.Csv;
import care.training.ui.Dates;
import care.training.ui.Download;
import care.training.ui.Language;
import care.training.ui.OneListPage;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;

/** What was found of one list of numbers, page by page, to be kept or printed. */
@Named
@RequestScoped
public class NumberListPage extends OneListPage<NumberListView, NumberListView.Row> {
    private static final long serialVersionUID = 1L;

    @Inject
    private NumberLists lists;

    @Inject
    private Download download;

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    @Inject
    private Language language;

    private NumberListView whole;

    @Override
    protected NumberListView read(UUID id, int page, int size) {
        return lists.get(id, page, size);
    }

    @Override
    protected Page<NumberListView.Row> rows(NumberListView list) {
        return new Page<>(list.items(), list.total());
    }

    @Override
    protected Map<String, Object> filters() {
        return Collections.singletonMap("id", getId());
    }

    /** With every row, to be kept or printed. */
    public NumberListView getWhole() {
        if (whole == null) {
            whole = lists.whole(known());
        }
        return whole;
    }

    public void csv() {
        StringBuilder csv = Csv.begin(
                texts.get("numbers.row"),
                texts.get("numbers.number"),
                texts.get("numbers.name"),
                texts.get("numbers.outcome"),
                texts.get("numbers.exam"),
                texts.get("numbers.issued"),
                texts.get("numbers.issuer"));
        getWhole()
                .items()
                .forEach(row -> csv.append(Csv.row(
                        String.valueOf(row.row()),
                        row.number(),
                        row.name(),
                        texts.name("numbers.outcome", row.outcome()),
                        exam(row),
                        row.issuedOn() == null ? "" : row.issuedOn().toString(),
                        row.outcome().isFound() ? row.issuer(language.getLocale()) : "")));
        download.csv(
                csv.toString(), texts.of("numbers.file", dates.time(getWhole().askedAt())));
    }

    public String exam(NumberListView.Row row) {
        return row.outcome().isFound()
                ? row.occupationName(language.getLocale()) + " " + row.level().title(language.getLocale())
                : "";
    }

    public String kind(ListOutcome outcome) {
        return switch (outcome) {
            case VALID -> "ok";
            case SUSPENDED, OLDER_SCHEME, OTHER_ISSUER, INCOMPLETE -> "wait";
            case REVOKED, REPLACED, EXPIRED, NO_MATCH, MALFORMED -> "no";
        };
    }
}
