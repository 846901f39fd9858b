package care.training.ban;

import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which bans a credit bureau may keep, and how long.
 *
 * @param years after the last day of the ban
 */
record CreditRule(int years) {
    static CreditRule read(DataEntry entry) {
        return new CreditRule(Marked.value(entry).number(1, 50));
    }

    /**
     * The last day on which it may stand in a credit file; none where it never may: for life or without a known end, while
     * a case is open, and what was taken back.
     */
    Optional<LocalDate> lastDay(BanView ban, LocalDate today) {
        boolean decided = ban.kind() != BanKind.INTERIM && ban.kind() != BanKind.SUSPENDED_PENDING;
        boolean stands = ban.state() == BanState.IN_FORCE || ban.state() == BanState.ENDED;
        if (!decided || !stands || ban.life() || ban.end() == null) {
            return Optional.empty();
        }
        return Optional.of(ban.end().plusYears(years)).filter(last -> !last.isBefore(today));
    }
}
