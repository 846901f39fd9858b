package care.training.registry.imports;

import care.training.kernel.Districts;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.Violation;
import care.training.kernel.spreadsheet.HeadedTable;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.RowCells;
import care.training.registry.NewOrganization;
import care.training.registry.OrganizationKind;
import care.training.registry.organization.AgeClass;
import care.training.registry.organization.ClassPlaces;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What the rows of a file of organizations mean. */
final class OrganizationReader {
    private static final int LONGEST_TEXT = NewOrganization.MAX_NAME;
    private static final Map<String, OrganizationKind> KINDS = Map.ofEntries(
            Map.entry("托育机构", OrganizationKind.NURSERY),
            Map.entry("幼儿园托班", OrganizationKind.KINDERGARTEN_CLASS),
            Map.entry("用人单位托育点", OrganizationKind.EMPLOYER_NURSERY),
            Map.entry("社区托育点", OrganizationKind.COMMUNITY_POINT),
            Map.entry("家庭托育点", OrganizationKind.HOME_POINT),
            Map.entry("家政服务机构", OrganizationKind.HOME_SERVICE),
            Map.entry("院校与培训机构", OrganizationKind.COLLEGE),
            Map.entry("院校", OrganizationKind.COLLEGE),
            Map.entry("培训机构", OrganizationKind.COLLEGE),
            Map.entry("医疗机构", OrganizationKind.MEDICAL),
            Map.entry("技能等级评价机构", OrganizationKind.EVALUATION_BODY),
            Map.entry("评价机构", OrganizationKind.EVALUATION_BODY),
            Map.entry("主管部门", OrganizationKind.AUTHORITY));

    private static final List<String> KINDS_NAMED =
            List.of("托育机构", "幼儿园托班", "用人单位托育点", "社区托育点", "家庭托育点", "家政服务机构", "院校与培训机构", "医疗机构", "技能等级评价机构", "主管部门");

    private static final Map<AgeClass, List<OrganizationColumn>> CLASSES = Map.of(
            AgeClass.INFANT, List.of(OrganizationColumn.INFANT_CLASSES, OrganizationColumn.INFANT_PLACES),
            AgeClass.TODDLER, List.of(OrganizationColumn.TODDLER_CLASSES, OrganizationColumn.TODDLER_PLACES),
            AgeClass.OLDER_TODDLER,
                    List.of(OrganizationColumn.OLDER_TODDLER_CLASSES, OrganizationColumn.OLDER_TODDLER_PLACES),
            AgeClass.MIXED, List.of(OrganizationColumn.MIXED_CLASSES, OrganizationColumn.MIXED_PLACES));

    private final HeadedTable<OrganizationColumn> table;
    private final Districts districts;
    private final Set<String> known;
    private final BiFunction<SocialCreditCode, OrganizationKind, Optional<Violation>> objection;
    private final Map<String, Integer> rows = new HashMap<>();

    /**
     * @param known codes that are on record: nothing speaks against them any more
     * @param objection what speaks against a new code
     */
    OrganizationReader(
            HeadedTable<OrganizationColumn> table,
            Districts districts,
            Set<String> known,
            BiFunction<SocialCreditCode, OrganizationKind, Optional<Violation>> objection) {
        this.table = table;
        this.districts = districts;
        this.known = known;
        this.objection = objection;
    }

    /** The codes that a table names, as far as they can be read. */
    static Set<String> codes(HeadedTable<OrganizationColumn> table) {
        Set<String> codes = new HashSet<>();
        table.rows().forEach(row -> {
            String code = new RowCells<>(table, row, Map.of()).code(OrganizationColumn.CREDIT_CODE);
            if (code != null) {
                codes.add(code.toUpperCase(Locale.ROOT));
            }
        });
        return codes;
    }

    List<OrganizationRow> read() {
        return table.rows().stream().map(this::read).toList();
    }

    private OrganizationRow read(Row row) {
        RowCells<OrganizationColumn> cells = new RowCells<>(table, row, Map.of());
        SocialCreditCode code = code(cells);
        String name = cells.words(OrganizationColumn.NAME, LONGEST_TEXT);
        String nameEn = cells.words(OrganizationColumn.NAME_EN, LONGEST_TEXT);
        OrganizationKind kind = cells.choice(OrganizationColumn.KIND, OrganizationReader::kind, KINDS_NAMED);
        String district = cells.choice(
                OrganizationColumn.DISTRICT,
                text -> districts.find(text).map(Districts.District::code),
                districts.all().stream().map(Districts.District::name).toList());
        String address = cells.words(OrganizationColumn.ADDRESS, LONGEST_TEXT);
        LocalDate registeredOn = cells.date(OrganizationColumn.REGISTERED_ON);
        String reason = cells.words(OrganizationColumn.CODE_REASON, LONGEST_TEXT);
        List<ClassPlaces> classes = classes(cells);
        if (code != null) {
            refuseSecond(row, code, cells);
            refuseObjected(code, kind, reason, cells);
        }
        NewOrganization organization = cells.violations().isEmpty()
                ? new NewOrganization(code, reason, name, nameEn, kind, district, address, registeredOn, classes)
                : null;
        return new OrganizationRow(
                row.number(), code == null ? null : code.value(), name, organization, cells.violations());
    }

    private static SocialCreditCode code(RowCells<OrganizationColumn> cells) {
        String text = cells.code(OrganizationColumn.CREDIT_CODE);
        if (text == null) {
            return null;
        }
        try {
            return new SocialCreditCode(text);
        } catch (Problem malformed) {
            cells.refuse(OrganizationColumn.CREDIT_CODE, ProblemCode.CREDIT_CODE_INVALID);
            return null;
        }
    }

    private void refuseObjected(
            SocialCreditCode code, OrganizationKind kind, String reason, RowCells<OrganizationColumn> cells) {
        if (kind == null || reason != null || known.contains(code.value())) {
            return;
        }
        objection
                .apply(code, kind)
                .ifPresent(against -> cells.refuse(
                        OrganizationColumn.CREDIT_CODE,
                        against.code(),
                        against.arguments().toArray()));
    }

    /** Null where no column of classes is filled: then what is known stays. */
    private static List<ClassPlaces> classes(RowCells<OrganizationColumn> cells) {
        List<ClassPlaces> offered = new ArrayList<>();
        for (AgeClass ageClass : AgeClass.values()) {
            OrganizationColumn classesColumn = CLASSES.get(ageClass).get(0);
            OrganizationColumn placesColumn = CLASSES.get(ageClass).get(1);
            BigDecimal classes = cells.number(classesColumn, "0", "200", 0);
            BigDecimal places = cells.number(placesColumn, "0", "5000", 0);
            boolean none = isZero(classes) && isZero(places);
            if (!none && isZero(classes)) {
                cells.refuse(classesColumn, ProblemCode.REQUIRED);
            } else if (!none && isZero(places)) {
                cells.refuse(placesColumn, ProblemCode.REQUIRED);
            } else if (!none) {
                offered.add(new ClassPlaces(ageClass, classes.intValueExact(), places.intValueExact()));
            }
        }
        boolean said = CLASSES.values().stream().flatMap(List::stream).anyMatch(column -> !cells.raw(column)
                .isEmpty());
        return said ? offered : null;
    }

    private static boolean isZero(BigDecimal number) {
        return number == null || number.signum() == 0;
    }

    private void refuseSecond(Row row, SocialCreditCode code, RowCells<OrganizationColumn> cells) {
        Integer first = rows.putIfAbsent(code.value(), row.number());
        if (first != null) {
            cells.refuse(OrganizationColumn.CREDIT_CODE, ProblemCode.DOUBLED_ROW, first);
        }
    }

    private static Optional<OrganizationKind> kind(String text) {
        String asked = text.replace(" ", "");
        return Optional.ofNullable(KINDS.get(asked)).or(() -> Arrays.stream(OrganizationKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(asked))
                .findFirst());
    }
}
