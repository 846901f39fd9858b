package care.training.platform;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser for tests. It is taken from {@code CHROMIUM}, else from the PATH, else from Playwright's own download,
 * else, as root on Debian, from the distribution's packages.
 */
public final class Chromium implements AutoCloseable {
    private static final String REMEDY = "apt-get update && apt-get install -y chromium-headless-shell fonts-noto-cjk";
    private static final List<String> FLAGS = List.of(
            // the sandbox needs rights that root in a container does not have; only our own pages are opened
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium launch() {
        requireChineseFont();
        Optional<Path> installed = find().or(Chromium::download);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
        installed.ifPresent(options::setExecutablePath);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A browser window of its own, with cookies of its own, as a person in China has it. */
    public BrowserContext open(Platform platform) {
        return open(platform, "zh-CN");
    }

    public BrowserContext open(Platform platform, String language) {
        return browser.newContext(asInChina(platform, language));
    }

    /** A window of its own with the cookies of another, as its {@code storageState()} gave them. */
    public BrowserContext reopen(Platform platform, String language, String storageState) {
        return browser.newContext(asInChina(platform, language).setStorageState(storageState));
    }

    private static Browser.NewContextOptions asInChina(Platform platform, String language) {
        return new Browser.NewContextOptions()
                .setBaseURL(platform.application().address().toString())
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1280, 900);
    }

    /** Fills in Keycloak's form, on which the page now is. */
    public static void signIn(Page page, String username) {
        page.locator("#username").fill(username);
        page.locator("#password").fill("demo");
        synchronized (Accounts.door(username)) {
            page.waitForResponse(
                    answer -> answer.url().contains("/login-actions/authenticate"),
                    () -> page.locator("#kc-login").click());
        }
    }

    public static Path screenshot(Page page, Platform platform, String name) {
        Path file = platform.places().build().resolve("screenshots").resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            if (!Files.isExecutable(Path.of(named))) {
                throw new StartFailure("CHROMIUM names " + named + ", which is no program.");
            }
            return Optional.of(Path.of(named));
        }
        // the shell has no window of its own to draw round each page
        return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .flatMap(program -> onPath(program).stream())
                .findFirst();
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Empty when Playwright has its own browser, which it finds by itself. */
    private static Optional<Path> download() {
        boolean playwrights = run(
                Child.java(), "-cp", System.getProperty("java.class.path"), CLI.class.getName(), "install", "chromium");
        if (playwrights) {
            return Optional.empty();
        }
        install();
        return Optional.of(find().orElseThrow(() -> new StartFailure("There is no browser: " + REMEDY)));
    }

    /** Without one, Chinese would be boxes and the screenshots worthless. */
    private static void requireChineseFont() {
        if (onPath("fc-list").isPresent() && !run("sh", "-c", "fc-list :lang=zh-cn | grep -q .")) {
            install();
        }
    }

    private static void install() {
        boolean mayInstall = "root".equals(System.getProperty("user.name"))
                && onPath("apt-get").isPresent();
        if (!mayInstall || !run("sh", "-c", REMEDY)) {
            throw new StartFailure("The browser tests need Chromium and a Chinese font: " + REMEDY);
        }
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException impossible) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
