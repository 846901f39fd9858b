package care.training.certification.credential;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * Where the status of a credential is told.
 *
 * @param index of its bit, from 0
 * @param since when it was given
 */
public record StatusPlace(StatusPurpose purpose, UUID list, int index, Instant since) {
    static final String TYPE = "BitstringStatusListEntry";

    JsonObject entry(Addresses addresses) {
        String list = addresses.statusList(list());
        return Json.createObjectBuilder()
                .add("id", list + "#" + index)
                .add("type", TYPE)
                .add("statusPurpose", purpose.written())
                .add("statusListIndex", String.valueOf(index))
                .add("statusListCredential", list)
                .build();
    }
}
