package care.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPieceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The seat is yours.|The seat is yours.
                    王芳, Diploma: accepted.|<王芳>, Diploma: accepted.
                    Booked for 阿依古丽·买买提 at 西安2号考点.|Booked for <阿依古丽·买买提> at <西安2号考点>.
                    王芳 (李雷)|<王芳> (<李雷>)
                    𠮷田|<𠮷田>
                    """)
    void what_is_chinese_in_an_english_sentence_is_marked(String sentence, String marked) {
        String pieces = TextPiece.ofEnglish(sentence).stream()
                .map(piece -> piece.foreign() ? "<" + piece.text() + ">" : piece.text())
                .collect(Collectors.joining());

        assertThat(pieces).isEqualTo(marked);
    }
}
