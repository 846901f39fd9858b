package care.training.ban.intake;

import care.training.kernel.spreadsheet.Heading;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a list of decisions; the second name is the field's as a single entry has it. */
public enum DecisionColumn implements Heading {
    NAME(true, "姓名", "subject.name", "名字", "被禁止人姓名", "name"),
    ALIASES(false, "曾用名别名", "subject.aliases", "曾用名", "别名", "其他姓名", "aliases", "other names"),
    DOCUMENT_TYPE(false, "证件类型", "subject.documentType", "证件种类", "证件名称", "document type"),
    PERSON_NUMBER(false, "证件号码", "subject.documentNumber", "证件号", "身份证号", "身份证号码", "公民身份号码", "ID number"),
    ROLE(true, "身份", "role", "当事人身份", "在案件中的身份"),
    AUTHORITY(true, "决定机关", "decidingAuthority", "作出决定的机关", "法院或机关", "authority"),
    DECISION_NUMBER(true, "文书编号", "documentNumber", "文号", "文书号", "判决书编号", "决定书文号", "document number"),
    DECIDED_ON(true, "决定日期", "decidedOn", "作出日期", "判决日期", "date"),
    KIND(true, "决定种类", "kind", "种类"),
    LEGAL_BASIS(true, "法律依据", "legalBasis", "依据", "basis"),
    SCOPE(true, "禁止范围", "scope", "范围"),
    INSTITUTION(false, "机构信用代码", "institution", "机构统一社会信用代码", "统一社会信用代码"),
    START(true, "起始日期", "start", "起始日", "禁止期限起", "起算日"),
    END(false, "截止日期", "end", "截止日", "禁止期限止", "结束日期");

    private final boolean required;
    private final List<String> names;

    DecisionColumn(boolean required, String... names) {
        this.required = required;
        this.names = List.of(names);
    }

    @Override
    public boolean isRequired() {
        return required;
    }

    @Override
    public List<String> names() {
        return names;
    }

    /** The column that a field of a single entry, or the person's within it, stands in. */
    static Optional<DecisionColumn> of(String field) {
        if (field.startsWith("aliases")) {
            return Optional.of(ALIASES);
        }
        return Arrays.stream(values())
                .filter(column -> column.field().equals(field) || column == NAME && field.equals("name"))
                .findFirst();
    }
}
