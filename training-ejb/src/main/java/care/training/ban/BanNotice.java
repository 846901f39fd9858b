package care.training.ban;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An entry of the register as the person it bars may see it.
 *
 * @param documentNumber of the decision
 * @param decidedOn null where not told
 * @param start null where not known yet: then it bars until told otherwise
 * @param end last day; null where none is known
 * @param objection the latest, null where there is none
 */
public record BanNotice(
        UUID id,
        String decidingAuthority,
        String documentNumber,
        LocalDate decidedOn,
        BanKind kind,
        BanScope scope,
        LocalDate start,
        LocalDate end,
        boolean life,
        BanView.ObjectionMark objection) {}
