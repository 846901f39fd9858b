package care.training.registry;

import care.training.kernel.DocumentType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All that is on record of who a person is; numbers are masked.
 *
 * @param birthDate null where no document carries it
 * @param account whether she has signed in
 * @param mergedInto the record that holds what this one held, null where it stands for itself
 * @param rareCharacter whether a name has a character that no standard knows, so that a person must look at it
 * @param documents the one she goes by first, then in the order in which the others would take its place
 * @param names the current one first, then the one recorded last
 * @param holds certificates, diplomas and what else counts towards a level, the latest first
 */
public record PersonRecord(
        UUID id,
        String name,
        LocalDate birthDate,
        Instant registeredAt,
        boolean account,
        UUID mergedInto,
        boolean rareCharacter,
        List<Document> documents,
        List<Named> names,
        List<Held> holds) {

    /**
     * @param number masked
     * @param goneBy whether it is the one that certificates and lists show
     * @param recordedFor credit code of the organization that recorded it, null for herself
     * @param reason null where none was given
     */
    public record Document(
            UUID id,
            DocumentType type,
            String number,
            boolean unknownArea,
            boolean goneBy,
            Instant recordedAt,
            String recordedFor,
            String reason) {}

    /**
     * @param current whether it is the name she bears now
     * @param since null where not known
     */
    public record Named(
            NameKind kind,
            String text,
            boolean current,
            LocalDate since,
            Instant recordedAt,
            String recordedFor,
            String reason) {}

    /**
     * @param occupation code or name; null where it is of none
     * @param title as printed or named; of a passed part THEORY, SKILLS or REVIEW
     * @param level null where it has none
     */
    public record Held(
            QualificationKind kind,
            String occupation,
            String title,
            Integer level,
            LocalDate issuedOn,
            QualificationSource source,
            QualificationStanding standing) {}
}
