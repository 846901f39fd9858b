package care.training.certification.issue;

import care.training.assessment.PublishedResult;
import care.training.certification.CertificateNumber;
import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** One result of a batch: what is to be certified, and what came of it. */
@Entity
@Table(name = "certificate_batch_row")
class BatchRow {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "batch_id")
    private UUID batchId;

    @Column(name = "result_id")
    private UUID resultId;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "booking_id")
    private UUID bookingId;

    @Column(name = "position")
    private int position;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "occupation")
    private String occupation;

    @Column(name = "edition")
    private String edition;

    @Column(name = "level")
    private int level;

    @Column(name = "notice_ends_on")
    private LocalDate noticeEndsOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private BatchRowState state;

    @Column(name = "number")
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "problem")
    private ProblemCode problem;

    @Column(name = "arguments")
    private String[] arguments;

    protected BatchRow() {}

    BatchRow(UUID batchId, int position, PublishedResult result, String edition) {
        id = UUID.randomUUID();
        this.batchId = batchId;
        this.position = position;
        this.edition = edition;
        resultId = result.resultId();
        sessionId = result.sessionId();
        bookingId = result.bookingId();
        personId = result.personId();
        occupation = result.occupation();
        level = result.level().number();
        noticeEndsOn = result.noticeEndsOn();
        state = BatchRowState.WAITING;
    }

    /** Problems: NOTICE_NOT_ENDED while the public notice lasts; its last day belongs to it. */
    void requireNoticeEnded(LocalDate today) {
        if (!noticeEndsOn.isBefore(today)) {
            throw new Problem(ProblemCode.NOTICE_NOT_ENDED, noticeEndsOn.toString());
        }
    }

    void drop() {
        requireWaiting();
        state = BatchRowState.DROPPED;
    }

    void issued(CertificateNumber issued) {
        requireWaiting();
        state = BatchRowState.ISSUED;
        number = issued.value();
    }

    void failed(Problem why) {
        requireWaiting();
        state = BatchRowState.FAILED;
        problem = why.code();
        arguments = Arrays.stream(why.arguments()).map(String::valueOf).toArray(String[]::new);
    }

    boolean isWaiting() {
        return state == BatchRowState.WAITING;
    }

    UUID id() {
        return id;
    }

    UUID batchId() {
        return batchId;
    }

    UUID resultId() {
        return resultId;
    }

    UUID sessionId() {
        return sessionId;
    }

    UUID bookingId() {
        return bookingId;
    }

    UUID personId() {
        return personId;
    }

    String occupation() {
        return occupation;
    }

    Level level() {
        return Level.of(level);
    }

    BatchRowState state() {
        return state;
    }

    String number() {
        return number;
    }

    ProblemCode problem() {
        return problem;
    }

    List<String> arguments() {
        return arguments == null ? List.of() : List.of(arguments);
    }

    private void requireWaiting() {
        if (!isWaiting()) {
            throw new IllegalStateException("a result is dealt with once in a batch");
        }
    }
}
