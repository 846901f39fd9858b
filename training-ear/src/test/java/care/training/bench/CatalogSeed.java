package care.training.bench;

import care.training.catalog.SearchText;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A catalog as large as a province's, the same for the same seed: courses of many providers with one class or two, put
 * into the database in batches, and a file of a catalog's rows.
 */
public final class CatalogSeed {
    private static final int BATCH = 1_000;
    private static final int PROVIDERS = 200;
    private static final String SOCIAL_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private static final List<String> WHOM = List.of("婴幼儿", "新生儿", "早产儿", "一岁以下", "两岁", "三岁以下", "残疾婴幼儿", "多胞胎");
    private static final List<String> WHAT =
            List.of("照护", "营养与喂养", "睡眠", "如厕训练", "行为观察", "早期发展", "游戏活动", "健康与安全", "急救", "常见病预防", "环境创设", "情感与社会性");
    private static final List<String> HOW = List.of("入门", "实务", "提升", "专题", "实训", "研修", "案例", "考前辅导");
    static final List<String> DISTRICTS = List.of(
            "610102", "610103", "610104", "610111", "610112", "610113", "610114", "610115", "610116", "610117",
            "610118", "610122", "610124");
    private static final List<String> KINDS = List.of("BEFORE_POST", "IN_SERVICE", "CONTINUING", "SPECIAL_CARE");
    private static final List<String> MODES = List.of("ON_SITE", "ONLINE", "BLENDED", "VILLAGE_POINT");

    private final Random random;
    private final LocalDate today;

    /** @param seed the same gives the same catalog */
    public CatalogSeed(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
    }

    /** One course with its first class. */
    private record Made(
            String code, String title, String teacher, String district, int level, int fee, LocalDate start) {}

    /** Adds so many courses of {@value #PROVIDERS} providers that are made for them. */
    public void fill(Connection database, int courses) throws SQLException {
        Bulk.fill(database, List.of("course", "course_words", "class_offering"), () -> {
            database.setAutoCommit(false);
            List<String> providers = providers(database);
            for (int from = 0; from < courses; from += BATCH) {
                addCourses(database, providers, from, Math.min(courses, from + BATCH));
                database.commit();
            }
            database.setAutoCommit(true);
        });
    }

    /** A provider's file of so many rows in CSV, two classes a course. */
    public byte[] file(int rows) {
        StringBuilder csv =
                new StringBuilder("课程代码,课程名称,职业,等级,学时,授课方式,区县,费用(元),课程简介,培训类别,授课教师,班级代码,开班日期,结班日期,名额,上课地点\r\n");
        Made made = made(0);
        for (int row = 0; row < rows; row++) {
            made = row % 2 == 0 ? made(row) : made;
            csv.append(String.join(
                            ",",
                            made.code(),
                            made.title(),
                            "保育师",
                            String.valueOf(made.level()),
                            "48",
                            "线下",
                            made.district(),
                            String.valueOf(made.fee()),
                            "面向在岗人员的课程，理论与实训结合，结业考核合格后记入培训档案。",
                            "在岗培训",
                            made.teacher(),
                            "B" + row % 2,
                            made.start().toString(),
                            made.start().plusDays(40).toString(),
                            "40",
                            "演示楼" + row % 50))
                    .append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Made made(int number) {
        String title = one(WHOM) + one(WHAT) + one(HOW) + (number % 7 == 0 ? "（第" + number % 90 + "期）" : "");
        return new Made(
                "S-" + number,
                title,
                "教师" + (char) ('一' + random.nextInt(800)),
                one(DISTRICTS),
                3 + random.nextInt(3),
                random.nextInt(30) * 60,
                today.plusDays(random.nextInt(300) - 30L));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> providers(Connection database) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (PreparedStatement insert = database.prepareStatement(
                "insert into organization (credit_code, name, kind, district,"
                        + " registered_at, version) values (?, ?, 'COLLEGE', '610100', now(), 0) on conflict do nothing")) {
            for (int number = 0; number < PROVIDERS; number++) {
                String code = creditCode("91619000%08dX".formatted(number).substring(0, 16) + "0");
                codes.add(code);
                insert.setString(1, code);
                insert.setString(2, "培训学校" + number + "（压力测试）");
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return codes;
    }

    /** @param body 17 characters; the check character of GB 32100 follows */
    static String creditCode(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += SOCIAL_CREDIT.indexOf(body.charAt(i)) * WEIGHTS[i];
        }
        return body + SOCIAL_CREDIT.charAt((31 - sum % 31) % 31);
    }

    private void addCourses(Connection database, List<String> providers, int from, int to) throws SQLException {
        try (PreparedStatement course =
                        database.prepareStatement("insert into course (id, provider, code, title, occupation,"
                                + " level, hours, mode, district, fee_cents, description, kind, teachers, imported_at, version)"
                                + " values (?, ?, ?, ?, '4-10-01-03', ?, 48, ?, ?, ?, ?, ?, ?, now(), 0)");
                PreparedStatement words = database.prepareStatement(
                        "insert into course_words (course_id, grams, sound) values (?, ?, ?)");
                PreparedStatement offered = database.prepareStatement(
                        "insert into class_offering (id, course_id, code,"
                                + " starts_on, ends_on, seats, seats_taken, place, version) values (?, ?, ?, ?, ?, 40, ?, '演示楼', 0)")) {
            for (int number = from; number < to; number++) {
                Made made = made(number);
                UUID id = new UUID(random.nextLong(), random.nextLong());
                addCourse(course, id, one(providers), made, database);
                addWords(words, id, made, database);
                for (int one = 0; one <= number % 2; one++) {
                    addClass(offered, id, one, made.start().plusDays(60L * one));
                }
            }
            course.executeBatch();
            words.executeBatch();
            offered.executeBatch();
        }
    }

    private void addCourse(PreparedStatement insert, UUID id, String provider, Made made, Connection database)
            throws SQLException {
        insert.setObject(1, id);
        insert.setString(2, provider);
        insert.setString(3, made.code());
        insert.setString(4, made.title());
        insert.setInt(5, made.level());
        insert.setString(6, one(MODES));
        insert.setString(7, made.district());
        insert.setLong(8, made.fee() * 100L);
        insert.setString(9, "面向在岗人员的课程，理论与实训结合，结业考核合格后记入培训档案。".repeat(3));
        insert.setString(10, one(KINDS));
        insert.setArray(11, database.createArrayOf("text", new String[] {made.teacher()}));
        insert.addBatch();
    }

    private static void addWords(PreparedStatement insert, UUID id, Made made, Connection database)
            throws SQLException {
        SearchText text = SearchText.of(List.of(made.title(), made.code(), made.teacher()));
        Array grams = database.createArrayOf("text", text.grams().toArray());
        insert.setObject(1, id);
        insert.setArray(2, grams);
        insert.setString(3, text.sound());
        insert.addBatch();
    }

    private void addClass(PreparedStatement insert, UUID course, int number, LocalDate start) throws SQLException {
        insert.setObject(1, new UUID(random.nextLong(), random.nextLong()));
        insert.setObject(2, course);
        insert.setString(3, "B" + number);
        insert.setDate(4, Date.valueOf(start));
        insert.setDate(5, Date.valueOf(start.plusDays(40)));
        insert.setInt(6, random.nextInt(10) == 0 ? 40 : random.nextInt(40));
        insert.addBatch();
    }
}
