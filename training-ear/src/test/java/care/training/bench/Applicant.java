package care.training.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * A made-up person with a document number of area 619000, which no authority uses, and a right check character.
 *
 * @param number from 0 to 9,999
 */
record Applicant(int number) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int DAYS = 28;

    JsonObject asJson() {
        return Json.createObjectBuilder()
                .add("documentType", "RESIDENT_ID")
                .add("documentNumber", documentNumber())
                .add("name", "申请人" + (char) ('一' + number))
                .build();
    }

    private String documentNumber() {
        String body = "619000%04d05%02d%03d".formatted(1985 + number / 1000 % 10, 1 + number % DAYS, number % 1000);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECKS.charAt(sum % CHECKS.length());
    }
}
