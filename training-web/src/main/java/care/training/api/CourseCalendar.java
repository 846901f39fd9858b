package care.training.api;

import care.training.catalog.ClassView;
import care.training.catalog.CourseView;
import care.training.kernel.Settings;
import care.training.web.ICalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;

/** The dates of classes for calendars. */
@ApplicationScoped
public class CourseCalendar {
    @Inject
    private Clock clock;

    public String of(CourseView course, Locale language) {
        ICalendar calendar = new ICalendar(clock.instant());
        for (ClassView offered : course.classes()) {
            calendar.withDays(
                    offered.id() + "-class",
                    course.title(language),
                    offered.startsOn(),
                    offered.endsOn(),
                    offered.place(),
                    course.providerName(language) + "\n" + course.code() + " · " + offered.code(),
                    Settings.get("training.public-url") + "/courses/" + course.id());
        }
        return calendar.toString();
    }
}
