package care.training.ban;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody whom nobody knows yet: a name and a number of area code 619000, which is not in use. */
public record Somebody(String name, LocalDate born, String number) {
    private static final Random RANDOM = new SecureRandom();
    /** Two people of one run never bear one number, whatever day both were born on. */
    private static final Set<String> GIVEN = ConcurrentHashMap.newKeySet();

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    public static Somebody random() {
        return born(LocalDate.of(1970, 1, 1).plusDays(RANDOM.nextInt(12_000)));
    }

    public static Somebody born(LocalDate day) {
        StringBuilder name = new StringBuilder("王");
        RANDOM.ints(3, 0x4E00, 0x9FA5).forEach(name::appendCodePoint);
        return new Somebody(name.toString(), day, number(day));
    }

    public Somebody named(String other) {
        return new Somebody(other, born, number);
    }

    /** Another person of the same name. */
    public Somebody homonymBorn(LocalDate day) {
        return new Somebody(name, day, number(day));
    }

    public JsonObjectBuilder asJson() {
        return documentAsJson().add("name", name);
    }

    public JsonObjectBuilder documentAsJson() {
        return Json.createObjectBuilder().add("documentType", "RESIDENT_ID").add("documentNumber", number);
    }

    /** The same place and day of birth, and another order code, of three digits. */
    public Somebody numbered(int order) {
        return new Somebody(name, born, number(born, order));
    }

    private static String number(LocalDate born) {
        return RANDOM.ints(0, 995)
                .mapToObj(order -> number(born, order))
                .filter(GIVEN::add)
                .findFirst()
                .orElseThrow();
    }

    private static String number(LocalDate born, int order) {
        String body = "619000" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
