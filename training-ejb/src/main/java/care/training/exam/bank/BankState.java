package care.training.exam.bank;

import java.util.List;
import java.util.Locale;

/**
 * An organization's bank beside what a paper needs.
 *
 * @param level 1 (highest) to 5
 */
public record BankState(String occupation, String edition, int level, List<Stock> stocks) {

    /**
     * One area and kind.
     *
     * @param needed how many items a paper draws
     * @param active how many may be drawn
     */
    public record Stock(String area, String name, String nameEn, ItemKind kind, int needed, long active) {
        public String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? nameEn : name;
        }

        public boolean isEnough() {
            return active >= needed;
        }
    }

    public boolean isEnough() {
        return stocks.stream().allMatch(Stock::isEnough);
    }
}
