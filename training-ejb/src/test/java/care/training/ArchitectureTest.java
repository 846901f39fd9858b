package care.training;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Column;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The order of capabilities in docs/architecture.md: down by call, up by event. */
class ArchitectureTest {
    /** From the top; each may use only those that come after it. */
    private static final List<String> ORDER = List.of(
            "reporting",
            "check",
            "certification",
            "assessment",
            "exam",
            "scheduling",
            "learning",
            "catalog",
            "ban",
            "standard",
            "registry",
            "notification",
            "ledger",
            "kernel");

    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("care.training");

    private static final DescribedPredicate<JavaField> ENCRYPTED = DescribedPredicate.describe(
            "are columns whose encrypted content may be updated", field -> field.tryGetAnnotationOfType(Column.class)
                    .filter(column -> column.name().endsWith("cipher") && column.updatable())
                    .isPresent());

    @TestFactory
    List<DynamicTest> a_capability_calls_only_those_below_it() {
        return ORDER.stream()
                .filter(capability -> ORDER.indexOf(capability) > 0)
                .map(capability -> DynamicTest.dynamicTest(capability, () -> noClasses()
                        .that()
                        .resideInAPackage(inside(capability))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above(capability))
                        .because("what stands above is told by events, not called")
                        .allowEmptyShould(true)
                        .check(DOMAIN)))
                .toList();
    }

    @Test
    void every_class_belongs_to_a_capability() {
        classes()
                .should()
                .resideInAnyPackage(ORDER.stream().map(ArchitectureTest::inside).toArray(String[]::new))
                .check(DOMAIN);
    }

    @Test
    void the_domain_knows_no_pages_and_no_http() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces..")
                .check(DOMAIN);
    }

    @Test
    void no_package_is_a_layer() {
        noClasses()
                .should()
                .resideInAnyPackage("..impl..", "..util..", "..manager..", "..helper..", "..dto..", "..service..")
                .check(DOMAIN);
    }

    /**
     * A rotation puts contents under another key while entities are read and changed: one that wrote back what it had read would
     * put a row under the old key again, or be refused by the guard of its table.
     */
    @Test
    void an_encrypted_column_is_written_only_where_it_changes() {
        fields().that(ENCRYPTED)
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(DynamicUpdate.class)
                .check(DOMAIN);
    }

    private static String inside(String capability) {
        return "care.training." + capability + "..";
    }

    private static String[] above(String capability) {
        return ORDER.subList(0, ORDER.indexOf(capability)).stream()
                .map(ArchitectureTest::inside)
                .toArray(String[]::new);
    }
}
