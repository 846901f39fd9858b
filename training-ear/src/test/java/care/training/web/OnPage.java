package care.training.web;

import care.training.platform.Chromium;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** What tests do on every page. */
final class OnPage {
    private OnPage() {}

    static Page signIn(BrowserContext window, String path, String account) {
        Page page = window.newPage();
        page.navigate(path);
        Chromium.signIn(page, account);
        page.waitForURL("**" + path);
        return page;
    }

    /** Opens what asks whether it is meant, and says yes. */
    static void confirm(Page page, String form) {
        page.locator("#" + form + " details > summary").click();
        page.locator("#" + form + " details input[type=submit]").click();
    }

    static String text(Page page) {
        return page.locator("main").innerText();
    }

    static String news(Page page) {
        return page.locator(".message.ok[role=status]").innerText();
    }
}
