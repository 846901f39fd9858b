package care.training.ui.certification;

import care.training.certification.credential.sharing.SharedLink;
import care.training.certification.credential.sharing.Sharing;
import care.training.kernel.Page;
import care.training.ui.Dates;
import care.training.ui.Messages;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The links by which a holder shows one certificate to others. */
@Named
@RequestScoped
public class CertificateLinksPage extends TablePage<SharedLink> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sharing sharing;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Dates dates;

    private String number;
    private Integer days;

    @Override
    protected Page<SharedLink> load(int page, int size, String sort) {
        return sharing.of(number, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return number == null ? Map.of() : Map.of("number", number);
    }

    public List<Integer> getChoices() {
        return sharing.days();
    }

    public String make() {
        SharedLink made = sharing.make(number, days);
        messages.done("links.made", dates.time(made.endsAt()));
        return again();
    }

    public String withdraw(UUID link) {
        sharing.withdraw(number, link);
        messages.done("links.withdrawn");
        return again();
    }

    private String again() {
        return "/me/certificate-links?faces-redirect=true&number=" + number;
    }

    /** Names how a link stands in the texts: {@code links.state.<this>}. */
    public String state(SharedLink link) {
        if (link.isOpen()) {
            return "OPEN";
        }
        return link.withdrawnAt() != null ? "WITHDRAWN" : "ENDED";
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
