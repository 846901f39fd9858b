package care.training.certification;

import care.training.kernel.Problem;
import care.training.kernel.Settings;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Names;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How certificates are issued, corrected and revoked, from {@code config/certificate/issuing.yaml}. */
@ApplicationScoped
public class IssuingRules {
    private static final int MOST_WORKING_DAYS = 250;
    private static final int MOST_DAYS = 1_000;

    /** The database has the same limit (V281). */
    private static final int MOST_DAYS_OF_SUSPENSION = 366;

    private boolean batchNeedsApproval;
    private int nationalSiteWorkingDays;
    private int stampRenewalDays;
    private int suspensionDays;
    private SocialCreditCode sealOf;
    private Map<String, Names> revocationReasons = Map.of();
    private Map<String, Names> suspensionReasons = Map.of();

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("certificate/issuing.yaml"));
    }

    /** Throws {@link care.training.kernel.rules.FlawedRules}, saying where, when a value is missing or wrong. */
    IssuingRules load(Path file) {
        DataEntry values = DataEntry.read(file)
                .only(
                        "peopleForBatch",
                        "nationalSiteWorkingDays",
                        "stampRenewalDays",
                        "suspensionDays",
                        "sealOf",
                        "revocationReasons",
                        "suspensionReasons");
        batchNeedsApproval = Marked.value(values.at("peopleForBatch")).number(1, 2) == 2;
        nationalSiteWorkingDays =
                Marked.value(values.at("nationalSiteWorkingDays")).number(1, MOST_WORKING_DAYS);
        stampRenewalDays = Marked.value(values.at("stampRenewalDays")).number(1, MOST_DAYS);
        suspensionDays = Marked.value(values.at("suspensionDays")).number(1, MOST_DAYS_OF_SUSPENSION);
        sealOf = body(Marked.value(values.at("sealOf")));
        revocationReasons = reasons(values.at("revocationReasons"));
        suspensionReasons = reasons(values.at("suspensionReasons"));
        return this;
    }

    private static Map<String, Names> reasons(DataEntry classes) {
        Map<String, Names> reasons = new LinkedHashMap<>();
        classes.fields().forEach((code, reason) -> {
            Marked.sourced(reason.only("mark", "source", "names"));
            reasons.put(code, reason.at("names").names());
        });
        return reasons;
    }

    private static SocialCreditCode body(DataEntry code) {
        try {
            return new SocialCreditCode(code.text());
        } catch (Problem unusable) {
            throw code.wrong(unusable.getMessage());
        }
    }

    /** Whether a batch that one person prepared waits until another approves it. */
    public boolean batchNeedsApproval() {
        return batchNeedsApproval;
    }

    /** Working days after which the national site shows at the latest what was sent to it. */
    public int nationalSiteWorkingDays() {
        return nationalSiteWorkingDays;
    }

    /** How many days before an archive time stamp ends another is laid over it. */
    public int stampRenewalDays() {
        return stampRenewalDays;
    }

    /** How many days after its approval a suspension of a certificate ends by itself; the last belongs to it. */
    public int suspensionDays() {
        return suspensionDays;
    }

    /** The body whose seal {@code seal.png} is. */
    public SocialCreditCode sealOf() {
        return sealOf;
    }

    /** The classes of reasons for a revocation by their codes, in the file's order. */
    public Map<String, Names> revocationReasons() {
        return revocationReasons;
    }

    /** A class of reasons in words; empty where there is none of this code. */
    public Optional<Names> revocationReason(String code) {
        return Optional.ofNullable(revocationReasons.get(code));
    }

    /** The classes of reasons for a suspension by their codes, in the file's order. */
    public Map<String, Names> suspensionReasons() {
        return suspensionReasons;
    }

    /** A class of reasons in words; empty where there is none of this code. */
    public Optional<Names> suspensionReason(String code) {
        return Optional.ofNullable(suspensionReasons.get(code));
    }
}
