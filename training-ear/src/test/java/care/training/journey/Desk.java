package care.training.journey;

import care.training.platform.Chromium;
import care.training.platform.Platform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;

/** Somebody at a browser of their own, signed in or not, who leaves a picture of each step. */
final class Desk implements AutoCloseable {
    private static final int PHONE = 390;
    private static final int SCREEN = 1280;

    private final Platform platform;
    private final BrowserContext window;
    private final Page page;

    private Desk(Platform platform, BrowserContext window, int width) {
        this.platform = platform;
        this.window = window;
        this.page = window.newPage();
        page.setViewportSize(width, 900);
    }

    static Desk anybody(Chromium chromium, Platform platform) {
        return new Desk(platform, chromium.open(platform), SCREEN);
    }

    static Desk of(Chromium chromium, Platform platform, String account) {
        return new Desk(platform, chromium.open(platform), SCREEN).signedIn(account);
    }

    static Desk phoneOf(Chromium chromium, Platform platform, String account) {
        return new Desk(platform, chromium.open(platform), PHONE).signedIn(account);
    }

    private Desk signedIn(String account) {
        page.navigate("/sign-in");
        Chromium.signIn(page, account);
        page.waitForURL(platform.application().address() + "/**");
        return this;
    }

    Page page() {
        return page;
    }

    Desk goTo(String path) {
        page.navigate(path);
        return this;
    }

    /** Presses what has this text: a button or a link. */
    Desk press(String text) {
        page.locator("a:visible, button:visible, input[type=submit]:visible, summary:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .or(page.locator("input[type=submit][value='" + text + "']:visible"))
                .first()
                .click();
        return this;
    }

    /** Presses the element of this id; Faces' ids hold colons. */
    Desk pressId(String id) {
        page.locator("[id='" + id + "']").click();
        return this;
    }

    Desk fill(String id, String value) {
        page.locator("[id='" + id + "']").fill(value);
        return this;
    }

    /** Chooses this value of a group of radio buttons. */
    Desk pick(String name, String value) {
        page.locator("input[name='" + name + "'][value='" + value + "']").check();
        return this;
    }

    /** Sends the form that the field of this id is in. */
    Desk enter(String id) {
        page.locator("[id='" + id + "']").press("Enter");
        return this;
    }

    Desk choose(String id, String value) {
        page.locator("[id='" + id + "']").selectOption(value);
        return this;
    }

    boolean has(String id) {
        return page.locator("[id='" + id + "']").count() > 0;
    }

    Desk tick(String id) {
        page.locator("[id='" + id + "']").check();
        return this;
    }

    Desk attach(String id, String name, String mediaType, byte[] content) {
        page.locator("[id='" + id + "']").setInputFiles(new FilePayload(name, mediaType, content));
        return this;
    }

    /** What asks once before it is done: opens it and presses the button in it. */
    Desk confirm() {
        page.locator("details.confirm > summary").first().click();
        page.locator("details.confirm[open] input[type=submit]").first().click();
        return this;
    }

    String text() {
        return page.locator("main").innerText();
    }

    Path picture(String name) {
        return Chromium.screenshot(page, platform, "journey-" + name);
    }

    @Override
    public void close() {
        window.close();
    }
}
