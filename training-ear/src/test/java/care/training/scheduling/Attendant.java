package care.training.scheduling;

import care.training.platform.Accounts;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody for one test. Nobody of this name and number exists: the area code 619000 is not in use. */
public record Attendant(String name, String number) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger SERIAL = new AtomicInteger(100);

    /** Somebody whom no other test knows. */
    public static Attendant nobodyKnows() {
        return new Attendant("考生甲", number("6190001987060" + "5" + SERIAL.incrementAndGet()));
    }

    /** Somebody with an account of her own, who has said who she is. */
    public static ApiClient signedUp(Platform platform, String username) {
        Accounts.caregiver(platform, username);
        ApiClient account = ApiClient.person(platform, username);
        account.put("/me/identity", nobodyKnows().identity()).expect(200);
        return account;
    }

    public JsonObject identity() {
        return Json.createObjectBuilder()
                .add("documentType", "RESIDENT_ID")
                .add("documentNumber", number)
                .add("name", name)
                .build();
    }

    /** With the check digit of GB 11643. */
    private static String number(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
