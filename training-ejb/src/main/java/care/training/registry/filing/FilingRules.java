package care.training.registry.filing;

import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Sourced;
import care.training.kernel.rules.WorkingDays;
import care.training.registry.OrganizationKind;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who files and within how many working days, from {@code config/organizations/filing.yaml} (domain 6.1). */
@ApplicationScoped
public class FilingRules {
    private static final int MOST_DAYS = 250;

    @Inject
    private WorkingDays workingDays;

    private final Set<OrganizationKind> kinds = EnumSet.noneOf(OrganizationKind.class);
    private Limit file;
    private Limit notice;

    private record Limit(int days, Sourced source) {}

    /**
     * A step that the authority must take.
     *
     * @param workingDays the limit
     * @param by the last day
     * @param settled false where the holidays of a year on the way are not published, so that the day may still move
     */
    public record Due(FilingState step, int workingDays, LocalDate by, boolean settled, Sourced source) {
        public boolean isLate(LocalDate today) {
            return today.isAfter(by);
        }
    }

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("organizations/filing.yaml"));
    }

    FilingRules load(Path path) {
        DataEntry root = DataEntry.read(path).only("kinds", "fileWorkingDays", "nonconformingNoticeWorkingDays");
        for (DataEntry kind : Marked.value(root.at("kinds")).items()) {
            kinds.add(kind.choice(OrganizationKind.class));
        }
        file = limit(root.at("fileWorkingDays"));
        notice = limit(root.at("nonconformingNoticeWorkingDays"));
        return this;
    }

    /** For rules read without a container. */
    FilingRules with(WorkingDays calendar) {
        workingDays = calendar;
        return this;
    }

    private static Limit limit(DataEntry entry) {
        return new Limit(Marked.value(entry).number(1, MOST_DAYS), Marked.sourced(entry));
    }

    /** Whether organizations of this kind file with the health authority. */
    public boolean applyTo(OrganizationKind kind) {
        return kinds.contains(kind);
    }

    /** What the authority must do next about an organization that stands in {@code state} since a day. */
    public List<Due> due(FilingState state, LocalDate since) {
        return state == FilingState.REGISTERED
                ? List.of(due(FilingState.FILED, file, since), due(FilingState.NONCONFORMING, notice, since))
                : List.of();
    }

    private Due due(FilingState step, Limit limit, LocalDate since) {
        LocalDate by = workingDays.plus(since, limit.days());
        return new Due(step, limit.days(), by, workingDays.isPublished(by.getYear()), limit.source());
    }
}
