package care.training.registry.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** {@link ClassPlaces} as the database keeps it. */
@Embeddable
public class OfferedClass {
    @Enumerated(EnumType.STRING)
    @Column(name = "age_class")
    private AgeClass ageClass;

    @Column(name = "classes")
    private int classes;

    @Column(name = "places")
    private int places;

    protected OfferedClass() {}

    public OfferedClass(ClassPlaces given) {
        this.ageClass = given.ageClass();
        this.classes = given.classes();
        this.places = given.places();
    }

    public ClassPlaces value() {
        return new ClassPlaces(ageClass, classes, places);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfferedClass that && value().equals(that.value());
    }

    @Override
    public int hashCode() {
        return Objects.hash(ageClass, classes, places);
    }
}
