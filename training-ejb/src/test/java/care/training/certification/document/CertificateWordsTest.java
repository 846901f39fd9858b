package care.training.certification.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.certification.document.CertificateWords.Use;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateWordsTest {
    static final CertificateWords SHIPPED =
            new CertificateWords().load(Settings.configFolder().resolve("certificate/words.yaml"));

    @ParameterizedTest
    @CsvSource({
        "TITLE, 职业技能等级证书, ",
        "TITLE, 国家职业资格证书, 职业资格",
        "TITLE, 国家职业标准培训证书, 国家",
        "TEXT, 依据《国家职业技能标准》评价, ",
        "TEXT, 依据 National Occupational Standards 评价, ",
        "TEXT, 依据国家标准评价, 国家",
        "TEXT, 技能人才评价证书全国联网查询, ",
        "TEXT, 全国通用, 全国",
        "TEXT, 全·国通用, 全国",
        "TEXT, 全\u200b国通用, 全国",
        "TEXT, 制度健全。国内, ",
        "TEXT, international, ",
        "TEXT, 'NATIONAL, of course', National",
        "TEXT, 'vocational   qualification', Vocational Qualification",
        "TEXT, Mainland travel permit, ",
        "NAME, 中华人民共和国居民身份证, ",
        "NAME, 外国人永久居留身份证, ",
        "NAME, 中国职业资格证, 职业资格"
    })
    void what_may_not_stand_in_a_text_is_found(Use use, String text, String word) {
        assertThat(SHIPPED.notBorne(text, use).orElse(null)).isEqualTo(word);
    }

    /** A body prints the name it is registered by, and one with the country's name in it was allowed by the State Council. */
    @ParameterizedTest
    @ValueSource(strings = {"西安市星禾婴幼儿托育服务行业协会（演示）", "中国优生优育协会", "National Childcare Association"})
    void a_registered_name_may_have_the_countrys(String name) {
        assertThatCode(() -> SHIPPED.requireName(name)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"西安职业资格认证中心", "Xi'an Vocational Qualification Centre"})
    void no_name_may_say_that_it_gives_licences(String name) {
        assertThatThrownBy(() -> SHIPPED.requireName("协会", name))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.ISSUER_NAME_MISLEADS));
    }
}
