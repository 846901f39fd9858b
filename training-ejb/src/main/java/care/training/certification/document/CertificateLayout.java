package care.training.certification.document;

import care.training.kernel.DocumentType;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.FlawCode;
import care.training.kernel.rules.FlawedRules;
import care.training.kernel.rules.Names;
import com.itextpdf.kernel.geom.PageSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a certificate looks: its fixed texts, the addresses printed on it and where everything stands, from {@code
 * config/certificate/layout.yaml}. A layout that lacks anything, says anything unknown or leaves the page is refused as a
 * whole, with line and place.
 */
public final class CertificateLayout {
    private static final List<String> TEXTS = List.of(
            "title",
            "statement",
            "holder",
            "documentType",
            "documentNumber",
            "occupation",
            "direction",
            "level",
            "number",
            "issuer",
            "issuedOn",
            "photo",
            "photoImage",
            "scan",
            "code",
            "qrImage",
            "seal",
            "certificateQuery",
            "bodyQuery",
            "demo");
    private static final List<String> ADDRESSES = List.of("certificateQuery", "bodyQuery");

    private static final int SMALLEST_LETTERS = 5;
    private static final int LARGEST_LETTERS = 60;

    private final Map<String, TwoTexts> texts = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<Place, Box> boxes = new EnumMap<>(Place.class);

    private CertificateLayout(DataEntry file) {
        file.only("texts", "addresses", "boxes");
        DataEntry given = file.at("texts").only(textKeys());
        Arrays.stream(textKeys()).forEach(key -> texts.put(key, text(given.at(key))));
        DataEntry sites = file.at("addresses").only(ADDRESSES.toArray(String[]::new));
        ADDRESSES.forEach(key -> addresses.put(key, sites.at(key).text()));
        DataEntry places = file.at("boxes")
                .only(Arrays.stream(Place.values()).map(Place::key).toArray(String[]::new));
        for (Place place : Place.values()) {
            boxes.put(place, box(place, places.at(place.key())));
        }
    }

    /** Throws {@link FlawedRules}, saying what is wrong on which line. */
    public static CertificateLayout from(Path file) {
        return new CertificateLayout(DataEntry.read(file));
    }

    /**
     * Throws {@link FlawedRules}, saying what is wrong on which line.
     *
     * @param file how messages call it
     */
    public static CertificateLayout parse(String file, String yaml) {
        return new CertificateLayout(DataEntry.parse(file, yaml));
    }

    TwoTexts text(String key) {
        return texts.get(key);
    }

    String address(String key) {
        return addresses.get(key);
    }

    Box box(Place place) {
        return boxes.get(place);
    }

    /** Everything the layout itself may print. */
    List<String> printed() {
        List<String> printed = new ArrayList<>(addresses.values());
        texts.values().forEach(text -> {
            printed.add(text.zh());
            printed.add(text.en());
        });
        return printed;
    }

    private static String[] textKeys() {
        return Stream.concat(
                        TEXTS.stream(), Arrays.stream(DocumentType.values()).map(Enum::name))
                .toArray(String[]::new);
    }

    private static TwoTexts text(DataEntry entry) {
        Names names = entry.names();
        return new TwoTexts(names.zh(), names.en());
    }

    private static Box box(Place place, DataEntry entry) {
        String third = place.isPicture() ? "height" : "size";
        entry.only("x", "y", "width", third);
        float x = decimal(entry.at("x"), 0, PageSize.A4.getWidth());
        float y = decimal(entry.at("y"), 0, PageSize.A4.getHeight());
        float width = decimal(entry.at("width"), 1, PageSize.A4.getWidth() - x);
        float height = place.isPicture()
                ? decimal(entry.at(third), 1, PageSize.A4.getHeight() - y)
                : decimal(entry.at(third), SMALLEST_LETTERS, LARGEST_LETTERS);
        return new Box(x, y, width, height);
    }

    private static float decimal(DataEntry entry, float least, float most) {
        try {
            float number = Float.parseFloat(entry.text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw entry.wrong(FlawCode.NOT_A_NUMBER, least, most);
    }
}
