package care.training.certification;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.People;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;

/** The certificates of whoever asks. */
@Dependent
public class OwnCertificates {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    /** Her own certificate that is out; anybody else's does not exist. Problems: NOT_FOUND. */
    public Certificate require(String number) {
        Set<UUID> records = people.minePossibly()
                .map(me -> people.recordsOf(me.id()))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        return database.createQuery(
                        "select c from Certificate c join CertificateFile f on f.certificateId = c.id"
                                + " where c.number = :number",
                        Certificate.class)
                .setParameter("number", number)
                .getResultStream()
                .filter(certificate -> records.contains(certificate.personId()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }
}
