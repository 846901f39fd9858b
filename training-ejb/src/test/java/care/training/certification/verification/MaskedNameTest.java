package care.training.certification.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNameTest {
    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "王芳, 王*",
        "王小明, 王**",
        "欧阳娜, 欧阳*",
        "欧阳, 欧*",
        "司马相如, 司马**",
        "𠮷田花子, 𠮷***",
        "阿依古丽·买买提, 阿***·买**",
        "John Smith, J*** S****",
        "O'Neil, O'N***",
        "王, *"
    })
    void only_the_surname_or_initials_stay(String name, String shown) {
        assertThat(MaskedName.of(name)).isEqualTo(shown);
    }
}
