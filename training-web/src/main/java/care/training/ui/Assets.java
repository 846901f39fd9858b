package care.training.ui;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The version of the styles and scripts, from their content: the same on every node, another after every change. */
@Named("assets")
@ApplicationScoped
public class Assets {
    private static final List<String> FILES = List.of(
            "/resources/training/training.css",
            "/resources/training/training.js",
            "/resources/training/association.css",
            "/resources/primefaces-training/theme.css");

    @Inject
    private ServletContext application;

    private String version;

    @PostConstruct
    void read() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : FILES) {
                try (InputStream file = application.getResourceAsStream(name)) {
                    digest.update(file.readAllBytes());
                }
            }
            version = HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String getVersion() {
        return version;
    }
}
