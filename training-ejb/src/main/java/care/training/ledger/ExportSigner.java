package care.training.ledger;

import care.training.kernel.Json;
import care.training.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Signs pages of exports to other platforms, by the key of receipts: whole pages, so that none can be left out of one. */
@ApplicationScoped
public class ExportSigner {
    @Inject
    private ReceiptSigner signer;

    @Inject
    private Clock clock;

    /**
     * What is signed.
     *
     * @param kind what the items are, never that of a receipt
     * @param since the moment that was asked for; null where an epoch was
     * @param afterEpoch after which of them the items come; null of what has none
     * @param total how many items there are since then, on all pages
     */
    public record Export(
            String kind,
            Instant since,
            Long afterEpoch,
            int page,
            int size,
            long total,
            Instant issuedAt,
            List<?> items) {}

    /** The compact JWS over one page. */
    public String sign(String kind, Instant since, Long afterEpoch, int page, int size, Page<?> found) {
        Export export = new Export(kind, since, afterEpoch, page, size, found.total(), clock.instant(), found.items());
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(Json.write(export)))) {
            JsonObject content = reader.readObject();
            return signer.sign(content);
        }
    }
}
