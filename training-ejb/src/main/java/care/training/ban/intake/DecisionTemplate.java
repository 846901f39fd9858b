package care.training.ban.intake;

import care.training.ban.LegalBasis;
import care.training.kernel.spreadsheet.ColumnWords;
import care.training.kernel.spreadsheet.ListTemplate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A list of decisions to fill in: two examples and notes. */
public final class DecisionTemplate {
    private static final int ROWS_OFFERED = 5_000;

    private static final ListTemplate<DecisionColumn> TEMPLATE = new ListTemplate<>(
            "决定名单",
            DecisionColumn.class,
            Map.of(
                    DecisionColumn.DOCUMENT_TYPE, ColumnWords.DOCUMENTS.offered(),
                    DecisionColumn.ROLE, DecisionWords.ROLES.offered(),
                    DecisionColumn.KIND, DecisionWords.KINDS.offered(),
                    DecisionColumn.LEGAL_BASIS, bases(),
                    DecisionColumn.SCOPE, DecisionWords.SCOPES.offered()),
            ROWS_OFFERED,
            List.of(
                    List.of(
                            "示例一",
                            "",
                            "居民身份证",
                            "619000199203150045",
                            "实施者",
                            "某市中级人民法院",
                            "（2026）某刑终 12 号",
                            "2026-03-01",
                            "法院判决，终身禁止",
                            "法发〔2022〕32号",
                            "密切接触未成年人的工作",
                            "",
                            "2026-03-15",
                            "终身"),
                    List.of(
                            "示例二",
                            "别名甲、别名乙",
                            "护照",
                            "E12345678",
                            "实施者",
                            "某县人民法院",
                            "（2026）某刑初 7 号",
                            "2026-04-01",
                            "法院判决，三至五年",
                            "刑法第三十七条之一",
                            "密切接触未成年人的工作",
                            "",
                            "不详",
                            ""),
                    List.of("说明：带 * 的列必填；以“示例”“说明”开头的行不读取。证件号码请设为文本格式。"),
                    List.of("说明：起始日期写日期，尚不能确定的写“不详”；终身禁止的，截止日期写“终身”。只写决定，不写案情。"),
                    List.of(
                            "说明 (note): fill the columns with *; a start not known yet is 不详, an end for life 终身; write nothing"
                                    + " about the offence.")));

    private DecisionTemplate() {}

    public static byte[] csv() {
        return TEMPLATE.csv();
    }

    public static byte[] xlsx() {
        return TEMPLATE.xlsx();
    }

    private static List<String> bases() {
        return Stream.of(LegalBasis.L1, LegalBasis.L5, LegalBasis.L8, LegalBasis.L9, LegalBasis.L10)
                .map(DecisionWords.BASES::word)
                .toList();
    }
}
