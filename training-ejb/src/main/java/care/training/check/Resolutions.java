package care.training.check;

import care.training.check.cases.CaseStanding;
import care.training.check.cases.CaseStandings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says beside answers that were given what became of their cases. */
@Dependent
class Resolutions {
    @Inject
    private CaseStandings standings;

    List<CheckView> with(List<CheckView> checks) {
        Map<String, CaseStanding> known = standings.of(checks.stream()
                .map(CheckView::caseNumber)
                .filter(Objects::nonNull)
                .toList());
        return checks.stream()
                .map(check -> check.caseNumber() == null ? check : check.with(known.get(check.caseNumber())))
                .toList();
    }

    long open(String organization) {
        return standings.open(organization);
    }
}
