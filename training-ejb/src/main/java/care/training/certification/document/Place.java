package care.training.certification.document;

import java.util.Locale;

/** What has a place of its own on the certificate; the layout names each in lower camel case. */
enum Place {
    TITLE,
    TITLE_ENGLISH,
    STATEMENT,
    STATEMENT_ENGLISH,
    HOLDER,
    DOCUMENT_TYPE,
    DOCUMENT_NUMBER,
    PHOTO,
    OCCUPATION,
    DIRECTION,
    LEVEL,
    NUMBER,
    QR,
    SCAN,
    CODE,
    ISSUER,
    ISSUED_ON,
    SEAL,
    QUERIES,
    DEMO;

    /** As the layout writes it, e.g. {@code issuedOn}. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            key.append(key.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key.toString();
    }

    /** Whether it is a picture, which has a height, and no text, which has a size. */
    boolean isPicture() {
        return this == PHOTO || this == QR || this == SEAL;
    }

    /** In points: a code smaller than 20 mm is not read, a one-inch photograph has 25 by 35 mm. */
    float leastWidth() {
        return switch (this) {
            case QR -> 57;
            case PHOTO -> 71;
            default -> 1;
        };
    }

    /** In points, of a picture. */
    float leastHeight() {
        return switch (this) {
            case QR -> 57;
            case PHOTO -> 99;
            default -> 1;
        };
    }

    /** Whether one may stand over the other: a seal is put over the name and the date of whoever issues. */
    boolean mayCover(Place other) {
        return this == SEAL && (other == ISSUER || other == ISSUED_ON);
    }
}
