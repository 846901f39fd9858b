package care.training.ui.certification;

import care.training.certification.credential.sharing.CoarseOrigin;
import care.training.certification.credential.sharing.SharedCertificate;
import care.training.certification.credential.sharing.SharedCertificates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;

/** A certificate that its holder shows by a link. */
@Named
@RequestScoped
public class SharedPage {
    @Inject
    private SharedCertificates certificates;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private String link;
    private SharedCertificate certificate;

    public void open() {
        certificate = certificates.open(link, CoarseOrigin.of(request.getRemoteAddr()));
    }

    public SharedCertificate getCertificate() {
        return certificate;
    }

    public Instant getNow() {
        return clock.instant();
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }
}
