package care.training.kernel;

import jakarta.json.bind.adapter.JsonbAdapter;

/** How the kernel's values stand in JSON: as the number or text that people know them by. */
final class JsonValues {
    private JsonValues() {}

    /** A level is its number, 1 to 5. */
    public static final class LevelAsNumber implements JsonbAdapter<Level, Integer> {
        @Override
        public Integer adaptToJson(Level level) {
            return level.number();
        }

        @Override
        public Level adaptFromJson(Integer number) {
            return Level.of(number);
        }
    }

    /** A credit code is its 18 characters. */
    public static final class CreditCodeAsText implements JsonbAdapter<SocialCreditCode, String> {
        @Override
        public String adaptToJson(SocialCreditCode code) {
            return code.value();
        }

        @Override
        public SocialCreditCode adaptFromJson(String value) {
            return new SocialCreditCode(value);
        }
    }
}
