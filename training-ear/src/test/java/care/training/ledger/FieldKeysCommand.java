package care.training.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The operator's command on key files of one's own, which at first hold the demo's keys, wrapped under a master key. */
final class FieldKeysCommand {
    private final Platform shared;
    private final Map<String, String> files;

    FieldKeysCommand(Platform shared, String name) throws IOException, InterruptedException {
        this.shared = shared;
        Path folder = Files.createDirectories(shared.places().data().resolve(name));
        Path demo = shared.places().root().resolve("config/demo/keys");
        for (String file : List.of("fields.json", "lookup.json")) {
            Files.copy(demo.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Path master = folder.resolve("master.json");
        Files.deleteIfExists(master);
        Map<String, String> clear = Map.of(
                "training.keys.fields", folder.resolve("fields.json").toString(),
                "training.keys.lookup", folder.resolve("lookup.json").toString());
        Said wrapped = run(clear, "wrap", master.toString());
        assertThat(wrapped.status()).as(wrapped.text()).isZero();
        files = new HashMap<>(clear);
        files.put("training.keys.master", master.toString());
    }

    /** Settings of an application that uses these files. */
    Map<String, String> settings() {
        return files;
    }

    /** What it said, standard output and errors, and its exit status. */
    record Said(int status, String text) {}

    /** On the files alone; what it says where it succeeds. */
    String run(String... arguments) throws IOException, InterruptedException {
        Said said = run(files, arguments);
        assertThat(said.status()).as(said.text()).isZero();
        return said.text();
    }

    /** With the platform, too. */
    Said run(Platform platform, ApiClient operator, String... arguments) throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(files);
        settings.put("training.public-url", platform.application().address().toString());
        settings.put("training.token", operator.token());
        return run(settings, arguments);
    }

    private Said run(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "sh", shared.places().root().resolve("config/field-keys.sh").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        settings.forEach((name, value) -> process.environment().put(variable(name), value));
        process.environment().put("TRAINING_EAR", shared.places().archive().toString());
        process.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (path, java) -> java + File.pathSeparator + path);
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(running.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Said(running.exitValue(), said);
    }

    private static String variable(String setting) {
        return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
