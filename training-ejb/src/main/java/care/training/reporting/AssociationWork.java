package care.training.reporting;

import care.training.exam.bank.BankState;
import care.training.exam.bank.Items;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.scheduling.Sites;
import care.training.standard.evidence.EvidenceExamination;
import care.training.standard.evidence.EvidenceList;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What an association has on its hands: its sessions with how far each is, and what must be done next. */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class AssociationWork {
    /** Sessions that are open at once are few; more than these are not listed as work, but stand in the table. */
    private static final int MOST_OPEN = 200;

    private static final Set<SessionStep> OPEN = EnumSet.complementOf(EnumSet.of(SessionStep.DONE, SessionStep.EMPTY));

    @Inject
    private SessionProgressTable table;

    @Inject
    private Items items;

    @Inject
    private Sites sites;

    @Inject
    private EvidenceExamination evidence;

    @Inject
    private CurrentCaller caller;

    /**
     * What is on the desk.
     *
     * @param sessions those with something left to do, the earliest exam first
     * @param shortBanks the banks that cannot fill a paper of a session to come
     * @param evidence proofs that nobody has examined
     * @param evidenceAgain proofs that wait for the caller's second look
     * @param hasSite whether a place for exams is recorded
     * @param hasItems whether any bank holds an item that may be drawn
     * @param hasSession whether a session was ever scheduled
     */
    public record Desk(
            List<SessionProgress> sessions,
            List<BankState> shortBanks,
            long evidence,
            long evidenceAgain,
            boolean hasSite,
            boolean hasItems,
            boolean hasSession) {}

    public Desk desk() {
        List<SessionProgress> open =
                sessions(SessionProgressQuery.at(OPEN), 0, MOST_OPEN).items();
        List<BankState> banks = items.state();
        return new Desk(
                open,
                banks.stream()
                        .filter(bank -> !bank.isEnough() && isComing(bank, open))
                        .toList(),
                evidence.count(EvidenceList.TO_EXAMINE),
                evidence.count(EvidenceList.TO_LOOK_AGAIN),
                !sites.mine().isEmpty(),
                banks.stream().flatMap(bank -> bank.stocks().stream()).anyMatch(stock -> stock.active() > 0),
                !open.isEmpty()
                        || sessions(SessionProgressQuery.at(Set.of()), 0, 1).total() > 0);
    }

    /** The sessions of the caller's organization. */
    public Page<SessionProgress> sessions(SessionProgressQuery query, int page, int size) {
        return table.page(caller.requireOrganization(), query, page, size);
    }

    /** One of them. Problems: NOT_FOUND, for another's session as well. */
    public SessionProgress session(UUID id) {
        return Optional.ofNullable(id)
                .flatMap(known -> table.one(caller.requireOrganization(), known))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /** Those of one month, the earliest first. */
    public List<SessionProgress> month(LocalDate first) {
        LocalDate last = first.plusMonths(1).minusDays(1);
        return sessions(new SessionProgressQuery(Set.of(), null, first, last, false), 0, Page.MAX_SIZE)
                .items();
    }

    private static boolean isComing(BankState bank, List<SessionProgress> open) {
        return open.stream()
                .anyMatch(session -> session.step().isBeforeExam()
                        && session.standard().code().equals(bank.occupation())
                        && session.standard().edition().equals(bank.edition())
                        && session.level().number() == bank.level());
    }
}
