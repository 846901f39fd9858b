package care.training.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import org.omnifaces.util.Faces;

/** Sends what a page shows as a file. */
@Named("download")
@RequestScoped
public class Download {
    public void bars(Bars bars) {
        csv(bars.toCsv(), bars.title());
    }

    public void csv(String content, String title) {
        send(content, title + ".csv");
    }

    /** @param content an XLSX workbook */
    public void workbook(byte[] content, String title) {
        send(content, title + ".xlsx");
    }

    public void json(byte[] content, String title) {
        send(content, title + ".json");
    }

    /** @param content YAML, as a file of the name that it has in its folder */
    public void rules(String content, String path) {
        send(content, path.substring(path.lastIndexOf('/') + 1));
    }

    public void pdf(byte[] content, String title) {
        send(content, title + ".pdf");
    }

    /** @param content by RFC 5545 */
    public void calendar(String content, String title) {
        send(content, title + ".ics");
    }

    /** @param content a compact JWS (RFC 7515) */
    public void receipt(String content, String title) {
        send(content, title + ".jws");
    }

    private static void send(String content, String name) {
        send(content.getBytes(StandardCharsets.UTF_8), name);
    }

    private static void send(byte[] content, String name) {
        try {
            Faces.sendFile(content, name, true);
        } catch (RuntimeException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
