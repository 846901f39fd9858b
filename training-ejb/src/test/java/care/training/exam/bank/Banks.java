package care.training.exam.bank;

import care.training.kernel.Settings;
import care.training.kernel.spreadsheet.Spreadsheet;
import care.training.standard.ShippedStandards;
import care.training.standard.Standards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The blueprints and the demo's item bank as they are shipped. */
public final class Banks {
    private static final Path CONFIG = Settings.configFolder();

    private Banks() {}

    static Standards standards() {
        return ShippedStandards.read();
    }

    public static Blueprints blueprints() {
        return new Blueprints().load(CONFIG.resolve("exams/blueprints"), standards());
    }

    static List<ItemDraft> demoDrafts() throws IOException {
        byte[] file = Files.readAllBytes(CONFIG.resolve("demo/items.csv"));
        return new ItemTable(blueprints())
                .read(Spreadsheet.read(file, ItemTable.MOST_ROWS).get(0));
    }

    public static List<Item> demo() throws IOException {
        return demoDrafts().stream()
                .map(draft -> new Item(draft, "51610100MJT000010Y", Instant.EPOCH))
                .toList();
    }
}
