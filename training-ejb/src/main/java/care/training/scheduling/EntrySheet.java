package care.training.scheduling;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.kernel.spreadsheet.NamedTable;
import care.training.kernel.spreadsheet.NamedTable.Wanted;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.Sheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A list of candidates as a spreadsheet: one row each. */
final class EntrySheet {
    static final String TYPE = "证件类型";
    static final String NUMBER = "证件号码";
    static final String NAME = "姓名";
    static final String WAY = "申报条件";
    static final String EVIDENCE = "证明材料";
    static final List<String> HEADINGS = List.of(TYPE, NUMBER, NAME, WAY, EVIDENCE);

    private static final List<Wanted> COLUMNS = List.of(
            Wanted.optional(TYPE, "证件种类", "documentType"),
            Wanted.required(NUMBER, "证件号", "身份证号", "身份证号码", "documentNumber"),
            Wanted.required(NAME, "考生姓名", "name"),
            Wanted.optional(WAY, "申报条件编号", "way"),
            Wanted.optional(EVIDENCE, "证明", "evidence"));

    /** The column that a problem's field stands in. */
    private static final Map<String, String> FIELDS =
            Map.of("documentType", TYPE, "documentNumber", NUMBER, "name", NAME, "way", WAY, "evidence", EVIDENCE);

    private static final Map<String, DocumentType> TYPES = types();
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+\\d+");

    private final NamedTable table;

    /** Problems: COLUMN_MISSING, SPREADSHEET_EMPTY. */
    EntrySheet(List<Sheet> sheets) {
        table = NamedTable.in(sheets, COLUMNS);
    }

    List<Row> rows() {
        return table.rows();
    }

    String text(Row row, String column) {
        return table.text(row, column).strip();
    }

    /** Problems: UNKNOWN_VALUE (type), DIGITS_LOST, those of {@link IdentityDocument}. */
    IdentityDocument document(Row row) {
        String number = text(row, NUMBER);
        if (SCIENTIFIC.matcher(number).matches()) {
            throw Problem.invalid("documentNumber", ProblemCode.DIGITS_LOST, number);
        }
        return new IdentityDocument(type(text(row, TYPE)), number);
    }

    /** A problem's violations by the addresses of this row's cells; one of the whole row where it names no field. */
    List<Violation> violations(Row row, Problem problem) {
        if (problem.violations().isEmpty()) {
            return List.of(new Violation("", problem.code(), problem.arguments()));
        }
        return problem.violations().stream()
                .map(violation ->
                        new Violation(address(row, violation.field()), violation.code(), violation.arguments()))
                .toList();
    }

    private String address(Row row, String field) {
        Integer column = table.columns().get(FIELDS.getOrDefault(field, ""));
        return column == null ? "" : row.address(column);
    }

    /** Without a type it is the resident identity card, which nearly everybody has. */
    private static DocumentType type(String text) {
        DocumentType type = text.isEmpty() ? DocumentType.RESIDENT_ID : TYPES.get(text);
        if (type == null) {
            throw Problem.invalid("documentType", ProblemCode.UNKNOWN_VALUE, text, String.join("、", TYPES.keySet()));
        }
        return type;
    }

    private static Map<String, DocumentType> types() {
        Map<String, DocumentType> types = new LinkedHashMap<>();
        types.put("居民身份证", DocumentType.RESIDENT_ID);
        types.put("身份证", DocumentType.RESIDENT_ID);
        types.put("港澳居民来往内地通行证", DocumentType.HK_MACAO_PERMIT);
        types.put("台湾居民来往大陆通行证", DocumentType.TAIWAN_PERMIT);
        types.put("港澳台居民居住证", DocumentType.HMT_RESIDENCE);
        types.put("外国人永久居留身份证", DocumentType.FOREIGN_PERMANENT_RESIDENT);
        types.put("护照", DocumentType.PASSPORT);
        return types;
    }
}
