package care.training.certification;

import care.training.certification.document.CertificateDocuments;
import care.training.certification.validity.CertificateEnds;
import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.Languages;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.AuditTrail;
import care.training.registry.People;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Certificates that are out: the holder's own, those a body issued, and what an employer's check may see of them. */
@Stateless
public class Certificates {
    private static final String OUT = "select c from Certificate c join CertificateFile f on f.certificateId = c.id ";

    private static final String BY_ISSUER = """
            where c.issuer = :issuer and (locate(:words, lower(c.number)) > 0
            or locate(:words, lower(c.holderName)) > 0)""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private CertificateDocuments documents;

    @Inject
    private CertificateEnds ends;

    @Inject
    private StandingSuspensions suspensions;

    @Inject
    private Clock clock;

    @Inject
    private FieldCipher cipher;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    /** The caller's own certificates, the latest first; none before she has said who she is. */
    @RolesAllowed(Roles.CAREGIVER)
    public List<MyCertificate> mine() {
        return people.minePossibly().map(me -> mine(out(me.id()))).orElse(List.of());
    }

    /**
     * The signed file of a certificate: for its holder and for the body that issued it; for anybody else it does not
     * exist. Problems: NOT_FOUND.
     */
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSOCIATION})
    public byte[] pdf(String number) {
        Certificate certificate = database.createQuery(OUT + "where c.number = :number", Certificate.class)
                .setParameter("number", number)
                .getResultStream()
                .filter(this::mayHave)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        return database.find(CertificateFile.class, certificate.id()).pdf(certificate, cipher);
    }

    /** What an employer's check may see of these people's certificates, by person, the latest first. */
    @RolesAllowed({Roles.EMPLOYER, Roles.ASSOCIATION, Roles.REGULATOR, Roles.AUDITOR})
    public Map<UUID, List<CertificateSummary>> ofPeople(Collection<UUID> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Set<UUID>> records = people.recordsOf(personIds);
        List<Certificate> certificates = database.createQuery(
                        OUT + "where c.personId in :records order by c.issuedOn desc, c.number desc", Certificate.class)
                .setParameter(
                        "records",
                        records.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .getResultList();
        Map<UUID, LocalDate> lastDays = ends.of(certificates);
        Map<UUID, LocalDate> suspended = suspensions(certificates);
        Map<UUID, List<CertificateSummary>> found = new HashMap<>();
        records.forEach((person, hers) -> found.put(
                person,
                certificates.stream()
                        .filter(certificate -> hers.contains(certificate.personId()))
                        .map(certificate ->
                                summary(certificate, lastDays.get(certificate.id()), suspended.get(certificate.id())))
                        .toList()));
        return found;
    }

    private CertificateSummary summary(Certificate certificate, LocalDate validUntil, LocalDate suspendedUntil) {
        return new CertificateSummary(
                certificate.number().value(),
                certificate.occupation(),
                certificate.occupationName(Languages.CHINESE),
                certificate.level(),
                certificate.status(),
                validUntil,
                validUntil == null ? null : isOver(validUntil),
                suspendedUntil);
    }

    private boolean isOver(LocalDate lastDay) {
        return lastDay != null && LocalDate.now(clock).isAfter(lastDay);
    }

    /** What the caller's organization issued, the latest first; by the holder's name or the number. */
    @RolesAllowed(Roles.ASSOCIATION)
    public Page<IssuedCertificate> issued(String words, int page, int size) {
        String issuer = caller.requireOrganization().value();
        String sought = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        List<Certificate> found = database.createQuery(
                        OUT + BY_ISSUER + " order by c.issuedOn desc, c.number desc", Certificate.class)
                .setParameter("issuer", issuer)
                .setParameter("words", sought)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Map<UUID, LocalDate> suspended = suspensions(found);
        Map<UUID, LocalDate> lastDays = ends.of(found);
        LocalDate today = LocalDate.now(clock);
        long total = database.createQuery(OUT.replace("select c", "select count(c)") + BY_ISSUER, Long.class)
                .setParameter("issuer", issuer)
                .setParameter("words", sought)
                .getSingleResult();
        return new Page<>(
                found.stream()
                        .map(certificate -> IssuedCertificate.of(
                                certificate, lastDays.get(certificate.id()), suspended.get(certificate.id()), today))
                        .toList(),
                total);
    }

    /** Which of these results have a certificate that is out. */
    @RolesAllowed(Roles.ASSOCIATION)
    public Set<UUID> certified(Collection<UUID> resultIds) {
        return resultIds.isEmpty()
                ? Set.of()
                : Set.copyOf(database.createQuery(
                                "select c.resultId from Certificate c join CertificateFile f on f.certificateId = c.id"
                                        + " where c.resultId in :results",
                                UUID.class)
                        .setParameter("results", resultIds)
                        .getResultList());
    }

    private List<Certificate> out(UUID personId) {
        return database.createQuery(
                        OUT + "where c.personId in :persons order by c.issuedOn desc, c.number desc", Certificate.class)
                .setParameter("persons", people.recordsOf(personId))
                .getResultList();
    }

    private boolean mayHave(Certificate certificate) {
        if (caller.hasRole(Roles.CAREGIVER)
                && people.minePossibly()
                        .filter(me -> people.recordsOf(me.id()).contains(certificate.personId()))
                        .isPresent()) {
            return true;
        }
        boolean issuer = caller.hasRole(Roles.ASSOCIATION)
                && caller.organization().filter(certificate.issuer()::equals).isPresent();
        if (issuer) {
            audit.viewed(certificate.personId(), "CERTIFICATE_FILE", "issuer's copy of a certificate");
        }
        return issuer;
    }

    private Map<UUID, LocalDate> suspensions(List<Certificate> certificates) {
        return suspensions.of(certificates.stream().map(Certificate::id).toList());
    }

    private List<MyCertificate> mine(List<Certificate> certificates) {
        Map<UUID, LocalDate> suspended = suspensions(certificates);
        Map<UUID, LocalDate> lastDays = ends.of(certificates);
        return certificates.stream()
                .map(certificate -> mine(certificate, lastDays.get(certificate.id()), suspended.get(certificate.id())))
                .toList();
    }

    private MyCertificate mine(Certificate certificate, LocalDate validUntil, LocalDate suspendedUntil) {
        return new MyCertificate(
                certificate.number().value(),
                certificate.occupation(),
                certificate.occupationName(Languages.CHINESE),
                certificate.occupationName(Languages.ENGLISH),
                certificate.level(),
                certificate.issuerName(Languages.CHINESE),
                certificate.issuerName(Languages.ENGLISH),
                certificate.issuedOn(),
                certificate.status(),
                certificate.statusSince(),
                validUntil,
                isOver(validUntil),
                suspendedUntil,
                certificate.verificationCode().printed(),
                documents.verifyUrl(certificate.number(), certificate.verificationCode()));
    }
}
