package care.training.registry.known;

import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.registry.PersonName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds the holders of documents: of one or of hundreds, it is one question to the database. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class KnownPeople {
    private static final HexFormat HEX = HexFormat.of();

    private static final String READ = """
            select s.at, p.id, p.birth_date,
                (select string_agg(n.text, chr(10) order by n.recorded_at desc, n.id)
                    from person_name n where n.person_id = p.id),
                (select string_agg(encode(k.number_hash, 'hex'), ',')
                    from identity_document k where k.person_id = p.id)
            from jsonb_to_recordset(cast(:sought as jsonb)) as s(at integer, type text, hash text)
                join identity_document d on d.type = s.type and d.number_hash = decode(s.hash, 'hex')
                join person p on p.id = d.person_id""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldCipher cipher;

    /** The registered holders of {@code documents}, by document; who is not registered is left out. */
    public Map<IdentityDocument, KnownPerson> holders(Collection<IdentityDocument> documents) {
        List<IdentityDocument> sought = new ArrayList<>(documents);
        Map<IdentityDocument, KnownPerson> holders = new HashMap<>();
        List<?> rows = database.createNativeQuery(READ)
                .setParameter("sought", json(sought))
                .getResultList();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> holders.put(sought.get(((Number) row[0]).intValue()), person(row)));
        return holders;
    }

    private String json(List<IdentityDocument> sought) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (int at = 0; at < sought.size(); at++) {
            all.add(Json.createObjectBuilder()
                    .add("at", at)
                    .add("type", sought.get(at).type().name())
                    .add("hash", HEX.formatHex(cipher.lookupKey(sought.get(at)))));
        }
        return all.build().toString();
    }

    private static KnownPerson person(Object[] row) {
        return new KnownPerson(
                (UUID) row[1],
                row[2] == null ? null : LocalDate.parse(row[2].toString()),
                parts((String) row[3], "\n").map(PersonName::new).distinct().toList(),
                parts((String) row[4], ",").map(HEX::parseHex).toList());
    }

    private static Stream<String> parts(String joined, String between) {
        return joined == null ? Stream.empty() : Stream.of(joined.split(between));
    }
}
