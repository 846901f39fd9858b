package care.training.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * The demo's files. Their dates are written for the week of 23 November 2026; on a later day they are moved by whole
 * weeks, so that there are always classes that run and classes that are still to come.
 */
final class DemoFiles {
    private static final LocalDate WRITTEN_FOR = LocalDate.of(2026, 11, 23);
    private static final Pattern DATE = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");

    private final Path folder;
    private final long weeks;

    DemoFiles(Path folder, LocalDate today) {
        this.folder = folder;
        this.weeks = Math.max(0, ChronoUnit.WEEKS.between(WRITTEN_FOR, today));
    }

    byte[] asWritten(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    byte[] csv(String name) {
        String text = new String(asWritten(name), StandardCharsets.UTF_8);
        return DATE.matcher(text)
                .replaceAll(found -> moved(LocalDate.parse(found.group())).toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx(String name) {
        byte[] file = asWritten(name);
        if (weeks == 0) {
            return file;
        }
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file));
                ByteArrayOutputStream moved = new ByteArrayOutputStream()) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    row.forEach(this::move);
                }
            }
            workbook.write(moved);
            return moved.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void move(Cell cell) {
        switch (cell.getCellType()) {
            case NUMERIC -> {
                if (DateUtil.isCellDateFormatted(cell)) {
                    cell.setCellValue(moved(cell.getLocalDateTimeCellValue().toLocalDate())
                            .atStartOfDay());
                }
            }
            case STRING ->
                cell.setCellValue(DATE.matcher(cell.getStringCellValue())
                        .replaceAll(
                                found -> moved(LocalDate.parse(found.group())).toString()));
            default -> {
                // neither a date nor a text with one
            }
        }
    }

    private LocalDate moved(LocalDate date) {
        return date.plusWeeks(weeks);
    }
}
