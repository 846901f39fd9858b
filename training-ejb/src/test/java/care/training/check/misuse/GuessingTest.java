package care.training.check.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessingTest {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @ParameterizedTest(name = "order codes {0}: a run of {1}")
    @CsvSource({"1 2 3 4 5 6, 6", "6 5 4 3 2 1, 6", "1 3 5 7 9, 1", "1 2 4 5 6 9, 3", "7 7 7 7, 1", "993 994 1, 2"})
    void numbers_that_follow_each_other_are_a_run_in_whatever_order_they_were_asked(String orders, int run) {
        List<Guessing.Asked> asked = IntStream.of(List.of(orders.split(" ")).stream()
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .mapToObj(order -> asked("19900505", order, "王伟"))
                .toList();

        assertThat(Guessing.in(asked)).containsEntry(AlarmKind.CONSECUTIVE_NUMBERS, run);
    }

    @Test
    void another_day_of_birth_ends_a_run() {
        assertThat(Guessing.in(List.of(asked("19900505", 1, "甲"), asked("19900506", 2, "乙"))))
                .containsEntry(AlarmKind.CONSECUTIVE_NUMBERS, 1);
    }

    @Test
    void a_name_with_many_documents_and_a_document_with_many_names_are_counted_once_each() {
        List<Guessing.Asked> asked = List.of(
                asked("19900505", 10, "王伟"),
                asked("19900505", 10, "王伟"),
                asked("19910505", 20, "王伟"),
                asked("19920505", 30, "王伟"),
                asked("19900505", 10, "李伟"));

        assertThat(Guessing.in(asked))
                .containsEntry(AlarmKind.ONE_NAME_MANY_DOCUMENTS, 3)
                .containsEntry(AlarmKind.ONE_DOCUMENT_MANY_NAMES, 2);
    }

    @Test
    void a_list_of_staff_of_different_births_and_names_looks_like_no_guessing() {
        List<Guessing.Asked> asked = new ArrayList<>(IntStream.range(0, 500)
                .mapToObj(i -> asked("19%02d%02d%02d".formatted(60 + i % 40, 1 + i % 12, 1 + i % 28), i, "名" + i))
                .toList());
        Collections.shuffle(asked, new Random(7));

        assertThat(Guessing.in(asked).values()).allMatch(found -> found < 3);
        assertThat(Guessing.in(List.of()).values()).containsOnly(0);
    }

    private static Guessing.Asked asked(String born, int order, String name) {
        String body = "619000" + born + "%03d".formatted(order % 995);
        int sum = IntStream.range(0, WEIGHTS.length)
                .map(i -> (body.charAt(i) - '0') * WEIGHTS[i])
                .sum();
        return new Guessing.Asked(
                new IdentityDocument(DocumentType.RESIDENT_ID, body + "10X98765432".charAt(sum % 11)), name);
    }
}
