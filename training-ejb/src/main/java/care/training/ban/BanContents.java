package care.training.ban;

import care.training.kernel.FieldCipher;
import care.training.ledger.rereading.Contradiction;
import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes again what the log has of bans. */
@ApplicationScoped
class BanContents implements RecordedContents {
    private static final String ALL = "select id from ban";
    private static final String PROPOSED = "BAN_PROPOSED";
    private static final String VOIDING_REFUSED = "BAN_VOIDING_REFUSED";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanSubjects subjects;

    @Inject
    private Identifications identifications;

    @Inject
    private FieldCipher cipher;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                VOIDING_REFUSED,
                "select ban_id from ban_voiding_refusal",
                PROPOSED,
                ALL,
                "BAN_APPROVED",
                ALL + " where approved_by is not null",
                "BAN_VOIDING_ASKED",
                ALL + " where voiding_asked_by is not null union select ban_id from ban_voiding_refusal",
                "BAN_VOIDED",
                ALL + " where voided_by is not null and approved_by is not null");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        Ban ban = database.find(Ban.class, reference);
        if (ban == null) {
            return List.of();
        }
        List<BanDocument> documents = subjects.documents(List.of(reference)).getOrDefault(reference, List.of());
        List<String> names = subjects.namesOfDecision(reference);
        if (kind.equals(PROPOSED)) {
            // each ban was proposed once, so once for each ban
            requireConsistent(ban, documents);
        }
        if (kind.equals(VOIDING_REFUSED)) {
            return refused(reference).map(VoidingRefusal::recorded).toList();
        }
        Ban.Stage stage = Ban.Stage.of(kind);
        Stream<byte[]> before = stage == Ban.Stage.VOIDING_ASKED
                ? refused(reference).map(refusal -> ban.recorded(stage, documents, names, refusal.grounds()))
                : Stream.empty();
        return Stream.concat(Stream.of(ban.recorded(stage, documents, names)), before)
                .toList();
    }

    private Stream<VoidingRefusal> refused(UUID ban) {
        return database.createQuery("select r from VoidingRefusal r where r.banId = :ban", VoidingRefusal.class)
                .setParameter("ban", ban)
                .getResultStream();
    }

    /**
     * The birth date that homonyms are told apart by is that of the document, and the keys that checks find it by are those of
     * its names; the digest has only documents and names.
     */
    private void requireConsistent(Ban ban, List<BanDocument> documents) {
        LocalDate born = documents.stream()
                .filter(BanDocument::isOfDecision)
                .map(document -> document.read(cipher).birthDate().orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (!Objects.equals(born, ban.birthDate())) {
            throw new Contradiction("birth_date");
        }
        if (!ban.isErased() && !subjects.areFound(ban.id())) {
            throw new Contradiction("ban_name_key");
        }
        if (!identifications.stand(ban.id())) {
            throw new Contradiction("ban_document, ban_name");
        }
        if (!ban.standsAsDecided()) {
            throw new Contradiction("state");
        }
        if (!standsAsChanged(ban.id())) {
            throw new Contradiction("effective_start, effective_end, effective_life");
        }
    }

    /** The period that checks read is that of the last confirmed change, and else the decision's own. */
    private boolean standsAsChanged(UUID ban) {
        return (Boolean) database.createNativeQuery("""
                        select (b.effective_start, b.effective_end, b.effective_life)
                            is not distinct from (term.starts_on, term.ends_on, term.life)
                        from ban b cross join lateral (
                            select a.starts_on, a.ends_on, a.life, a.number from ban_amendment a
                            where a.ban_id = b.id and a.state = 'CONFIRMED'
                            union all select b.starts_on, b.ends_on, b.life, 0
                            order by 4 desc limit 1) term
                        where b.id = :ban""", Boolean.class)
                .setParameter("ban", ban)
                .getSingleResult();
    }
}
