package care.training.bench;

/** Names as the holders of one batch have them: hardly one twice, some of rare characters, some long. */
public final class HolderNames {
    /** Of the extensions B to F of CJK and of the plane below them, as names of few villages are written. */
    private static final String[] RARE = {"𠮷", "䶮", "𫓧", "㛃", "堃", "𤩽"};

    private static final String[] LONG = {"阿依古丽·买买提", "阿卜杜热合曼·买买提依明·吐尔逊江", "次仁卓玛"};

    /** One in so many has a rare character; the register of people says less, a batch must bear it. */
    private static final int RARE_EACH = 25;

    private static final int LONG_EACH = 40;

    private HolderNames() {}

    /** @param number from 0 */
    public static String at(int number) {
        if (number % LONG_EACH == LONG_EACH - 1) {
            return LONG[number / LONG_EACH % LONG.length];
        }
        String name = new Applicant(number * 31).name();
        return number % RARE_EACH == RARE_EACH - 1
                ? name.substring(0, 1) + RARE[number / RARE_EACH % RARE.length] + name.substring(1)
                : name;
    }
}
