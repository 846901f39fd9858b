package care.training.ui.evidence;

import care.training.kernel.Page;
import care.training.standard.evidence.EvidenceExamination;
import care.training.standard.evidence.EvidenceList;
import care.training.standard.evidence.EvidenceTask;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The clerks' list of proofs: to examine, to look at again, done. */
@Named
@RequestScoped
public class EvidenceQueuePage extends TablePage<EvidenceTask> {
    private static final long serialVersionUID = 1L;

    @Inject
    private EvidenceExamination examination;

    private EvidenceList list = EvidenceList.TO_EXAMINE;

    @Override
    protected Page<EvidenceTask> load(int page, int size, String sort) {
        return examination.list(list, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return list == EvidenceList.TO_EXAMINE ? Map.of() : Map.of("list", list);
    }

    public EvidenceList[] getLists() {
        return EvidenceList.values();
    }

    public long count(EvidenceList which) {
        return examination.count(which);
    }

    public EvidenceList getList() {
        return list;
    }

    public void setList(EvidenceList list) {
        this.list = list == null ? EvidenceList.TO_EXAMINE : list;
    }
}
