package care.training.catalog;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A college's CSV file, made in a test row by row. */
public final class CatalogFile {
    public static final String CSV = "text/csv";
    private static final String HEADING = "课程代码,课程名称,英文名称,职业,等级,学时,授课方式,区县,费用(元),班级代码,开班日期,结班日期,名额,上课地点";

    private final List<String> rows = new ArrayList<>(List.of(HEADING));

    /** A class of 24 hours' teaching from {@code startsOn} to {@code endsOn}. */
    public CatalogFile with(
            String course, String title, String offered, LocalDate startsOn, LocalDate endsOn, int seats) {
        rows.add(String.join(
                ",",
                course,
                title,
                title + " in English",
                "保育师",
                "五级",
                "24",
                "线下",
                "雁塔区",
                "480",
                offered,
                startsOn.toString(),
                endsOn.toString(),
                String.valueOf(seats),
                "雁塔区演示楼"));
        return this;
    }

    public byte[] bytes() {
        return (String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
