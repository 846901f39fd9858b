package care.training.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The one way prices are shown: {@code #{prices.yuan(course.fee)}} ¥1,200. */
@Named("prices")
@RequestScoped
public class Prices {
    @Inject
    private Texts texts;

    /** Whole yuan without decimals; nothing to pay in words; nothing for null. */
    public String yuan(BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        return amount.signum() == 0 ? texts.get("frame.free") : "¥" + format(amount);
    }

    private static String format(BigDecimal amount) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(amount);
    }
}
