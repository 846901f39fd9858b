package care.training.ui.check;

import care.training.check.batch.CheckBatchFiles;
import care.training.check.paper.CheckPapers;
import care.training.kernel.spreadsheet.TextTable;
import care.training.ui.Download;
import care.training.ui.Language;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The files of a list, in the language of the page. */
@Named
@RequestScoped
public class CheckListDownload {
    @Inject
    private CheckBatchFiles files;

    @Inject
    private CheckPapers papers;

    @Inject
    private Download download;

    @Inject
    private Texts texts;

    @Inject
    private Language language;

    public void csv(UUID id) {
        download.csv(new String(table(id).csv(), StandardCharsets.UTF_8), title(id));
    }

    public void workbook(UUID id) {
        download.workbook(table(id).xlsx(), title(id));
    }

    public void pdf(UUID id) {
        download.pdf(papers.ofBatch(id, language.getLocale()), title(id));
    }

    /** One check on paper. */
    public void paper(UUID check) {
        download.pdf(papers.ofCheck(check, language.getLocale()), "check-" + check);
    }

    private TextTable table(UUID id) {
        return files.table(id, language.getLocale());
    }

    private String title(UUID id) {
        return texts.get("checklist.result") + "-" + id;
    }
}
