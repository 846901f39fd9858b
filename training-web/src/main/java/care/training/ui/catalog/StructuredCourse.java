package care.training.ui.catalog;

import care.training.catalog.ClassView;
import care.training.catalog.CourseView;
import care.training.kernel.Languages;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** A course as schema.org describes courses, in a block of data that browsers do not run and search engines read. */
final class StructuredCourse {
    private StructuredCourse() {}

    static String of(CourseView course) {
        JsonObjectBuilder data = Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "Course")
                .add("name", course.title())
                .add("courseCode", course.code())
                .add("inLanguage", "zh-CN")
                .add("provider", named("Organization", course.providerName()))
                .add(
                        "offers",
                        Json.createObjectBuilder()
                                .add("@type", "Offer")
                                .add("category", "Paid")
                                .add("price", course.fee().toPlainString())
                                .add("priceCurrency", "CNY"));
        if (course.description() != null) {
            data.add("description", course.description());
        }
        data.add("timeRequired", "PT" + course.hours() + "H");
        if (course.level() != null) {
            data.add("educationalLevel", course.level().title(Languages.CHINESE));
        }
        if (course.program() != null) {
            data.add(
                    "isPartOf",
                    named("EducationalOccupationalProgram", course.program().title()));
        }
        if (!course.modules().isEmpty()) {
            JsonArrayBuilder modules = Json.createArrayBuilder();
            course.modules().forEach(module -> modules.add(named("Syllabus", module.title())));
            data.add("syllabusSections", modules);
        }
        JsonArrayBuilder classes = Json.createArrayBuilder();
        course.classes().forEach(offered -> classes.add(instance(course, offered)));
        return block(data.add("hasCourseInstance", classes).build().toString());
    }

    private static JsonObjectBuilder instance(CourseView course, ClassView offered) {
        JsonObjectBuilder instance = Json.createObjectBuilder()
                .add("@type", "CourseInstance")
                .add("startDate", offered.startsOn().toString())
                .add("endDate", offered.endsOn().toString())
                .add("maximumAttendeeCapacity", offered.seats())
                .add("courseMode", mode(course));
        if (!course.teachers().isEmpty()) {
            JsonArrayBuilder teachers = Json.createArrayBuilder();
            course.teachers().forEach(teacher -> teachers.add(named("Person", teacher)));
            instance.add("instructor", teachers);
        }
        return offered.place() == null ? instance : instance.add("location", named("Place", offered.place()));
    }

    /** As schema.org names them. */
    private static String mode(CourseView course) {
        return switch (course.mode()) {
            case ON_SITE, VILLAGE_POINT -> "Onsite";
            case ONLINE -> "Online";
            case BLENDED -> "Blended";
        };
    }

    private static JsonObjectBuilder named(String type, String name) {
        return Json.createObjectBuilder().add("@type", type).add("name", name);
    }

    /** What a provider wrote must not end the block: no angle bracket stays in it. */
    private static String block(String json) {
        String safe = json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
        return "<script type=\"application/ld+json\">" + safe + "</script>";
    }
}
