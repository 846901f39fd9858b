package care.training.ledger.receipt;

import care.training.kernel.Languages;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** One thing found of a receipt, with what its words need. */
public record ReceiptFinding(ReceiptFindingCode code, List<String> arguments) {
    private static final int LONGEST_SHOWN = 60;

    ReceiptFinding(ReceiptFindingCode code, Object... arguments) {
        this(code, List.of(arguments).stream().map(ReceiptFinding::shown).toList());
    }

    public String message(Locale locale) {
        ResourceBundle words =
                ResourceBundle.getBundle("care.training.ledger.receipt.Findings", locale, Languages.NO_FALLBACK);
        return new MessageFormat(words.getString(code.name()), locale).format(arguments.toArray());
    }

    /** What others wrote is shown without what could turn the text around it, and not at any length. */
    private static String shown(Object argument) {
        String plain = argument.toString().replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "");
        return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "…";
    }
}
