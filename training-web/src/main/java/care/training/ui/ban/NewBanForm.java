package care.training.ui.ban;

import care.training.ban.Act;
import care.training.ban.BanKind;
import care.training.ban.BanRole;
import care.training.ban.BanRules;
import care.training.ban.BanScope;
import care.training.ban.Bans;
import care.training.ban.DecisionChoice;
import care.training.ban.DirectManager;
import care.training.ban.DirectManagers;
import care.training.ban.LegalBasis;
import care.training.ban.NewBan;
import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.ui.Messages;
import care.training.ui.SubjectForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Enters a decision of a court or an authority into the register. There is no field for what somebody did. */
@Named
@RequestScoped
public class NewBanForm extends SubjectForm {
    /** How the term is told. */
    public enum Ends {
        LIFE,
        ON_A_DAY,
        NOT_SET
    }

    /** What stands for a kind that rests on no law yet. */
    private static final String SUSPENSION = BanKind.SUSPENDED_PENDING.name();

    @Inject
    private Bans bans;

    @Inject
    private DirectManagers managers;

    @Inject
    private BanRules rules;

    @Inject
    private Messages messages;

    private DocumentType secondType = DocumentType.PASSPORT;
    private String secondNumber;
    private DocumentType thirdType = DocumentType.PASSPORT;
    private String thirdNumber;
    private String aliases;
    private BanRole role = BanRole.PERPETRATOR;
    private String decidingAuthority;
    private String decisionNumber;
    private LocalDate decidedOn;
    private String decision;
    private BanScope scope = BanScope.CLOSE_CONTACT_MINORS;
    private String institution;
    private String workplace;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private UUID perpetrator;
    private UUID manager;
    private transient DirectManager.Subject managerSubject;
    private LocalDate start;
    private Ends ends;
    private LocalDate end;

    public String propose() {
        boolean suspension = SUSPENSION.equals(decision);
        String[] chosen = decision.split("/");
        NewBan entry = new NewBan(
                getManagerSubject() == null ? typed() : getManagerSubject().document(),
                otherDocuments(),
                getManagerSubject() == null ? getName() : getManagerSubject().name(),
                TypedIdentity.names(aliases),
                getManagerSubject() == null ? role : BanRole.DIRECT_MANAGER,
                decidingAuthority,
                decisionNumber,
                decidedOn,
                suspension ? null : LegalBasis.valueOf(chosen[1]),
                suspension ? BanKind.SUSPENDED_PENDING : BanKind.valueOf(chosen[0]),
                scope,
                isBlank(institution) ? null : code(institution, "institution"),
                act(),
                perpetrator,
                start,
                ends == Ends.ON_A_DAY ? lastDay() : null,
                ends == Ends.LIFE);
        String id = bans.propose(entry).id().toString();
        messages.done("regulator.ban.proposed");
        return "/regulator/ban?faces-redirect=true&id=" + id;
    }

    private IdentityDocument typed() {
        return isBlank(getDocumentNumber()) ? null : document();
    }

    private List<IdentityDocument> otherDocuments() {
        return Stream.of(
                        TypedIdentity.document(secondType, secondNumber, "secondNumber"),
                        TypedIdentity.document(thirdType, thirdNumber, "thirdNumber"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Act act() {
        return isBlank(workplace) && firstDay == null && lastDay == null
                ? null
                : new Act(
                        isBlank(workplace) ? null : code(workplace, "act.workplace"),
                        firstDay,
                        lastDay == null ? firstDay : lastDay);
    }

    private static SocialCreditCode code(String typed, String field) {
        try {
            return new SocialCreditCode(typed);
        } catch (Problem malformed) {
            throw malformed.at(field);
        }
    }

    /** The manager whom a decision is entered about: document and name as they are registered; null for anybody else. */
    public DirectManager.Subject getManagerSubject() {
        if (managerSubject == null && perpetrator != null && manager != null) {
            managerSubject = managers.subject(perpetrator, manager);
        }
        return managerSubject;
    }

    private LocalDate lastDay() {
        if (end == null) {
            throw Problem.invalid("end", ProblemCode.REQUIRED);
        }
        return end;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** Kinds of decision, each with a law it may rest on. */
    public List<DecisionChoice> getDecisions() {
        return rules.choices();
    }

    public String getSuspension() {
        return SUSPENSION;
    }

    public List<BanRole> getRoles() {
        return List.of(BanRole.values());
    }

    public List<BanScope> getScopes() {
        return List.of(BanScope.values());
    }

    public List<Ends> getEndings() {
        return List.of(Ends.values());
    }

    public DocumentType getSecondType() {
        return secondType;
    }

    public void setSecondType(DocumentType secondType) {
        this.secondType = secondType;
    }

    public String getSecondNumber() {
        return secondNumber;
    }

    public void setSecondNumber(String secondNumber) {
        this.secondNumber = secondNumber;
    }

    public DocumentType getThirdType() {
        return thirdType;
    }

    public void setThirdType(DocumentType thirdType) {
        this.thirdType = thirdType;
    }

    public String getThirdNumber() {
        return thirdNumber;
    }

    public void setThirdNumber(String thirdNumber) {
        this.thirdNumber = thirdNumber;
    }

    public String getAliases() {
        return aliases;
    }

    public void setAliases(String aliases) {
        this.aliases = aliases;
    }

    public BanRole getRole() {
        return role;
    }

    public void setRole(BanRole role) {
        this.role = role;
    }

    public String getDecidingAuthority() {
        return decidingAuthority;
    }

    public void setDecidingAuthority(String decidingAuthority) {
        this.decidingAuthority = decidingAuthority;
    }

    public String getDecisionNumber() {
        return decisionNumber;
    }

    public void setDecisionNumber(String decisionNumber) {
        this.decisionNumber = decisionNumber;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public BanScope getScope() {
        return scope;
    }

    public void setScope(BanScope scope) {
        this.scope = scope;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }

    public LocalDate getStart() {
        return start;
    }

    public void setStart(LocalDate start) {
        this.start = start;
    }

    public Ends getEnds() {
        return ends;
    }

    public void setEnds(Ends ends) {
        this.ends = ends;
    }

    public LocalDate getEnd() {
        return end;
    }

    public void setEnd(LocalDate end) {
        this.end = end;
    }

    public String getWorkplace() {
        return workplace;
    }

    public void setWorkplace(String workplace) {
        this.workplace = workplace;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public UUID getPerpetrator() {
        return perpetrator;
    }

    public void setPerpetrator(UUID perpetrator) {
        this.perpetrator = perpetrator;
    }

    public UUID getManager() {
        return manager;
    }

    public void setManager(UUID manager) {
        this.manager = manager;
    }
}
