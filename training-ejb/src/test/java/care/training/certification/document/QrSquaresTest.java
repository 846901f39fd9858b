package care.training.certification.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrSquaresTest {
    private final QrSquares code = QrSquares.of("http://localhost/verify/S000061900001265000001/2346ACDEFGHJ");

    @Test
    void a_finder_stands_in_three_corners_inside_the_quiet_zone_and_not_in_the_fourth() {
        int far = code.size() - 4 - 7;

        assertThat(isFinder(4, 4)).isTrue();
        assertThat(isFinder(far, 4)).isTrue();
        assertThat(isFinder(4, far)).isTrue();
        assertThat(isFinder(far, far)).isFalse();
        assertThat(isDark(3, 4)).as("quiet zone").isFalse();
    }

    /** A dark ring of seven, a light ring inside it, a dark middle. */
    private boolean isFinder(int x, int y) {
        return isDark(x, y) && isDark(x + 6, y + 6) && !isDark(x + 1, y + 1) && isDark(x + 3, y + 3);
    }

    private boolean isDark(int x, int y) {
        return code.path().contains("M" + x + " " + y + "h1v1h-1z");
    }
}
