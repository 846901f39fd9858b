package care.training.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that the launcher starts, with its output in a log file and a note of its number in {@code name.pid}, so
 * that a later start finds it even when the launcher was killed.
 */
final class Child {
    private static final int SECONDS_TO_STOP = 30;

    private final String name;
    private final Process process;
    private final Path note;
    private final Path log;

    private Child(String name, Process process, Path note, Path log) {
        this.name = name;
        this.process = process;
        this.note = note;
        this.log = log;
    }

    static Child start(String name, Places places, List<String> command, Map<String, String> environment) {
        Path note = note(name, places);
        Path log = places.logs().resolve(name + ".log");
        List<String> inOwnSession = new ArrayList<>(withoutTerminal());
        inOwnSession.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(inOwnSession)
                .directory(places.data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("TRAINING_"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            Files.writeString(note, process.pid() + " " + started(process.toHandle()));
            return new Child(name, process, note, log);
        } catch (IOException refused) {
            throw new StartFailure(name + " cannot be started: " + refused.getMessage(), refused);
        }
    }

    /** Stops what an earlier launcher, killed before it could, left behind under this name. */
    static void stopOrphan(String name, Places places) {
        Path note = note(name, places);
        if (!Files.exists(note)) {
            return;
        }
        String[] numberAndStart = Places.read(note).split(" ");
        ProcessHandle.of(Long.parseLong(numberAndStart[0]))
                // a number is given again to other processes; the moment of its start tells them apart
                .filter(orphan -> numberAndStart.length > 1 && started(orphan).equals(numberAndStart[1]))
                .ifPresent(Child::stop);
        forget(note);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception tooSlow) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    void stop() {
        stop(process.toHandle());
        forget(note);
    }

    /** As a power cut would: for tests. */
    void kill() {
        process.destroyForcibly().onExit().join();
        forget(note);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exit() {
        return process.exitValue();
    }

    long number() {
        return process.pid();
    }

    Path log() {
        return log;
    }

    CompletableFuture<String> death() {
        return process.onExit()
                .thenApply(dead -> name + " ended by itself (exit " + dead.exitValue() + "): see " + log + lastError());
    }

    private String lastError() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("ERROR") || line.contains("OutOfMemory"))
                    .reduce((first, second) -> second)
                    .map(line -> ", which says: " + line.strip())
                    .orElse("");
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    /**
     * Ctrl-C in a terminal goes to every process of its foreground group at once; a session of its own keeps a child
     * out of that, so that the launcher can stop the children in order.
     */
    private static List<String> withoutTerminal() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "setsid"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(setsid -> List.of(setsid.toString()))
                .orElse(List.of());
    }

    private static Path note(String name, Places places) {
        return Places.folder(places.data()).resolve(name + ".pid");
    }

    private static String started(ProcessHandle process) {
        return Optional.of(process)
                .flatMap(handle -> handle.info().startInstant())
                .map(Object::toString)
                .orElse("unknown");
    }

    private static void forget(Path note) {
        try {
            Files.deleteIfExists(note);
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }
}
