package care.training.certification.layout;

import care.training.certification.document.CertificateLayout;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.OneAtATime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The layouts that certificates were and are made by; the one with the highest number holds, on every node at once. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
public class Layouts {
    private static final System.Logger LOG = System.getLogger(Layouts.class.getName());
    private static final String LOCK = "certificate-layout";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private Clock clock;

    /** By number; a layout never changes. */
    private final Map<Integer, CertificateLayout> read = new ConcurrentHashMap<>();

    /** The layout that certificates are made by from now on. */
    public CertificateLayout current() {
        int number = newest();
        CertificateLayout known = read.get(number);
        if (known == null) {
            known = CertificateLayout.parse("layout " + number, text(number)).adoptedAs(number);
            read.put(number, known);
        }
        return known;
    }

    LayoutText currentText() {
        int number = newest();
        return new LayoutText(number, text(number));
    }

    /** Problems: NOT_FOUND. */
    String text(int number) {
        List<?> found = database.createNativeQuery(
                        "select text from certificate_layout where number = :number", String.class)
                .setParameter("number", number)
                .getResultList();
        if (found.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return (String) found.get(0);
    }

    /** Takes over what the file says, where nothing was adopted by two people yet. */
    void begin(String file) {
        hold();
        List<?> last = database.createNativeQuery("""
                        select number, hash, change_id is not null as adopted from certificate_layout
                        order by number desc limit 1""", Tuple.class).getResultList();
        if (last.isEmpty()) {
            insert(1, file, null);
            return;
        }
        Tuple newest = (Tuple) last.get(0);
        if (newest.get("adopted", Boolean.class)) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "certificates are made by layout {0}, which was adopted; the file layout.yaml counts no more",
                    newest.get("number"));
        } else if (!newest.get("hash", String.class).equals(hash(file))) {
            insert(newest.get("number", Integer.class) + 1, file, null);
        }
    }

    /** Waits until nobody else adds a layout; held until the transaction ends. */
    void hold() {
        oneAtATime.hold(LOCK, LOCK);
    }

    /** The next layout, from a change that was approved. */
    @Transactional(Transactional.TxType.MANDATORY)
    void adopt(UUID change, String text) {
        insert(newest() + 1, text, change);
    }

    int newest() {
        return ((Number) database.createNativeQuery("select max(number) from certificate_layout", Integer.class)
                        .getSingleResult())
                .intValue();
    }

    private void insert(int number, String text, UUID change) {
        database.createNativeQuery("""
                        insert into certificate_layout (number, text, hash, change_id, recorded_at)
                        values (:number, :text, :hash, cast(:change as uuid), :at)""")
                .setParameter("number", number)
                .setParameter("text", text)
                .setParameter("hash", hash(text))
                .setParameter("change", change == null ? null : change.toString())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** SHA-256, in hexadecimal. */
    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
