package care.training.catalog;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A course query as SQL with its parameters. */
final class CourseSearch {
    /** Of what sounds alike, no more are compared and shown. */
    static final int MOST_ALIKE = 200;

    /** What a course is narrowed and ordered by stands beside its words: no other table is read. */
    private static final String WITH_WORDS = " from (select w.*, w.course_id as id from course_words w) c";

    private static final String BY_SOUND = " order by word_similarity(:sound, c.sound) desc, c.title, c.code, c.id";

    private final List<String> conditions = new ArrayList<>();
    private final Map<Facet, String> narrowing = new EnumMap<>(Facet.class);
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final boolean words;
    private final Nearness nearness;

    CourseSearch(CourseQuery query, LocalDate today, Nearness nearness) {
        this.words = query.hasWords();
        this.nearness = nearness;
        conditions.add("c.withdrawn_at is null");
        add("c.open_until >= :today", "today", today);
        if (words) {
            String sound = SearchText.soundOf(query.words());
            switch (nearness) {
                case EXACT -> addWords(SearchText.runs(query.words()));
                case SAME_SOUND -> addSound(sound);
                case ALIKE -> add(":sound <% c.sound", "sound", sound);
            }
        }
        addNarrowing(query);
        addLimits(query);
    }

    private void addSound(String sound) {
        if (sound.length() < SearchText.SHORTEST_TRIGRAM) {
            conditions.add("false");
        } else {
            add("c.sound like :same", "same", "%" + sound + "%");
        }
    }

    /** Words that are nothing but signs find nothing. */
    private void addWords(List<String> runs) {
        List<String> grams = runs.stream()
                .filter(SearchText::isChinese)
                .flatMap(run -> SearchText.grams(run).stream())
                .toList();
        if (!grams.isEmpty()) {
            add("c.grams @> cast(:grams as text[])", "grams", grams.toArray(String[]::new));
        }
        int number = 0;
        for (String run : runs) {
            if (!SearchText.isChinese(run)) {
                String name = "latin" + number++;
                if (run.length() < SearchText.SHORTEST_TRIGRAM) {
                    add("c.grams && cast(:" + name + " as text[])", name, new String[] {run, SearchText.INITIALS + run
                    });
                } else {
                    add("c.sound like :" + name, name, "%" + run + "%");
                }
            }
        }
        if (runs.isEmpty()) {
            conditions.add("false");
        }
    }

    private void addNarrowing(CourseQuery query) {
        if (isGiven(query.provider())) {
            narrow(
                    Facet.PROVIDER,
                    " = :provider",
                    "provider",
                    query.provider().strip().toUpperCase(Locale.ROOT));
        }
        if (isGiven(query.occupation())) {
            narrow(
                    Facet.OCCUPATION,
                    " = :occupation",
                    "occupation",
                    query.occupation().strip());
        }
        if (query.level() != null) {
            narrow(
                    Facet.LEVEL,
                    " = :level",
                    "level",
                    String.valueOf(query.level().number()));
        }
        if (isGiven(query.district())) {
            // GB/T 2260: a code that ends in 00 is the city, which its districts' codes begin like
            String district = query.district().strip();
            boolean city = district.endsWith("00");
            narrow(
                    Facet.DISTRICT,
                    city ? " like :district escape '!'" : " = :district",
                    "district",
                    city ? Patterns.escaped(district.substring(0, district.length() - 2)) + "%" : district);
        }
        if (query.kind() != null) {
            narrow(Facet.KIND, " = :kind", "kind", query.kind().name());
        }
        if (query.mode() != null) {
            narrow(Facet.MODE, " = :mode", "mode", query.mode().name());
        }
    }

    private void addLimits(CourseQuery query) {
        if (query.maxFee() != null) {
            add(
                    "c.fee_cents <= :maxFee",
                    "maxFee",
                    query.maxFee()
                            .movePointRight(2)
                            .max(BigDecimal.ZERO)
                            .min(BigDecimal.valueOf(Long.MAX_VALUE))
                            .longValue());
        }
        StringBuilder offered = new StringBuilder();
        if (query.from() != null) {
            offered.append(" and k.starts_on >= :from");
            parameters.put("from", query.from());
        }
        if (query.to() != null) {
            offered.append(" and k.starts_on <= :to");
            parameters.put("to", query.to());
        }
        if (query.seats() != null) {
            offered.append(" and k.seats - k.seats_taken >= :seats");
            parameters.put("seats", query.seats());
        }
        if (!offered.isEmpty()) {
            conditions.add("exists (select 1 from class_offering k where k.course_id = c.id and k.withdrawn_at is null"
                    + " and k.seats_taken < k.seats and k.ends_on >= :today" + offered + ")");
        }
    }

    /** Whether the table of words is searched, where counting takes as long as finding. */
    boolean hasWords() {
        return words;
    }

    /** The courses of one page: their ids in order; with words, each with the number of all that were found. */
    String ids(CourseOrder order) {
        String columns = words ? "select c.id, count(*) over ()" : "select c.id";
        return columns + from(narrowedBut(null)) + (nearness == Nearness.ALIKE ? BY_SOUND : order.clause());
    }

    String count() {
        return "select count(*)" + from(narrowedBut(null));
    }

    /** Rows of facet, value and count; each facet is counted among what the other facets leave. */
    String facets() {
        String base = "with base as materialized (select "
                + Stream.of(Facet.values())
                        .map(facet -> facet.expression() + " as " + facet.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + from("true") + ") ";
        return base
                + Stream.of(Facet.values())
                        .map(facet -> {
                            String column = "c." + facet.name().toLowerCase(Locale.ROOT);
                            return "select '" + facet + "', " + column + ", count(*) from base c where " + column
                                    + " is not null and "
                                    + narrowedBut(facet).replace("cast(c.level as text)", "c.level")
                                    + " group by 2";
                        })
                        .collect(Collectors.joining(" union all "));
    }

    <Q extends Query> Q bind(Q query, String sql) {
        parameters.forEach((name, value) -> {
            if (Pattern.compile(":" + name + "\\b").matcher(sql).find()) {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    private String from(String narrowed) {
        String found = (words ? WITH_WORDS : " from course c") + " where " + String.join(" and ", conditions) + " and "
                + narrowed;
        return nearness == Nearness.ALIKE ? " from (select c.*" + found + " limit " + MOST_ALIKE + ") c" : found;
    }

    private String narrowedBut(Facet facet) {
        String others = narrowing.entrySet().stream()
                .filter(one -> one.getKey() != facet)
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" and "));
        return others.isEmpty() ? "true" : others;
    }

    private void narrow(Facet facet, String condition, String name, Object value) {
        narrowing.put(facet, facet.expression() + condition);
        parameters.put(name, value);
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
