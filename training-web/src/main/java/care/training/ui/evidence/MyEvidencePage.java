package care.training.ui.evidence;

import care.training.registry.People;
import care.training.standard.evidence.EvidenceKind;
import care.training.standard.evidence.EvidenceRules;
import care.training.standard.evidence.EvidenceView;
import care.training.standard.evidence.MyEvidence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A caregiver's proof: what she handed in and what became of it, and what she can hand in. */
@Named
@RequestScoped
public class MyEvidencePage {
    @Inject
    private MyEvidence evidence;

    @Inject
    private EvidenceRules rules;

    @Inject
    private People people;

    private List<EvidenceView> mine;

    public List<EvidenceView> getMine() {
        if (mine == null) {
            mine = evidence.mine();
        }
        return mine;
    }

    public boolean isIdentified() {
        return people.myIdentity().isPresent();
    }

    public EvidenceKind[] getKinds() {
        return EvidenceKind.values();
    }

    public int getCorrectionDays() {
        return rules.correctionWorkingDays();
    }
}
