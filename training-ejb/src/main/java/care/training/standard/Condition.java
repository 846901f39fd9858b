package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.rules.Names;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One condition of a way to enter a level. Bounds are inclusive (含). */
sealed interface Condition {

    /** The answer for {@code facts} on a day: since when it holds or will hold, or what is missing. */
    Answer answer(Facts facts, Scope scope, LocalDate on);

    /**
     * @param from the first day on which the condition holds, by time alone; null where it never does
     * @param missing null where it holds on the day asked for
     */
    record Answer(LocalDate from, Missing missing) {
        static Answer holdsFrom(LocalDate from, LocalDate on, Missing otherwise) {
            return new Answer(from, from != null && !from.isAfter(on) ? null : otherwise);
        }

        static Answer never(MissingCode code, Object... arguments) {
            return new Answer(null, new Missing(code, null, arguments));
        }
    }

    record Age(int years) implements Condition {
        @Override
        public Answer answer(Facts facts, Scope scope, LocalDate on) {
            if (facts.birthDate() == null) {
                return Answer.never(MissingCode.BIRTH_DATE_UNKNOWN, years);
            }
            LocalDate from = facts.birthDate().plusYears(years);
            return Answer.holdsFrom(from, on, new Missing(MissingCode.TOO_YOUNG, from, years));
        }
    }

    /** Works in this or a related occupation, or says that she means to. */
    record Intention() implements Condition {
        @Override
        public Answer answer(Facts facts, Scope scope, LocalDate on) {
            if (facts.intendsToWork()) {
                return new Answer(LocalDate.MIN, null);
            }
            return scope.work(facts).stream()
                    .map(Facts.Work::from)
                    .min(Comparator.naturalOrder())
                    .map(from -> Answer.holdsFrom(from, on, new Missing(MissingCode.INTENTION_NOT_DECLARED, from)))
                    .orElseGet(() -> Answer.never(MissingCode.INTENTION_NOT_DECLARED));
        }
    }

    record TotalWork(int years) implements Condition {
        @Override
        public Answer answer(Facts facts, Scope scope, LocalDate on) {
            WorkTime time = WorkTime.of(scope.work(facts), LocalDate.MIN);
            LocalDate from = time.complete(years).orElse(null);
            return Answer.holdsFrom(
                    from,
                    on,
                    new Missing(MissingCode.WORK_SHORT, from, time.shortOf(years, on), years, time.until(on)));
        }
    }

    /** A certificate of this or a related occupation, and work of {@code years} (0 for none) after it. */
    record Certificate(Level level, int years) implements Condition {
        @Override
        public Answer answer(Facts facts, Scope scope, LocalDate on) {
            Optional<LocalDate> issued = facts.certificates().stream()
                    .filter(held -> scope.isOwnOrRelated(held.occupation()))
                    .filter(held -> held.level() == level
                            || scope.higherCounts() && held.level().isHigherThan(level))
                    .map(Facts.Held::issuedOn)
                    .min(Comparator.naturalOrder());
            return issued.map(day -> workAfter(day, facts, scope, on))
                    .orElseGet(() -> Answer.never(MissingCode.NO_CERTIFICATE, level));
        }

        private Answer workAfter(LocalDate issued, Facts facts, Scope scope, LocalDate on) {
            if (years == 0) {
                return Answer.holdsFrom(issued, on, new Missing(MissingCode.NO_CERTIFICATE, issued, level));
            }
            WorkTime time = WorkTime.of(scope.work(facts), issued);
            LocalDate from = time.complete(years).orElse(null);
            return Answer.holdsFrom(
                    from,
                    on,
                    new Missing(
                            MissingCode.WORK_AFTER_CERTIFICATE_SHORT,
                            from,
                            time.shortOf(years, on),
                            years,
                            time.until(on),
                            level,
                            issued.toString()));
        }
    }

    /** A diploma in one of the standard's own or related majors, where allowed already in the final school year. */
    record Schooling(Set<String> tiers, boolean finalYear) implements Condition {
        public Schooling {
            tiers = Set.copyOf(tiers);
        }

        @Override
        public Answer answer(Facts facts, Scope scope, LocalDate on) {
            Names wanted = scope.tierNames(tiers);
            Stream<LocalDate> days = facts.diplomas().stream()
                    .filter(diploma -> tiers.contains(diploma.tier()))
                    .filter(diploma -> scope.isOwnOrRelatedField(diploma.tier(), diploma.field()))
                    .map(diploma -> finalYear ? scope.finalYearOf(diploma.graduatedOn()) : diploma.graduatedOn());
            return days.min(Comparator.naturalOrder())
                    .map(from -> Answer.holdsFrom(from, on, new Missing(MissingCode.NOT_YET_FINAL_YEAR, from, wanted)))
                    .orElseGet(() -> Answer.never(MissingCode.NO_DIPLOMA, wanted));
        }
    }

    /** A professional title that matches the occupation, and work of {@code years} after it. */
    record ProfessionalTitle(String rank, Names names, int years) implements Condition {
        @Override
        public Answer answer(Facts facts, Scope scope, LocalDate on) {
            return facts.titles().stream()
                    .filter(title -> title.tier().equals(rank) && scope.isOwnOrRelated(title.field()))
                    .map(Facts.Title::issuedOn)
                    .min(Comparator.naturalOrder())
                    .map(issued -> workAfter(issued, facts, scope, on))
                    .orElseGet(() -> Answer.never(MissingCode.NO_TITLE, names));
        }

        private Answer workAfter(LocalDate issued, Facts facts, Scope scope, LocalDate on) {
            WorkTime time = WorkTime.of(scope.work(facts), issued);
            LocalDate from = years == 0 ? issued : time.complete(years).orElse(null);
            return Answer.holdsFrom(
                    from,
                    on,
                    new Missing(
                            MissingCode.WORK_AFTER_TITLE_SHORT,
                            from,
                            time.shortOf(years, on),
                            years,
                            time.until(on),
                            names,
                            issued.toString()));
        }
    }

    record ServedApprenticeship() implements Condition {
        @Override
        public Answer answer(Facts facts, Scope scope, LocalDate on) {
            return facts.apprenticeships().stream()
                    .filter(served -> scope.isOwnOrRelated(served.occupation()))
                    .map(Facts.Apprenticeship::endedOn)
                    .min(Comparator.naturalOrder())
                    .map(ended -> Answer.holdsFrom(ended, on, new Missing(MissingCode.NO_APPRENTICESHIP, ended)))
                    .orElseGet(() -> Answer.never(MissingCode.NO_APPRENTICESHIP));
        }
    }

    /** What counts as this or a related occupation, and as its own or a related major: the standard's and family's word. */
    interface Scope {
        boolean isOwnOrRelated(String occupation);

        boolean isOwnOrRelatedField(String tier, String field);

        boolean higherCounts();

        /** The first day of the school year that ends with this graduation. */
        LocalDate finalYearOf(LocalDate graduation);

        Names tierNames(Set<String> tiers);

        default List<Facts.Work> work(Facts facts) {
            return facts.work().stream()
                    .filter(work -> isOwnOrRelated(work.occupation()))
                    .toList();
        }
    }
}
