package care.training.ledger.keys;

import jakarta.persistence.EntityManager;
import java.util.List;

/** A column whose contents are encrypted; which there are says the database's function {@code encrypted_columns}. */
record EncryptedColumn(String table, String column) {
    /** In the order of a rotation. */
    static List<EncryptedColumn> all(EntityManager database) {
        List<?> rows = database.createNativeQuery(
                        "select of_table, of_column from encrypted_columns() order by of_table, of_column")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new EncryptedColumn((String) row[0], (String) row[1]))
                .toList();
    }
}
