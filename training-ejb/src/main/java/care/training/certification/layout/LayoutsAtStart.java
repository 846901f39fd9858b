package care.training.certification.layout;

import care.training.certification.document.LayoutSheets;
import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.Settings;
import care.training.kernel.Violation;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes the layout of {@code config/certificate/layout.yaml} over; the application refuses to start on one that is flawed. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LayoutsAtStart {
    private static final System.Logger LOG = System.getLogger(LayoutsAtStart.class.getName());

    @Inject
    private LayoutSheets sheets;

    @Inject
    private Layouts layouts;

    @PostConstruct
    void begin() {
        Path file = Settings.configFolder().resolve("certificate/layout.yaml");
        try {
            String text = Files.readString(file);
            sheets.require(text);
            layouts.begin(text);
            lookAtAdopted(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the layout of certificates cannot be read", unreadable);
        } catch (Problem flawed) {
            for (Violation flaw : flawed.violations()) {
                LOG.log(System.Logger.Level.ERROR, file + " " + flaw.field() + ": " + flaw.message(Languages.ENGLISH));
            }
            throw new IllegalStateException("certificates cannot be printed by " + file, flawed);
        }
    }

    /** What two people adopted may have become wrong by a rule that came later: they must be able to adopt another. */
    private void lookAtAdopted(String file) {
        LayoutText current = layouts.currentText();
        try {
            if (!current.text().equals(file)) {
                sheets.require(current.text());
            }
        } catch (Problem flawed) {
            for (Violation flaw : flawed.violations()) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "layout " + current.number() + " must be changed, " + flaw.field() + ": "
                                + flaw.message(Languages.ENGLISH));
            }
        }
    }
}
