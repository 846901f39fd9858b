package care.training.catalog;

import java.time.LocalDate;
import java.util.UUID;

/** A class as anybody may see it. */
public record ClassView(
        UUID id, String code, LocalDate startsOn, LocalDate endsOn, int seats, int seatsLeft, String place) {

    static ClassView of(ClassOffering offering) {
        ClassData data = offering.data();
        return new ClassView(
                offering.id(),
                data.code(),
                data.startsOn(),
                data.endsOn(),
                data.seats(),
                data.seats() - offering.seatsTaken(),
                data.place());
    }
}
