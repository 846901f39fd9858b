package care.training.notification;

import care.training.kernel.Settings;
import care.training.kernel.outbound.ForbiddenAddress;
import care.training.kernel.outbound.GuardedSockets;
import care.training.kernel.outbound.Outbound;
import care.training.kernel.outbound.PublicAddress;
import care.training.ledger.ReceiptSigner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Hands events to receivers: over TLS, at public addresses only (unless {@code training.webhook.private}), looked at when the
 * connection is made, within a limited time. A redirect is not followed, and nothing of the answer is read but its status.
 */
@ApplicationScoped
class Receivers {
    @Inject
    private NotificationRules rules;

    @Inject
    private ReceiptSigner signer;

    /** What a try came to: a status of three digits, or a word of {@code webhook_event.answer}. */
    String post(DeliveryQueue.Delivery delivery) {
        Predicate<InetAddress> reachable =
                Boolean.parseBoolean(Settings.find("training.webhook.private").orElse("false"))
                        ? any -> true
                        : PublicAddress::isOne;
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        URI address = URI.create(delivery.address());
        Map<String, String> headers = MessageSignature.headers(
                address, CloudEvent.MEDIA_TYPE, body, delivery.now(), signer.keyId(), signer::signature);
        return post(address, headers, body, rules.answerWithin(), reachable, TrustedAuthorities.sockets());
    }

    static String post(
            URI address,
            Map<String, String> headers,
            byte[] body,
            Duration within,
            Predicate<InetAddress> reachable,
            SSLSocketFactory tls) {
        try {
            HttpsURLConnection connection =
                    Outbound.open(address, new GuardedSockets(tls, reachable, System.nanoTime() + within.toNanos()));
            try {
                connection.setRequestMethod("POST");
                connection.setDoOutput(true);
                // also keeps the JDK from sending a second time by itself
                connection.setFixedLengthStreamingMode(body.length);
                headers.forEach(connection::setRequestProperty);
                try (OutputStream content = connection.getOutputStream()) {
                    content.write(body);
                }
                int status = connection.getResponseCode();
                return status < 100 || status > 999 ? "UNREACHABLE" : String.valueOf(status);
            } finally {
                connection.disconnect();
            }
        } catch (ForbiddenAddress forbidden) {
            return "FORBIDDEN_ADDRESS";
        } catch (SocketTimeoutException late) {
            return "TIMED_OUT";
        } catch (SSLException untrusted) {
            return "NO_TRUST";
        } catch (IOException unreached) {
            return "UNREACHABLE";
        }
    }
}
