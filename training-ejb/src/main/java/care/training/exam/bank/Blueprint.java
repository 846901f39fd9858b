package care.training.exam.bank;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Worded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a paper is made of: how many items of which area and kind, at how many points each, 100 in all.
 *
 * @param occupation code of the occupation
 * @param edition of the standard whose weights it follows
 */
public record Blueprint(String occupation, String edition, Level level, List<Area> areas) {
    /** The sum of every paper's points. */
    public static final BigDecimal FULL_MARK = BigDecimal.valueOf(100);

    /**
     * An area of knowledge and what is drawn from it.
     *
     * @param id by which items and the standard's weights name it
     */
    public record Area(String id, String name, String nameEn, List<Draw> draws) {
        public String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? nameEn : name;
        }

        public BigDecimal points() {
            return draws.stream().map(Draw::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** That many items of a kind, each at that many points. */
    public record Draw(ItemKind kind, int count, BigDecimal points) {
        BigDecimal sum() {
            return points.multiply(BigDecimal.valueOf(count));
        }
    }

    /** An area and kind of which the bank holds too little. */
    private record Shortfall(Area area, ItemKind kind, int needed, int found) {
        String words(Locale locale) {
            return area.name(locale) + " " + kind + ": " + found + "/" + needed;
        }
    }

    /** The area of that id or name, in Chinese or English. */
    public Optional<Area> area(String idOrName) {
        return areas.stream()
                .filter(area -> area.id().equalsIgnoreCase(idOrName)
                        || area.name().equals(idOrName)
                        || area.nameEn().equalsIgnoreCase(idOrName))
                .findFirst();
    }

    public int itemCount() {
        return areas.stream()
                .flatMap(area -> area.draws().stream())
                .mapToInt(Draw::count)
                .sum();
    }

    /**
     * Draws a paper from the bank; the same bank and seed give the same paper. Items stand by kind, in each kind mixed.
     * Problems: ITEM_BANK_TOO_SMALL, naming every area and kind with what there is and what is needed.
     */
    public List<PaperItem> assemble(List<Item> bank, long seed) {
        Random random = new Random(seed);
        List<PaperItem> drawn = new ArrayList<>();
        List<Shortfall> shortfalls = new ArrayList<>();
        for (Area area : areas) {
            for (Draw draw : area.draws()) {
                List<Item> fitting = fitting(bank, area, draw);
                if (fitting.size() < draw.count()) {
                    shortfalls.add(new Shortfall(area, draw.kind(), draw.count(), fitting.size()));
                } else {
                    shuffle(fitting, random);
                    fitting.subList(0, draw.count()).forEach(item -> drawn.add(onPaper(item, draw.points())));
                }
            }
        }
        if (!shortfalls.isEmpty()) {
            throw new Problem(ProblemCode.ITEM_BANK_TOO_SMALL, words(shortfalls));
        }
        return numbered(mixedByKind(drawn, random));
    }

    /** Fisher–Yates by a generator whose sequence is specified, so that a paper can be drawn again years later. */
    public static <T> void shuffle(List<T> list, Random random) {
        for (int last = list.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            T kept = list.set(other, list.get(last));
            list.set(last, kept);
        }
    }

    /** The same items, in each kind in another order. */
    public static List<PaperItem> mixedByKind(List<PaperItem> items, Random random) {
        Map<ItemKind, List<PaperItem>> byKind =
                items.stream().collect(Collectors.groupingBy(PaperItem::kind, Collectors.toCollection(ArrayList::new)));
        List<PaperItem> mixed = new ArrayList<>();
        for (ItemKind kind : ItemKind.values()) {
            List<PaperItem> ofKind = byKind.getOrDefault(kind, new ArrayList<>());
            shuffle(ofKind, random);
            mixed.addAll(ofKind);
        }
        return mixed;
    }

    private static List<Item> fitting(List<Item> bank, Area area, Draw draw) {
        Map<String, Item> byCode = bank.stream()
                .filter(item -> item.isActive() && item.area().equals(area.id()) && item.kind() == draw.kind())
                .collect(Collectors.toMap(Item::code, Function.identity(), (one, other) -> one));
        return new ArrayList<>(byCode.values().stream()
                .sorted(Comparator.comparing(Item::code))
                .toList());
    }

    private static PaperItem onPaper(Item item, BigDecimal points) {
        return new PaperItem(0, item.code(), item.area(), item.kind(), item.stem(), item.options(), item.key(), points);
    }

    private static List<PaperItem> numbered(List<PaperItem> items) {
        List<PaperItem> numbered = new ArrayList<>();
        for (PaperItem item : items) {
            numbered.add(new PaperItem(
                    numbered.size() + 1,
                    item.code(),
                    item.area(),
                    item.kind(),
                    item.stem(),
                    item.options(),
                    item.key(),
                    item.points()));
        }
        return numbered;
    }

    private static Worded words(List<Shortfall> shortfalls) {
        return locale -> shortfalls.stream()
                .map(shortfall -> shortfall.words(locale))
                .collect(Collectors.joining("en".equals(locale.getLanguage()) ? "; " : "；"));
    }
}
