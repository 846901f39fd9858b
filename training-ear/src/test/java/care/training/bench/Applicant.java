package care.training.bench;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;

/**
 * A made-up person with a document number of area 619000, which no authority uses, and a right check character. The same
 * number is the same person.
 *
 * @param number from 0 to 15,119,999; each has a document number of his or her own
 */
record Applicant(int number) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int A_DAY = 1_000;
    private static final int DAYS = 28;
    private static final int MONTHS = 12;
    private static final int YEARS = 45;

    /** The commonest surname stands first; each next one is half as common as the one three before it. */
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";

    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲芬燕彩春菊兰凤洁梅琳素云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉"
            + "叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希宁欣飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝思丽";

    JsonObject asJson() {
        return Json.createObjectBuilder()
                .add("documentType", "RESIDENT_ID")
                .add("documentNumber", documentNumber())
                .add("name", name())
                .build();
    }

    IdentityDocument document() {
        return new IdentityDocument(DocumentType.RESIDENT_ID, documentNumber());
    }

    /** Of two or three characters; a million and a half of them share some hundred thousand names, as people do. */
    String name() {
        int mixed = Math.abs(number * 0x9E3779B1 >>> 1);
        int rank = Integer.numberOfTrailingZeros(mixed | 1 << 6) * 3 + mixed / 64 % 3;
        int first = mixed / 192 % GIVEN.length();
        int second = mixed / 32_768 % GIVEN.length();
        String given = mixed % 5 == 0 ? "" : GIVEN.substring(second, second + 1);
        return SURNAMES.charAt(Math.min(rank, SURNAMES.length() - 1)) + GIVEN.substring(first, first + 1) + given;
    }

    LocalDate birthDate() {
        return LocalDate.of(
                1960 + number / (A_DAY * DAYS * MONTHS) % YEARS,
                1 + number / (A_DAY * DAYS) % MONTHS,
                1 + number / A_DAY % DAYS);
    }

    private String documentNumber() {
        LocalDate born = birthDate();
        String body = "619000%04d%02d%02d%03d"
                .formatted(born.getYear(), born.getMonthValue(), born.getDayOfMonth(), number % A_DAY);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECKS.charAt(sum % CHECKS.length());
    }
}
