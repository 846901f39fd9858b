package care.training.exam.bank;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Level;
import care.training.kernel.Roles;
import care.training.kernel.spreadsheet.Spreadsheet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The item banks of the associations. Nothing here hands out an item: what is on a paper is for its candidates, and the
 * keys are for marking.
 */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class Items {
    private record Exam(String occupation, Level level) {}

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Blueprints blueprints;

    @Inject
    private ItemBank bank;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Loads items into the bank of the caller's organization, all or none. Problems: those of {@link Spreadsheet};
     * COLUMN_MISSING; INVALID_INPUT naming every cell that must be mended.
     *
     * @param file CSV or XLSX
     */
    public ItemImport load(byte[] file) {
        String organization = caller.requireOrganization().value();
        List<ItemDraft> drafts = new ItemTable(blueprints)
                .read(Spreadsheet.read(file, ItemTable.MOST_ROWS).get(0));
        Map<String, Item> known = new HashMap<>();
        drafts.stream()
                .map(draft -> new Exam(draft.occupation(), draft.level()))
                .distinct()
                .flatMap(exam -> bank.of(organization, exam.occupation(), exam.level()).stream())
                .forEach(item -> known.put(item.address(), item));
        Instant now = clock.instant();
        int added = 0;
        for (ItemDraft draft : drafts) {
            Item item = known.get(draft.address());
            if (item == null) {
                database.persist(new Item(draft, organization, now));
                added++;
            } else {
                item.become(draft, now);
            }
        }
        return new ItemImport(added, drafts.size() - added);
    }

    /** The organization's bank beside what each blueprint needs. */
    public List<BankState> state() {
        String organization = caller.requireOrganization().value();
        return blueprints.all().stream()
                .map(blueprint -> state(organization, blueprint))
                .toList();
    }

    private BankState state(String organization, Blueprint blueprint) {
        List<Item> items = bank.of(organization, blueprint.occupation(), blueprint.level());
        List<BankState.Stock> stocks = blueprint.areas().stream()
                .flatMap(area -> area.draws().stream().map(draw -> stock(area, draw, items)))
                .toList();
        return new BankState(
                blueprint.occupation(), blueprint.edition(), blueprint.level().number(), stocks);
    }

    private static BankState.Stock stock(Blueprint.Area area, Blueprint.Draw draw, List<Item> items) {
        long active = items.stream()
                .filter(item -> item.isActive() && item.area().equals(area.id()) && item.kind() == draw.kind())
                .count();
        return new BankState.Stock(area.id(), area.name(), area.nameEn(), draw.kind(), draw.count(), active);
    }
}
