package care.training.catalog.imports;

import care.training.catalog.CourseData;
import care.training.catalog.ProgramData;
import care.training.kernel.ProblemCode;
import care.training.kernel.spreadsheet.Heading;
import java.util.List;
import java.util.function.Function;

/**
 * The columns of a catalog file: what registrars call them, in Chinese first.
 */
public enum Column implements Heading {
    COURSE_CODE(true, null, "课程代码", "courseCode", "课程编号", "课程编码", "课程号"),
    TITLE(true, CourseData::title, "课程名称", "title", "课程名", "courseTitle", "courseName"),
    TITLE_EN(false, CourseData::titleEn, "英文名称", "titleEn", "课程英文名称", "英文名", "englishTitle", "englishName"),
    OCCUPATION(false, CourseData::occupation, "职业", "occupation", "对应职业", "职业代码", "职业名称", "occupationCode"),
    LEVEL(false, CourseData::level, "等级", "level", "技能等级", "职业技能等级", "skillLevel"),
    HOURS(true, CourseData::hours, "学时", "hours", "总学时", "课时", "总课时"),
    CREDITS(false, CourseData::credits, "学分", "credits"),
    MODE(true, CourseData::mode, "授课方式", "mode", "教学方式", "上课方式", "delivery", "deliveryMode"),
    DISTRICT(true, CourseData::district, "区县", "district", "所在区县", "行政区划", "行政区划代码", "区划代码"),
    FEE(true, CourseData::feeCents, "费用", "fee", "收费标准", "学费", "培训费", "feeYuan"),
    DESCRIPTION(false, CourseData::description, "课程简介", "description", "简介", "课程说明", "课程内容"),
    KIND(false, CourseData::kind, "培训类别", "kind", "课程类别", "类别", "courseKind"),
    MODULES(false, CourseData::modules, "课程模块", "modules", "模块", "教学模块"),
    TEACHERS(false, CourseData::teachers, "授课教师", "teachers", "教师", "任课教师", "讲师"),
    PROGRAM_CODE(false, program(ProgramData::code), "项目代码", "programCode", "培训项目代码", "专业方案代码"),
    PROGRAM(false, program(ProgramData::title), "项目名称", "program", "培训项目", "专业名称", "专业"),
    MAJOR_CODE(false, program(ProgramData::majorCode), "专业代码", "majorCode", "国标专业代码"),
    CLASS_CODE(true, null, "班级代码", "classCode", "班级编号", "班级编码", "班号", "班级"),
    STARTS_ON(true, null, "开班日期", "startsOn", "开课日期", "开始日期", "startDate", "start"),
    ENDS_ON(true, null, "结班日期", "endsOn", "结课日期", "结束日期", "endDate", "end"),
    SEATS(true, null, "名额", "seats", "招生名额", "招生人数", "班额", "capacity"),
    PLACE(true, null, "上课地点", "place", "授课地点", "培训地点", "地点", "location", "venue");

    private final boolean required;
    private final transient Function<CourseData, Object> ofCourse;
    private final List<String> names;

    Column(boolean required, Function<CourseData, Object> ofCourse, String... names) {
        this.required = required;
        this.ofCourse = ofCourse;
        this.names = List.of(names);
    }

    private static Function<CourseData, Object> program(Function<ProgramData, Object> part) {
        return course -> course.program() == null ? null : part.apply(course.program());
    }

    @Override
    public boolean isRequired() {
        return required;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public ProblemCode missing() {
        return this == COURSE_CODE ? ProblemCode.COURSE_CODE_MISSING : ProblemCode.REQUIRED;
    }

    /** True for what is said of the course and repeated in the row of each of its classes. */
    boolean isOfCourse() {
        return ofCourse != null;
    }

    Object of(CourseData course) {
        return ofCourse.apply(course);
    }
}
