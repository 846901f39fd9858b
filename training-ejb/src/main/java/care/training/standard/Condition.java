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

    /** The answer for {@code facts} on a day: when it holds or will hold, or what is missing. */
    Answer answer(Facts facts, Scope scope, LocalDate on);

    /**
     * @param from the first day on which the condition holds, by time alone; null where it never does
     * @param until the last day on which it does
     * @param missing null where it holds on the day asked for
     * @param used what of the facts counts for it
     */
    record Answer(LocalDate from, LocalDate until, Missing missing, List<UsedFact> used) {
        static Answer holdsFrom(LocalDate from, LocalDate on, Missing otherwise, List<UsedFact> used) {
            return new Answer(from, LocalDate.MAX, from != null && !from.isAfter(on) ? null : otherwise, used);
        }

        static Answer never(MissingCode code, Object... arguments) {
            return new Answer(null, null, new Missing(code, null, arguments), List.of());
        }
    }

    record Age(int years) implements Condition {
        @Override
        public Answer answer(Facts facts, Scope scope, LocalDate on) {
            if (facts.birthDate() == null) {
                return Answer.never(MissingCode.BIRTH_DATE_UNKNOWN, years);
            }
            LocalDate from = facts.birthDate().plusYears(years);
            return Answer.holdsFrom(from, on, new Missing(MissingCode.TOO_YOUNG, from, years), List.of());
        }
    }

    /** Works in this or a related occupation, or says that she means to. */
    record Intention() implements Condition {
        @Override
        public Answer answer(Facts facts, Scope scope, LocalDate on) {
            if (facts.intendsToWork()) {
                return new Answer(LocalDate.MIN, LocalDate.MAX, null, List.of());
            }
            return scope.work(facts).stream()
                    .filter(work -> work.to() == null || !work.to().isBefore(on))
                    .min(Comparator.comparing(Facts.Work::from))
                    .map(work -> new Answer(
                            work.from(),
                            work.to() == null ? LocalDate.MAX : work.to(),
                            work.from().isAfter(on)
                                    ? new Missing(MissingCode.INTENTION_NOT_DECLARED, work.from())
                                    : null,
                            List.of(UsedFact.of(work, scope))))
                    .orElseGet(() -> Answer.never(MissingCode.INTENTION_NOT_DECLARED));
        }
    }

    record TotalWork(int years) implements Condition {
        @Override
        public Answer answer(Facts facts, Scope scope, LocalDate on) {
            List<Facts.Work> work = scope.work(facts);
            WorkTime time = WorkTime.of(work, LocalDate.MIN, scope.interpretation());
            LocalDate from = time.complete(years).orElse(null);
            return Answer.holdsFrom(
                    from,
                    on,
                    new Missing(MissingCode.WORK_SHORT, from, time.shortOf(years, on), years, time.until(on)),
                    work.stream().map(one -> UsedFact.of(one, scope)).toList());
        }
    }

    /** A certificate of this or a related occupation, and work of {@code years} (0 for none) after its day of issue. */
    record Certificate(Level level, int years) implements Condition {
        @Override
        public Answer answer(Facts facts, Scope scope, LocalDate on) {
            Optional<Facts.Held> first = facts.certificates().stream()
                    .filter(held -> scope.isOwnOrRelated(held.occupation()))
                    .filter(held -> held.level() == level
                            || scope.higherCounts() && held.level().isHigherThan(level))
                    .min(Comparator.comparing(Facts.Held::issuedOn));
            return first.map(held -> workAfter(held, facts, scope, on))
                    .orElseGet(() -> Answer.never(MissingCode.NO_CERTIFICATE, level));
        }

        private Answer workAfter(Facts.Held held, Facts facts, Scope scope, LocalDate on) {
            LocalDate issued = held.issuedOn();
            if (years == 0) {
                return Answer.holdsFrom(
                        issued,
                        on,
                        new Missing(MissingCode.NO_CERTIFICATE, issued, level),
                        List.of(UsedFact.of(held, scope)));
            }
            WorkTime time = WorkTime.of(scope.work(facts), issued, scope.interpretation());
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
                            issued),
                    scope.usedAfter(UsedFact.of(held, scope), issued, facts));
        }
    }

    /**
     * A diploma in one of the standard's own or related majors; where allowed, a student's proof in the school year in
     * which she graduates, and in no other.
     */
    record Schooling(Set<String> tiers, boolean finalYear) implements Condition {
        public Schooling {
            tiers = Set.copyOf(tiers);
        }

        @Override
        public Answer answer(Facts facts, Scope scope, LocalDate on) {
            Names wanted = scope.tierNames(tiers);
            List<Facts.Diploma> fitting = facts.diplomas().stream()
                    .filter(diploma -> tiers.contains(diploma.tier()))
                    .filter(diploma -> scope.isOwnOrRelatedField(diploma.tier(), diploma.field()))
                    .toList();
            Stream<Answer> counting = fitting.stream()
                    .filter(diploma -> !diploma.studying() || finalYear)
                    .map(diploma -> counted(diploma, wanted, scope, on))
                    .filter(answer -> !answer.until().isBefore(on));
            return counting.min(Comparator.comparing(Answer::from)).orElseGet(() -> without(fitting, wanted));
        }

        private Answer counted(Facts.Diploma diploma, Names wanted, Scope scope, LocalDate on) {
            LocalDate from = finalYear ? scope.finalYearOf(diploma.graduatedOn()) : diploma.graduatedOn();
            return new Answer(
                    from,
                    diploma.studying()
                            ? scope.finalYearOf(diploma.graduatedOn())
                                    .plusYears(1)
                                    .minusDays(1)
                            : LocalDate.MAX,
                    from.isAfter(on) ? new Missing(MissingCode.NOT_YET_FINAL_YEAR, from, wanted) : null,
                    List.of(UsedFact.of(diploma, scope.tierNames(Set.of(diploma.tier())))));
        }

        private Answer without(List<Facts.Diploma> fitting, Names wanted) {
            return fitting.stream()
                    .map(Facts.Diploma::graduatedOn)
                    .max(Comparator.naturalOrder())
                    .map(graduation -> Answer.never(
                            finalYear ? MissingCode.STUDY_PROOF_OVER : MissingCode.NOT_GRADUATED, wanted, graduation))
                    .orElseGet(() -> Answer.never(MissingCode.NO_DIPLOMA, wanted));
        }
    }

    /** A professional title that matches the occupation, and work of {@code years} after it. */
    record ProfessionalTitle(String rank, Names names, int years) implements Condition {
        @Override
        public Answer answer(Facts facts, Scope scope, LocalDate on) {
            return facts.titles().stream()
                    .filter(title -> title.tier().equals(rank) && scope.isOwnOrRelated(title.field()))
                    .min(Comparator.comparing(Facts.Title::issuedOn))
                    .map(title -> workAfter(title, facts, scope, on))
                    .orElseGet(() -> Answer.never(MissingCode.NO_TITLE, names));
        }

        private Answer workAfter(Facts.Title title, Facts facts, Scope scope, LocalDate on) {
            LocalDate issued = title.issuedOn();
            WorkTime time = WorkTime.of(scope.work(facts), issued, scope.interpretation());
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
                            issued),
                    scope.usedAfter(UsedFact.of(title, names, scope), issued, facts));
        }
    }

    record ServedApprenticeship() implements Condition {
        @Override
        public Answer answer(Facts facts, Scope scope, LocalDate on) {
            return facts.apprenticeships().stream()
                    .filter(served -> scope.isOwnOrRelated(served.occupation()))
                    .min(Comparator.comparing(Facts.Apprenticeship::endedOn))
                    .map(served -> Answer.holdsFrom(
                            served.endedOn(),
                            on,
                            new Missing(MissingCode.NO_APPRENTICESHIP, served.endedOn()),
                            List.of(UsedFact.of(served, scope))))
                    .orElseGet(() -> Answer.never(MissingCode.NO_APPRENTICESHIP));
        }
    }

    /**
     * What counts as this or a related occupation, as its own or a related major, and how time is counted: the standard's,
     * the family's and the province's word.
     */
    interface Scope {
        boolean isOwnOrRelated(String occupation);

        boolean isOwnOrRelatedField(String tier, String field);

        boolean higherCounts();

        /** The first day of the school year that ends with this graduation. */
        LocalDate finalYearOf(LocalDate graduation);

        Names tierNames(Set<String> tiers);

        /** What is called {@code written} in both languages, by the name of its occupation (code or name). */
        Names named(String occupation, String written);

        Interpretation interpretation();

        default List<Facts.Work> work(Facts facts) {
            return facts.work().stream()
                    .filter(work -> isOwnOrRelated(work.occupation()))
                    .toList();
        }

        /** {@code first}, and the work that lies after {@code day} at least in part. */
        default List<UsedFact> usedAfter(UsedFact first, LocalDate day, Facts facts) {
            return Stream.concat(
                            Stream.of(first),
                            work(facts).stream()
                                    .filter(work ->
                                            work.to() == null || !work.to().isBefore(day))
                                    .map(work -> UsedFact.of(work, this)))
                    .toList();
        }
    }
}
