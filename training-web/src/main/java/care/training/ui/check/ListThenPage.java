package care.training.ui.check;

import care.training.ban.match.Match;
import care.training.check.ListThen;
import care.training.check.ListsThen;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** What the list said then, by the receipt or the number of a check. Nothing of it stands in the address. */
@Named
@RequestScoped
public class ListThenPage {
    private static final String NUMBER = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @Inject
    private ListsThen lists;

    private String receipt;
    private ListThen answer;

    public void ask() {
        String given = receipt == null ? "" : receipt.strip();
        if (given.isEmpty()) {
            throw Problem.invalid("receipt", ProblemCode.REQUIRED);
        }
        answer = given.matches(NUMBER) ? lists.ofCheck(UUID.fromString(given)) : lists.ofReceipt(given);
    }

    public ListThen getAnswer() {
        return answer;
    }

    public String kind(Match match) {
        return match == null
                ? "empty"
                : switch (match) {
                    case CONFIRMED -> "no";
                    case POSSIBLE -> "wait";
                    case NONE -> "empty";
                };
    }

    public String getReceipt() {
        return receipt;
    }

    public void setReceipt(String receipt) {
        this.receipt = receipt;
    }
}
