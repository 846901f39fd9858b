package care.training.ui;

import care.training.catalog.Catalog;
import care.training.catalog.ClassView;
import care.training.catalog.CourseOrder;
import care.training.catalog.CourseQuery;
import care.training.catalog.CourseView;
import care.training.scheduling.SessionQuery;
import care.training.scheduling.SessionView;
import care.training.scheduling.Sessions;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the public home page shows of what is coming. */
@Named
@RequestScoped
public class HomePage {
    private static final int SHOWN = 3;

    @Inject
    private Catalog catalog;

    @Inject
    private Sessions sessions;

    @Inject
    private Clock clock;

    /** A course with the class of it that begins next. */
    public record Offer(CourseView course, ClassView next) {}

    private List<Offer> offers;
    private List<SessionView> exams;

    @PostConstruct
    void load() {
        offers = catalog.search(CourseQuery.EVERYTHING, CourseOrder.START, 0, SHOWN).items().stream()
                .flatMap(course -> next(course).map(next -> new Offer(course, next)).stream())
                .toList();
        exams = sessions.open(new SessionQuery(null, null, null, null, null), 0, SHOWN)
                .items();
    }

    private Optional<ClassView> next(CourseView course) {
        LocalDate today = LocalDate.now(clock);
        return course.classes().stream()
                .filter(offered -> !offered.startsOn().isBefore(today) && offered.seatsLeft() > 0)
                .findFirst();
    }

    /** The courses with a free seat that begin first. */
    public List<Offer> getOffers() {
        return offers;
    }

    public List<SessionView> getExams() {
        return exams;
    }
}
