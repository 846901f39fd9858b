package care.training.ledger;

import care.training.kernel.Roles;
import care.training.ledger.witness.Witness;
import care.training.ledger.witness.WitnessRules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** How the witnesses of the log stand, for whoever runs the platform. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class WitnessStandings {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private WitnessRules rules;

    /** In the order of their file. */
    public List<WitnessStanding> all() {
        return rules.witnesses().stream().map(this::of).toList();
    }

    private WitnessStanding of(Witness witness) {
        List<?> rows = database.createNativeQuery("select known_size, cosigned_at, failures, answer from log_witness"
                        + " where witness = :witness")
                .setParameter("witness", witness.key().verifierKey())
                .getResultList();
        return rows.stream()
                .map(row -> standing(witness, (Object[]) row))
                .findFirst()
                .orElseGet(() -> new WitnessStanding(witness.name(), 0, null, 0, null));
    }

    private static WitnessStanding standing(Witness witness, Object[] row) {
        return new WitnessStanding(
                witness.name(), ((Number) row[0]).longValue(), (Instant) row[1], ((Number) row[2]).intValue(), (String)
                        row[3]);
    }
}
