package care.training.certification.document;

import care.training.kernel.DocumentType;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Flaw;
import care.training.kernel.rules.FlawCode;
import care.training.kernel.rules.FlawedRules;
import care.training.kernel.rules.Names;
import com.itextpdf.kernel.geom.PageSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a certificate looks: its fixed texts, the addresses printed on it and where everything stands, written as {@code
 * config/certificate/layout.yaml} is. A layout that lacks anything, says anything unknown or leaves the page is refused as a
 * whole, with line and place of everything that is wrong.
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

    /** Version of a layout that holds nowhere yet. */
    public static final int NOT_ADOPTED = 0;

    private static final int SMALLEST_LETTERS = 5;
    private static final int LARGEST_LETTERS = 60;

    private final DataEntry file;
    private final int version;
    private final Map<String, TwoTexts> texts = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<Place, Box> boxes = new EnumMap<>(Place.class);

    private CertificateLayout(DataEntry file, int version) {
        this.file = file;
        this.version = version;
        List<Flaw> flaws = new ArrayList<>();
        noting(flaws, () -> file.only("texts", "addresses", "boxes"));
        noting(flaws, () -> texts(file.at("texts"), flaws));
        noting(flaws, () -> addresses(file.at("addresses"), flaws));
        noting(flaws, () -> boxes(file.at("boxes"), flaws));
        if (!flaws.isEmpty()) {
            throw new FlawedRules(flaws);
        }
    }

    private void texts(DataEntry given, List<Flaw> flaws) {
        noting(flaws, () -> given.only(textKeys()));
        for (String key : textKeys()) {
            noting(flaws, () -> texts.put(key, text(given.at(key))));
        }
    }

    private void addresses(DataEntry given, List<Flaw> flaws) {
        noting(flaws, () -> given.only(ADDRESSES.toArray(String[]::new)));
        ADDRESSES.forEach(
                key -> noting(flaws, () -> addresses.put(key, given.at(key).text())));
    }

    private void boxes(DataEntry given, List<Flaw> flaws) {
        noting(
                flaws,
                () -> given.only(Arrays.stream(Place.values()).map(Place::key).toArray(String[]::new)));
        for (Place place : Place.values()) {
            noting(flaws, () -> boxes.put(place, box(place, given.at(place.key()))));
        }
    }

    /** So that one mistake does not hide the next. */
    private static void noting(List<Flaw> flaws, Runnable reading) {
        try {
            reading.run();
        } catch (FlawedRules wrong) {
            flaws.addAll(wrong.flaws());
        }
    }

    /** Throws {@link FlawedRules}, saying what is wrong on which line. */
    public static CertificateLayout from(Path file) {
        return new CertificateLayout(DataEntry.read(file), NOT_ADOPTED);
    }

    /** The same layout under the number that it was adopted by. */
    public CertificateLayout adoptedAs(int number) {
        return new CertificateLayout(file, number);
    }

    /** The number that it was adopted by; {@link #NOT_ADOPTED} before. */
    public int version() {
        return version;
    }

    /**
     * Throws {@link FlawedRules}, saying what is wrong on which line.
     *
     * @param file how messages call it
     */
    public static CertificateLayout parse(String file, String yaml) {
        return new CertificateLayout(DataEntry.parse(file, yaml), NOT_ADOPTED);
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

    /** Where each of its texts and addresses is written, to the characters that it prints. */
    Map<DataEntry, String> written() {
        Map<DataEntry, String> written = new LinkedHashMap<>();
        DataEntry given = file.at("texts");
        texts.forEach((key, text) -> {
            written.put(given.at(key).at("zh"), text.zh());
            written.put(given.at(key).at("en"), text.en());
        });
        addresses.forEach((key, address) -> written.put(file.at("addresses").at(key), address));
        return written;
    }

    /** What the text at {@code entry}, one of {@link #written()}, is for. */
    CertificateWords.Use use(DataEntry entry) {
        String key = entry.place().split("\\.")[1];
        boolean isName = entry.place().startsWith("addresses.")
                || Arrays.stream(DocumentType.values()).map(Enum::name).anyMatch(key::equals);
        if (isName) {
            return CertificateWords.Use.NAME;
        }
        return "title".equals(key) ? CertificateWords.Use.TITLE : CertificateWords.Use.TEXT;
    }

    /** Where the box of {@code place} is written. */
    DataEntry entry(Place place) {
        return file.at("boxes").at(place.key());
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
        float width = decimal(entry.at("width"), place.leastWidth(), PageSize.A4.getWidth() - x);
        float height = place.isPicture()
                ? decimal(entry.at(third), place.leastHeight(), PageSize.A4.getHeight() - y)
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
