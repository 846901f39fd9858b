package care.training.ban.match;

import care.training.ban.BanRole;
import care.training.ban.BanScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A ban that was on the list at some epoch, as the register tells it to officials; never the deed.
 *
 * @param startsOn null where the term's start was not known
 * @param endsOn null where it has no last day
 * @param tookEffect the epoch from which it stood on the list
 * @param voidedSince when it was voided later; null while it stands
 */
public record PastBan(
        UUID id,
        String decidingAuthority,
        String documentNumber,
        BanRole role,
        BanScope scope,
        LocalDate startsOn,
        LocalDate endsOn,
        long tookEffect,
        Instant voidedSince) {}
