package care.training.check.police;

import care.training.kernel.FieldCipher;
import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes again what the log has of letters of the police. */
@ApplicationScoped
class PoliceLetterContents implements RecordedContents {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldCipher cipher;

    @Override
    public Map<String, String> kinds() {
        return Map.of("POLICE_LETTER_RECORDED", "select id from police_letter");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        List<?> rows = database.createNativeQuery(
                        "select organization, number_cipher, lettered_on, result, corrects from police_letter where id = :id")
                .setParameter("id", reference)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> statement(
                        (String) row[0],
                        row[1] == null ? null : cipher.decrypt((byte[]) row[1], reference),
                        LocalDate.parse(row[2].toString()),
                        PoliceResult.valueOf((String) row[3]),
                        (UUID) row[4]))
                .toList();
    }

    /**
     * One value a line.
     *
     * @param number null while the police have not answered
     * @param corrects null where it corrects no other
     */
    static byte[] statement(
            String organization, String number, LocalDate letteredOn, PoliceResult result, UUID corrects) {
        return String.join(
                        "\n",
                        organization,
                        String.valueOf(number),
                        letteredOn.toString(),
                        result.name(),
                        String.valueOf(corrects))
                .getBytes(StandardCharsets.UTF_8);
    }
}
