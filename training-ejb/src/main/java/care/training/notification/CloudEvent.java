package care.training.notification;

import care.training.kernel.Json;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as CloudEvents 1.0 writes it in JSON (structured mode).
 *
 * @param source where it comes from: an address of this platform
 * @param type what happened, e.g. {@code care.training.alert.raised}
 * @param subject what it happened to
 * @param data what is told of it; no personal data, as it stays readable with whoever passes it on
 */
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Object data) {
    public static final String MEDIA_TYPE = "application/cloudevents+json; charset=UTF-8";

    static CloudEvent of(UUID id, String source, String type, String subject, Instant time, Object data) {
        return new CloudEvent("1.0", id, source, type, subject, time, "application/json", data);
    }

    String json() {
        return Json.write(this);
    }
}
