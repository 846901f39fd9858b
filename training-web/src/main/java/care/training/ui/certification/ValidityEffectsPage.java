package care.training.ui.certification;

import care.training.certification.validity.Validity;
import care.training.certification.validity.ValidityEdition;
import care.training.certification.validity.ending.EditionEffects;
import care.training.certification.validity.ending.EffectsFound;
import care.training.ui.Dates;
import care.training.ui.Texts;
import care.training.ui.Upload;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What another edition of the rules of validity would make of what is held, before it holds. */
@Named
@ViewScoped
public class ValidityEffectsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 20;

    @Inject
    private transient EditionEffects effects;

    @Inject
    private transient Dates dates;

    @Inject
    private transient Texts texts;

    private String edition;
    private transient Part file;
    private String text;
    private int page;
    private transient EffectsFound found;

    public List<ValidityEdition> getAnnounced() {
        return effects.announced();
    }

    public void compare() {
        boolean chosen = edition != null && !edition.isBlank();
        text = chosen || file == null ? null : new String(Upload.of(file).content(), StandardCharsets.UTF_8);
        turn(-page);
    }

    /** So many pages on. */
    public void turn(int pages) {
        page += pages;
        found = edition != null && !edition.isBlank()
                ? effects.ofAnnounced(edition, page, SIZE)
                : effects.ofFile(text, page, SIZE);
    }

    public String until(Validity validity) {
        return validity.endsOn() == null ? "" : texts.of("validity.effects.until", dates.day(validity.endsOn()));
    }

    public String getExtent() {
        long first = (long) page * SIZE + 1;
        return texts.of("frame.extent", first, first + found.items().size() - 1, found.total());
    }

    public boolean isMore() {
        return (long) (page + 1) * SIZE < found.total();
    }

    public EffectsFound getFound() {
        return found;
    }

    public int getPage() {
        return page;
    }

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
