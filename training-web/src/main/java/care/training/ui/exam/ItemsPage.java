package care.training.ui.exam;

import care.training.exam.bank.BankState;
import care.training.exam.bank.ItemKind;
import care.training.exam.bank.ItemQuery;
import care.training.exam.bank.ItemView;
import care.training.exam.bank.Items;
import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.standard.Standards;
import care.training.ui.Bars;
import care.training.ui.Language;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The association's item bank: whether it fills a paper, and its items with their keys. */
@Named
@RequestScoped
public class ItemsPage extends TablePage<ItemView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private Items items;

    @Inject
    private Standards standards;

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    private String q;
    private String area;
    private ItemKind kind;
    private Level level;
    private transient List<BankState> banks;

    @Override
    protected Page<ItemView> load(int page, int size, String sort) {
        return items.page(new ItemQuery(q, level, area, kind), page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("q", q);
        filters.put("level", level == null ? null : level.number());
        filters.put("area", area);
        filters.put("kind", kind);
        return filters;
    }

    /** The bank beside what a paper draws, one for each level that has a blueprint. */
    public List<BankState> getBanks() {
        if (banks == null) {
            banks = items.state();
        }
        return banks;
    }

    public String title(BankState bank) {
        return texts.of(
                "items.bank.title",
                standards.edition(bank.occupation(), bank.edition()).name(language.getLocale()),
                Level.of(bank.level()).title(language.getLocale()));
    }

    public Bars bars(BankState bank) {
        return new Bars(
                title(bank),
                texts.get("items.bank.active"),
                texts.get("items.bank.needed"),
                bank.stocks().stream()
                        .map(stock -> new Bars.Row(
                                texts.of(
                                        "items.bank.row",
                                        stock.name(language.getLocale()),
                                        texts.name("items.kind", stock.kind())),
                                stock.active(),
                                (long) stock.needed()))
                        .toList());
    }

    /** Ids and names of the areas that blueprints know. */
    public Map<String, String> getAreas() {
        Map<String, String> areas = new LinkedHashMap<>();
        getBanks().stream()
                .flatMap(bank -> bank.stocks().stream())
                .forEach(stock -> areas.putIfAbsent(stock.area(), stock.name(language.getLocale())));
        return areas;
    }

    public String areaName(ItemView item) {
        return getAreas().getOrDefault(item.area(), item.area());
    }

    public String key(ItemView item) {
        return item.kind() == ItemKind.TRUE_FALSE ? texts.get("items.key." + item.key()) : item.key();
    }

    /** The letter before an option. */
    public String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    public ItemKind[] getKinds() {
        return ItemKind.values();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public ItemKind getKind() {
        return kind;
    }

    public void setKind(ItemKind kind) {
        this.kind = kind;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }
}
