package care.training.exam.bank;

import care.training.exam.bank.ItemBank.Drawer;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.kernel.spreadsheet.Spreadsheet;
import care.training.registry.Organizations;
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
 * The item banks of the associations. Only the organization that loaded an item sees it with its key; what is on a paper
 * is for its candidates.
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
    private Organizations organizations;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Loads items into the bank of the caller's organization, all or none. Problems: those of {@link Spreadsheet};
     * COLUMN_MISSING; UNKNOWN_ORGANIZATION; INVALID_INPUT naming every cell that must be mended.
     *
     * @param file CSV or XLSX
     */
    public ItemImport load(byte[] file) {
        String organization = organizations.mine().creditCode().value();
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
        Map<Drawer, Long> active = bank.active(caller.requireOrganization().value());
        return blueprints.all().stream()
                .map(blueprint -> state(blueprint, active))
                .toList();
    }

    /** The organization's items with their keys, by code. */
    public Page<ItemView> page(ItemQuery query, int page, int size) {
        return bank.page(caller.requireOrganization().value(), query, page, size);
    }

    private static BankState state(Blueprint blueprint, Map<Drawer, Long> active) {
        List<BankState.Stock> stocks = blueprint.areas().stream()
                .flatMap(area -> area.draws().stream().map(draw -> stock(blueprint, area, draw, active)))
                .toList();
        return new BankState(
                blueprint.occupation(), blueprint.edition(), blueprint.level().number(), stocks);
    }

    private static BankState.Stock stock(
            Blueprint blueprint, Blueprint.Area area, Blueprint.Draw draw, Map<Drawer, Long> active) {
        Drawer drawer = new Drawer(blueprint.occupation(), blueprint.level().number(), area.id(), draw.kind());
        return new BankState.Stock(
                area.id(), area.name(), area.nameEn(), draw.kind(), draw.count(), active.getOrDefault(drawer, 0L));
    }
}
