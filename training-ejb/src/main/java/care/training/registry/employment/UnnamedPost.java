package care.training.registry.employment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A post, without who holds it.
 *
 * @param id by which an official asks for the name
 * @param occupation null where the work counts for none
 * @param managed whether somebody is filed as her direct manager
 * @param to last day, null while no end is known
 */
public record UnnamedPost(UUID id, String position, String occupation, boolean managed, LocalDate from, LocalDate to) {}
