package care.training.ban.intake;

import care.training.ban.BanKind;
import care.training.ban.BanRole;
import care.training.ban.BanScope;
import care.training.ban.LegalBasis;
import care.training.kernel.spreadsheet.ColumnWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that fixed columns of a list of decisions take. */
final class DecisionWords {
    static final ColumnWords<BanRole> ROLES = new ColumnWords<>(
            BanRole.class,
            Map.of(
                    BanRole.PERPETRATOR, List.of("实施者", "行为人", "违法行为人", "Perpetrator"),
                    BanRole.DIRECT_MANAGER, List.of("直接管理人员", "直接负责的主管人员", "Direct manager")));

    /** A suspension is no decision: it comes alone and has no number to be found by. */
    static final ColumnWords<BanKind> KINDS = new ColumnWords<>(
            BanKind.class,
            Map.of(
                    BanKind.COURT_LIFE, List.of("法院判决，终身禁止", "法院终身禁止", "Court, for life"),
                    BanKind.COURT_TERM, List.of("法院判决，三至五年", "法院有期限禁止", "Court, three to five years"),
                    BanKind.ADMIN_TERM, List.of("行政决定，有期限", "行政有期限禁止", "Authority, for a term"),
                    BanKind.ADMIN_LIFE, List.of("行政决定，终身禁止", "行政终身禁止", "Authority, for life"),
                    BanKind.ADMIN_LIST, List.of("教育部门的从业禁止人员名单", "从业禁止人员名单", "List of persons barred"),
                    BanKind.INTERIM, List.of("案件处理期间暂时禁止", "暂时禁止", "While the case is open")));

    static final ColumnWords<BanScope> SCOPES = new ColumnWords<>(
            BanScope.class,
            Map.of(
                    BanScope.CLOSE_CONTACT_MINORS, List.of("密切接触未成年人的工作", "密切接触未成年人", "Close contact with minors"),
                    BanScope.PRESCHOOL, List.of("学前教育", "Preschool education"),
                    BanScope.CHILDCARE, List.of("托育", "托育服务", "Childcare"),
                    BanScope.INSTITUTION, List.of("仅限一个机构", "本机构", "One institution only")));

    static final ColumnWords<LegalBasis> BASES = new ColumnWords<>(LegalBasis.class, bases());

    static final List<String> UNKNOWN_START = List.of("不详", "未知", "待定", "尚不确定", "释放之日", "unknown");

    static final List<String> FOR_LIFE = List.of("终身", "life", "for life");

    private DecisionWords() {}

    /** Any law of the domain's table may be named; whether the kind may rest on it is a rule of the register. */
    private static Map<LegalBasis, List<String>> bases() {
        Map<LegalBasis, List<String>> words = new HashMap<>();
        for (LegalBasis basis : LegalBasis.values()) {
            words.put(basis, List.of(basis.name()));
        }
        words.put(LegalBasis.L1, List.of("未成年人保护法第六十二条"));
        words.put(LegalBasis.L2, List.of("未成年人保护法第九十八条"));
        words.put(LegalBasis.L5, List.of("刑法第三十七条之一"));
        words.put(LegalBasis.L8, List.of("法发〔2022〕32号"));
        words.put(LegalBasis.L9, List.of("学前教育法第四十四条"));
        words.put(LegalBasis.L10, List.of("学前教育法第八十条"));
        return words;
    }
}
