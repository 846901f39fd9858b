package care.training.check.intake;

import care.training.check.CheckBasis;
import care.training.check.CheckPurpose;
import care.training.kernel.spreadsheet.ColumnWords;
import java.util.List;
import java.util.Map;

/** The words that fixed columns of a list to be checked take. */
final class CheckWords {
    static final ColumnWords<CheckPurpose> PURPOSES = new ColumnWords<>(
            CheckPurpose.class,
            Map.of(
                    CheckPurpose.PRE_EMPLOYMENT,
                    List.of("聘用前查询", "聘用前", "入职", "入职查询", "Before hiring"),
                    CheckPurpose.ANNUAL_REVIEW,
                    List.of("年度查询", "年度", "在职年度查询", "Yearly review")));

    static final ColumnWords<CheckBasis> BASES = new ColumnWords<>(
            CheckBasis.class,
            Map.of(
                    CheckBasis.STATUTORY_DUTY,
                    List.of("法定查询义务", "法定义务", "法定", "Duty by law"),
                    CheckBasis.AUTHORISATION,
                    List.of("本人书面授权", "书面授权", "本人授权", "授权", "Authorization")));

    private CheckWords() {}
}
