package care.training.catalog;

import care.training.kernel.SocialCreditCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A major or training project of one provider, which courses belong to. */
@Entity
@Table(name = "program")
public class Program {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "provider", updatable = false)
    private String provider;

    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "title")
    private String title;

    @Column(name = "major_code")
    private String majorCode;

    @Version
    @Column(name = "version")
    private int version;

    protected Program() {}

    public Program(SocialCreditCode provider, ProgramData data) {
        this.id = UUID.randomUUID();
        this.provider = provider.value();
        this.code = data.code();
        describe(data);
    }

    /** Takes over what the provider says now. */
    public final void describe(ProgramData data) {
        title = data.title();
        majorCode = data.majorCode();
    }

    public ProgramData data() {
        return new ProgramData(code, title, majorCode);
    }

    public String code() {
        return code;
    }
}
