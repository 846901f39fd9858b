package care.training.web;

import care.training.platform.Chromium;
import care.training.platform.Platform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Two browsers that read pages side by side; each is used by one test at a time. An account signs in once, and its windows
 * stay open, so that what all pages share is fetched once.
 */
final class Readers implements AutoCloseable {
    private static final int SIDE_BY_SIDE = 2;

    private final Platform platform;
    private final BlockingQueue<Reader> free = new ArrayBlockingQueue<>(SIDE_BY_SIDE);
    private final Map<String, String> signedIn = new ConcurrentHashMap<>();

    Readers(Platform platform) {
        this.platform = platform;
        for (int reader = 0; reader < SIDE_BY_SIDE; reader++) {
            free.add(new Reader(Chromium.launch()));
        }
    }

    /** Waits for a browser that nobody uses. */
    Reader take() throws InterruptedException {
        return free.take();
    }

    @Override
    public void close() {
        free.forEach(reader -> reader.chromium.close());
    }

    /** One of the browsers, given back when it is closed. */
    final class Reader implements AutoCloseable {
        private final Chromium chromium;
        private final Map<String, BrowserContext> windows = new HashMap<>();

        private Reader(Chromium chromium) {
            this.chromium = chromium;
        }

        /** A window of the account in {@code language}; a new one if {@code fresh}, in which nothing has been fetched yet. */
        BrowserContext window(String account, String language, boolean fresh) {
            String key = account + " " + language;
            if (fresh && windows.containsKey(key)) {
                windows.remove(key).close();
            }
            return windows.computeIfAbsent(key, none -> open(account, language));
        }

        @Override
        public void close() {
            free.add(this);
        }

        private BrowserContext open(String account, String language) {
            BrowserContext window = account.equals(ListedPage.NOBODY)
                    ? chromium.open(platform)
                    : chromium.reopen(platform, "zh-CN", signedIn.computeIfAbsent(account, this::signIn));
            window.addCookies(List.of(new Cookie("language", language)
                    .setUrl(platform.application().address().toString())));
            return window;
        }

        private String signIn(String account) {
            try (BrowserContext window = chromium.open(platform)) {
                Page page = window.newPage();
                page.navigate("/sign-in");
                Chromium.signIn(page, account);
                page.waitForURL(platform.application().address() + "/**");
                return window.storageState();
            }
        }
    }
}
