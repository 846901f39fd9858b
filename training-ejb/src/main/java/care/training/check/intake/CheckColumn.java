package care.training.check.intake;

import care.training.kernel.spreadsheet.Heading;
import java.util.List;
import java.util.Locale;

/** The columns of a list to be checked; the second name is the field's in the API. */
enum CheckColumn implements Heading {
    NAME(true, "姓名", "name", "名字", "人员姓名", "full name"),
    DOCUMENT_TYPE(true, "证件类型", "documentType", "证件种类", "证件名称", "document", "document type"),
    DOCUMENT_NUMBER(true, "证件号码", "documentNumber", "证件号", "身份证号", "身份证号码", "公民身份号码", "document number", "ID number"),
    PURPOSE(false, "查询目的", "purpose", "目的", "查询类型"),
    LEGAL_BASIS(false, "法律依据", "legalBasis", "查询依据", "依据", "legal basis", "basis"),
    AUTHORISATION(false, "授权书", "authorisation", "授权书编号", "授权书编号和日期", "authorization");

    private final boolean required;
    private final List<String> names;

    CheckColumn(boolean required, String... names) {
        this.required = required;
        this.names = List.of(names);
    }

    /** What a reader of that language calls a field of the API. */
    static String called(String field, Locale language) {
        return "en".equals(language.getLanguage())
                ? field
                : Heading.called(values(), field).map(Heading::heading).orElse(field);
    }

    @Override
    public boolean isRequired() {
        return required;
    }

    @Override
    public List<String> names() {
        return names;
    }
}
