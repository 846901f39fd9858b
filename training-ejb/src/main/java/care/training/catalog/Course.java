package care.training.catalog;

import care.training.kernel.Json;
import care.training.kernel.Level;
import care.training.kernel.SocialCreditCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.SecondaryRow;

/** A course of one provider. What is said of it is replaced as a whole by the next import or by hand. */
@Entity
@Table(name = "course")
@SecondaryTable(name = "course_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "course_id"))
@SecondaryRow(table = "course_words", optional = false)
public class Course {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "provider")
    private String provider;

    @Column(name = "code")
    private String code;

    @Column(name = "title")
    private String title;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "occupation")
    private String occupation;

    @Column(name = "level")
    private Integer level;

    @Column(name = "hours")
    private int hours;

    @Column(name = "credits")
    private BigDecimal credits;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode")
    private DeliveryMode mode;

    @Column(name = "district")
    private String district;

    @Column(name = "fee_cents")
    private long feeCents;

    @Column(name = "description")
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private CourseKind kind;

    @Column(name = "modules")
    @ColumnTransformer(write = "?::jsonb")
    private String modules;

    @Column(name = "teachers")
    private String[] teachers;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "program_id")
    private Program program;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(table = "course_words", name = "grams")
    private String[] grams;

    @Column(table = "course_words", name = "sound")
    private String sound;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Version
    @Column(name = "version")
    private int version;

    protected Course() {}

    /** @param program the one that {@code data} names; null where it names none */
    public Course(SocialCreditCode provider, CourseData data, Program program, Instant at) {
        this.id = UUID.randomUUID();
        this.provider = provider.value();
        this.code = data.code();
        take(data, program, at);
    }

    /** Takes over what the provider says now, and offers it again where it was withdrawn. */
    public void describe(CourseData data, Program now, Instant at) {
        withdrawnAt = null;
        take(data, now, at);
    }

    private void take(CourseData data, Program now, Instant at) {
        title = data.title();
        titleEn = data.titleEn();
        occupation = data.occupation();
        level = data.level() == null ? null : data.level().number();
        hours = data.hours();
        credits = data.credits();
        mode = data.mode();
        district = data.district();
        feeCents = data.feeCents();
        description = data.description();
        kind = data.kind();
        modules = Json.write(data.modules());
        teachers = data.teachers().toArray(String[]::new);
        program = now;
        importedAt = at;
        indexWords();
    }

    /** Puts what a search finds it by in order; for those that were there before there was such a search. */
    void indexWords() {
        List<String> texts = new ArrayList<>(Arrays.asList(title, titleEn, code));
        texts.addAll(Arrays.asList(teachers));
        if (program != null) {
            texts.add(program.data().title());
        }
        SearchText text = SearchText.of(texts);
        grams = text.grams().toArray(String[]::new);
        sound = text.sound();
    }

    /** No longer offered; its history stays. */
    public void withdraw(Instant at) {
        withdrawnAt = at;
        importedAt = at;
    }

    public CourseData data() {
        return new CourseData(
                code,
                title,
                titleEn,
                occupation,
                level == null ? null : Level.of(level),
                hours,
                credits,
                mode,
                district,
                feeCents,
                description,
                kind,
                List.of(Json.read(modules, CourseModule[].class)),
                List.of(teachers),
                program == null ? null : program.data());
    }

    /** Counts its changes, so that nobody writes over what another has changed meanwhile. */
    public int version() {
        return version;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public UUID id() {
        return id;
    }

    /** The provider's unified social credit code. */
    public String provider() {
        return provider;
    }

    public String code() {
        return code;
    }

    /** When something of it last changed. */
    public Instant importedAt() {
        return importedAt;
    }
}
