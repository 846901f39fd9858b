package care.training.certification.credential.baking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Settings;
import care.training.kernel.print.DocumentFonts;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BakedPictureTest {
    private static final String TOKEN = "eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln";
    private static final String JSON = "{\"name\":\"𠮷野·王秀英 <&>\"}";
    private static final List<Font> FONTS =
            DocumentFonts.drawn(Settings.configFolder().resolve("fonts"));
    private static final Badge BADGE = badge("阿卜杜热合曼·买买提依明·吐尔逊江·<&>");

    /** One beyond the basic plane or rare in it, then one each of extensions C, D, E and F. */
    private static final String RARE = "𠮷䶮𪟝𫝆𫠠𬺰";

    @Test
    void a_badge_is_a_picture_with_its_token_inside_in_either_form() throws IOException {
        byte[] png = new BadgePng(FONTS).draw(BADGE, TOKEN);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(Badge.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Badge.HEIGHT);
        assertThat(BakedPng.credential(png))
                .hasValueSatisfying(inside -> assertThat(inside).asString().isEqualTo(TOKEN));
        assertThat(png.length).isLessThan(150_000);
        byte[] svg = new BadgeSvg(FONTS).draw(BADGE, TOKEN);
        assertThat(BakedSvg.credential(svg))
                .hasValueSatisfying(inside -> assertThat(inside).asString().isEqualTo(TOKEN));
        assertThat(svg.length).isLessThan(60_000);
    }

    @Test
    void every_character_of_a_rare_name_is_drawn_by_a_font_that_has_it() {
        assertThat(new Lettering(FONTS).runs("王" + RARE + "英"))
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        run -> assertThat(run.font().canDisplayUpTo(run.text())).isNegative())
                .extracting(Lettering.Run::text)
                .satisfies(texts -> assertThat(String.join("", texts)).isEqualTo("王" + RARE + "英"));
    }

    @Test
    void an_svg_draws_a_rare_name_itself_since_few_phones_could() {
        String svg = new String(new BadgeSvg(FONTS).draw(badge(RARE), TOKEN), StandardCharsets.UTF_8);
        assertThat(svg).contains("aria-label=\"" + RARE + "\"").doesNotContain(">" + RARE + "<");
        assertThat(svg.length()).isLessThan(60_000);
    }

    @Test
    void the_qr_code_of_a_badge_is_read_by_another_program() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(new BadgePng(FONTS).draw(badge(RARE), TOKEN)));
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(BADGE.address());
    }

    @Test
    void nothing_on_a_badge_is_wider_than_the_picture() {
        assertThat(BADGE.lines()).allSatisfy(line -> assertThat(line.size()
                        * line.text().codePoints().filter(c -> c >= 0x2e80).count())
                .isLessThanOrEqualTo(Badge.WIDTH - 120));
    }

    @Test
    void json_inside_a_png_keeps_its_names_plain_or_packed() throws IOException {
        byte[] plain = BakedPng.bake(png(), JSON.getBytes(StandardCharsets.UTF_8));
        assertThat(BakedPng.credential(plain))
                .hasValueSatisfying(inside ->
                        assertThat(new String(inside, StandardCharsets.UTF_8)).isEqualTo(JSON));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(JSON.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(BakedPng.credential(withText("openbadgecredential\0\1\0zh\0凭证\0", packed.toByteArray())))
                .hasValueSatisfying(inside ->
                        assertThat(new String(inside, StandardCharsets.UTF_8)).isEqualTo(JSON));
    }

    @Test
    void a_picture_with_another_text_has_no_credential() throws IOException {
        assertThat(BakedPng.credential(png())).isEmpty();
        assertThat(BakedPng.credential(withText("openbadges\0\0\0\0\0", TOKEN.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void a_picture_with_two_credentials_broken_off_or_bent_is_refused() throws IOException {
        byte[] once = BakedPng.bake(png(), TOKEN.getBytes(StandardCharsets.UTF_8));
        byte[] twice = BakedPng.bake(once, JSON.getBytes(StandardCharsets.UTF_8));
        byte[] bent = once.clone();
        bent[40] ^= 1;
        assertThatThrownBy(() -> BakedPng.credential(twice)).hasMessageContaining("two");
        assertThatThrownBy(() -> BakedPng.credential(bent)).isInstanceOf(IllegalArgumentException.class);
        for (int length = 9; length < once.length; length += 7) {
            byte[] cut = Arrays.copyOf(once, length);
            assertThatThrownBy(() -> BakedPng.credential(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_text_that_would_fill_the_memory_is_not_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[4 * 1024 * 1024]);
        }
        byte[] bomb = withText("openbadgecredential\0\1\0\0\0", packed.toByteArray());
        assertThatThrownBy(() -> BakedPng.credential(bomb)).hasMessageContaining("larger");
    }

    @Test
    void json_inside_an_svg_keeps_its_names() {
        String svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\""
                + BakedSvg.NAMESPACE + "\"><openbadges:credential><![CDATA[" + JSON
                + "]]></openbadges:credential><g/></svg>";
        assertThat(BakedSvg.credential(svg.getBytes(StandardCharsets.UTF_8)))
                .hasValueSatisfying(inside ->
                        assertThat(new String(inside, StandardCharsets.UTF_8)).isEqualTo(JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg SYSTEM \"file:///etc/passwd\"><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>",
                "<svg/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><c xmlns=\"https://purl.imsglobal.org/ob/v3p0\"/></svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><credential xmlns=\"https://purl.imsglobal.org/ob/v3p0\" verify=\"a\"/><credential xmlns=\"https://purl.imsglobal.org/ob/v3p0\" verify=\"b\"/></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><credential xmlns=\"https://purl.imsglobal.org/ob/v3p0\"><b/></credential></svg>"
            })
    void what_is_no_sound_svg_is_refused(String svg) {
        assertThatThrownBy(() -> BakedSvg.credential(svg.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_svg_as_deep_as_a_well_is_refused() {
        String deep = "<svg xmlns=\"http://www.w3.org/2000/svg\">" + "<g>".repeat(100_000);
        assertThatThrownBy(() -> BakedSvg.credential(deep.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Badge badge(String holder) {
        return new Badge(
                "演示证书，不具有任何效力",
                "职业技能等级证书",
                holder,
                "婴幼儿发展引导员 三级/高级工",
                "西安市婴幼儿照护服务协会",
                "2026年11月30日",
                "S000061000123265000017",
                "扫码核验",
                "https://training.example.org/verify/S000061000123265000017/K7QM2F9TXWRA");
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    /** A picture with one iTXt chunk that begins as said. */
    private static byte[] withText(String beginning, byte[] text) throws IOException {
        byte[] head = beginning.getBytes(StandardCharsets.UTF_8);
        byte[] data = Arrays.copyOf(head, head.length + text.length);
        System.arraycopy(text, 0, data, head.length, text.length);
        return BakedPng.with(png(), data);
    }
}
