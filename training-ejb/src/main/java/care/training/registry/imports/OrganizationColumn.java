package care.training.registry.imports;

import care.training.kernel.spreadsheet.Heading;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of a file of organizations: what offices call them, in Chinese first. */
public enum OrganizationColumn implements Heading {
    CREDIT_CODE(true, "统一社会信用代码", "creditCode", "信用代码", "社会信用代码"),
    NAME(true, "机构名称", "name", "名称", "单位名称"),
    NAME_EN(false, "英文名称", "nameEn", "英文名"),
    KIND(true, "机构类别", "kind", "类别", "机构类型", "类型"),
    DISTRICT(true, "区县", "district", "所在区县", "管理区划", "行政区划", "区划代码"),
    ADDRESS(false, "地址", "address", "机构地址", "详细地址"),
    REGISTERED_ON(false, "申请备案日期", "registeredOn", "备案申请日期", "登记日期"),
    INFANT_CLASSES(false, "乳儿班班数", "infantClasses"),
    INFANT_PLACES(false, "乳儿班托位", "infantPlaces", "乳儿班托位数"),
    TODDLER_CLASSES(false, "托小班班数", "toddlerClasses"),
    TODDLER_PLACES(false, "托小班托位", "toddlerPlaces", "托小班托位数"),
    OLDER_TODDLER_CLASSES(false, "托大班班数", "olderToddlerClasses"),
    OLDER_TODDLER_PLACES(false, "托大班托位", "olderToddlerPlaces", "托大班托位数"),
    MIXED_CLASSES(false, "混合班班数", "mixedClasses"),
    MIXED_PLACES(false, "混合班托位", "mixedPlaces", "混合班托位数"),
    CODE_REASON(false, "代码说明", "codeReason", "信用代码说明");

    private final boolean required;
    private final List<String> names;

    OrganizationColumn(boolean required, String... names) {
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

    /** The headings of an empty file to fill in, those that must be filled with an asterisk. */
    public static List<String> template() {
        return Arrays.stream(values())
                .map(column -> column.heading() + (column.isRequired() ? "*" : ""))
                .collect(Collectors.toList());
    }
}
