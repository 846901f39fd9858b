package care.training.certification.verification;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;

/**
 * A name as strangers see it: enough to recognize the person in front of them, too little to find her. Of a Han name
 * the surname stays (王**, 欧阳*), of any other the first letter of each part (阿***·买**, J*** S****).
 */
final class MaskedName {
    /** Surnames of two characters (百家姓 and the commonest others); only a name of three or more can have one. */
    private static final Set<String> DOUBLE_SURNAMES = Set.of(
            "欧阳", "太史", "上官", "端木", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
            "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌",
            "微生", "梁丘", "左丘", "东门", "西门", "第五", "歐陽", "諸葛", "尉遲", "鍾離", "長孫", "東方");

    private static final String MASK = "*";

    private MaskedName() {}

    static String of(String name) {
        int[] characters = name.strip().codePoints().toArray();
        boolean han = characters.length > 0
                && Arrays.stream(characters).allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
        return han ? surname(characters) : initials(characters);
    }

    private static String surname(int[] characters) {
        if (characters.length == 1) {
            return MASK;
        }
        int kept = characters.length > 2 && DOUBLE_SURNAMES.contains(new String(characters, 0, 2)) ? 2 : 1;
        return new String(characters, 0, kept) + MASK.repeat(characters.length - kept);
    }

    private static String initials(int[] characters) {
        StringBuilder masked = new StringBuilder();
        boolean first = true;
        for (int character : characters) {
            if (!Character.isLetterOrDigit(character) && UnicodeScript.of(character) != UnicodeScript.HAN) {
                masked.appendCodePoint(character);
                first = true;
            } else {
                masked.append(first ? Character.toString(character) : MASK);
                first = false;
            }
        }
        return masked.toString();
    }
}
