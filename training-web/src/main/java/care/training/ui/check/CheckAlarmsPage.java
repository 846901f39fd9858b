package care.training.ui.check;

import care.training.check.misuse.CheckAlarm;
import care.training.check.misuse.CheckAlarms;
import care.training.kernel.Page;
import care.training.registry.Organization;
import care.training.registry.Organizations;
import care.training.ui.Language;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks that looked like guessing: whose, of what kind and when. */
@Named
@RequestScoped
public class CheckAlarmsPage extends TablePage<CheckAlarmsPage.Row> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CheckAlarms alarms;

    @Inject
    private transient Organizations organizations;

    @Inject
    private transient Language language;

    /** @param name the organization's, or its credit code where the name is not on record */
    public record Row(CheckAlarm alarm, String name) {}

    @Override
    protected Page<Row> load(int page, int size, String sort) {
        Page<CheckAlarm> found = alarms.list(page, size);
        Map<String, Organization> known = organizations.all(
                found.items().stream().map(CheckAlarm::organization).collect(Collectors.toSet()));
        return new Page<>(
                found.items().stream()
                        .map(alarm -> new Row(alarm, name(alarm, known)))
                        .toList(),
                found.total());
    }

    private String name(CheckAlarm alarm, Map<String, Organization> known) {
        return known.containsKey(alarm.organization())
                ? known.get(alarm.organization()).name(language.getLocale())
                : alarm.organization();
    }
}
