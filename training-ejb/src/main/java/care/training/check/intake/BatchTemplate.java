package care.training.check.intake;

import care.training.kernel.spreadsheet.ColumnWords;
import care.training.kernel.spreadsheet.ListTemplate;
import java.util.List;
import java.util.Map;

/** A list of people to be checked, to fill in: two examples and notes. */
public final class BatchTemplate {
    private static final ListTemplate<CheckColumn> TEMPLATE = new ListTemplate<>(
            "查询名单",
            CheckColumn.class,
            Map.of(
                    CheckColumn.DOCUMENT_TYPE, ColumnWords.DOCUMENTS.offered(),
                    CheckColumn.PURPOSE, CheckWords.PURPOSES.offered(),
                    CheckColumn.LEGAL_BASIS, CheckWords.BASES.offered()),
            ListIntake.MOST_ROWS,
            List.of(
                    List.of("示例一", "居民身份证", "619000199203150045", "聘用前查询", "法定查询义务", ""),
                    List.of("示例二", "护照", "E12345678", "年度查询", "本人书面授权", "授权书 2026-015，2026-11-20"),
                    List.of("说明：带 * 的列必填；以“示例”“说明”开头的行不查询。证件号码请设为文本格式。"),
                    List.of("说明：查询目的和法律依据可以逐行填写，也可以上传时统一选择；依据为本人书面授权的，须填写授权书。"),
                    List.of("说明 (note): fill the columns with *; rows that begin with 示例 or 说明 are passed over.")));

    private BatchTemplate() {}

    public static byte[] csv() {
        return TEMPLATE.csv();
    }

    public static byte[] xlsx() {
        return TEMPLATE.xlsx();
    }
}
