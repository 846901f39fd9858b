package care.training.journey;

import care.training.story.AnswerKey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The theory exam as its candidate works through it. */
final class ExamPage {
    /** Milliseconds: the page's longest pause and its longest wait for an answer, twice. */
    private static final int LONGEST_RETRY = 90_000;

    private static final Pattern ANSWERED = Pattern.compile("已答 (\\d+) 题");

    private final Desk desk;
    private final Page page;
    private final AnswerKey key;

    ExamPage(Desk desk, AnswerKey key) {
        this.desk = desk;
        this.page = desk.page();
        this.key = key;
    }

    void begin() {
        page.locator("#begin").click();
        page.locator("#paper").waitFor();
    }

    /** Answers so many items, each after the one before is said to be saved. */
    void answer(int items) {
        for (int given = 0; given < items; given++) {
            choose();
            PlaywrightAssertions.assertThat(page.locator("#saved")).containsText("已保存");
            page.locator("#next").click();
        }
    }

    /**
     * Answers while the network is away: each is said to wait.
     *
     * @param meanwhile what happens before it is back, so that nothing of it is saved before
     */
    void withoutNetwork(int items, Runnable meanwhile) {
        page.context().setOffline(true);
        for (int given = 0; given < items; given++) {
            choose();
            PlaywrightAssertions.assertThat(page.locator("#saved")).containsText("待保存");
            page.locator("#next").click();
        }
        meanwhile.run();
        page.context().setOffline(false);
    }

    /** After the server came back: her session there is gone, her answers are not. */
    void comeBack() {
        // the page tries again after a pause that grows
        page.locator("#again").waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_RETRY));
        desk.picture("4-signed-out");
        page.locator("#again").click();
        try {
            page.locator("#paper").waitFor();
        } finally {
            desk.picture("4-back");
        }
        PlaywrightAssertions.assertThat(page.locator("#saved")).containsText("已保存");
    }

    int answered() {
        Matcher count = ANSWERED.matcher(page.locator("#count").innerText());
        if (!count.find()) {
            throw new AssertionError(
                    "no count of answers: " + page.locator("#count").innerText());
        }
        return Integer.parseInt(count.group(1));
    }

    void answerTheRest() {
        Locator items = page.locator("#overview button");
        for (int at = 0; at < items.count(); at++) {
            items.nth(at).click();
            if (page.locator("#options input:checked").count() == 0) {
                choose();
            }
        }
        PlaywrightAssertions.assertThat(page.locator("#saved")).containsText("已保存");
    }

    void handIn() {
        page.locator("#finish").click();
        desk.picture("4-review");
        page.locator("#submit").click();
        page.locator("#receipt").waitFor();
    }

    private void choose() {
        String answer = key.of(page.locator("#stem").innerText());
        if (answer.equals("TRUE") || answer.equals("FALSE")) {
            page.locator("label[for='option-" + answer + "']").click();
        } else {
            answer.chars().forEach(letter -> page.locator("label[for='option-" + (char) letter + "']")
                    .click());
        }
    }
}
