package care.training.ban;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** What a voiding rests on: a class of reasons and, where somebody else decided so, the number of that document. */
@Embeddable
class VoidingGrounds {
    /** Where voidings were asked for before there were classes: words. */
    @Column(name = "voiding_reason")
    private String reason;

    @Column(name = "voiding_document")
    private String document;

    protected VoidingGrounds() {}

    private VoidingGrounds(String reason, String document) {
        this.reason = reason;
        this.document = document;
    }

    /**
     * Problems: INVALID_INPUT naming the field to be mended.
     *
     * @param document may be null or blank where the reason rests on none
     */
    static VoidingGrounds of(VoidingReason reason, String document) {
        if (reason == null) {
            throw Problem.invalid("reason", ProblemCode.REQUIRED);
        }
        String number = document == null || document.isBlank() ? null : document.strip();
        if (number == null && reason.restsOnDocument()) {
            throw Problem.invalid("documentNumber", ProblemCode.REQUIRED);
        }
        if (number != null && number.length() > NewBan.LONGEST_NUMBER) {
            throw Problem.invalid("documentNumber", ProblemCode.TOO_LONG, NewBan.LONGEST_NUMBER);
        }
        return new VoidingGrounds(reason.name(), number);
    }

    BanView.Grounds view() {
        Optional<VoidingReason> known = Arrays.stream(VoidingReason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst();
        return new BanView.Grounds(known.orElse(null), document, known.isPresent() ? null : reason);
    }

    /** For the ledger, in one line. */
    String recorded() {
        return document == null ? reason : reason + " " + document;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VoidingGrounds its
                && Objects.equals(reason, its.reason)
                && Objects.equals(document, its.document);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reason, document);
    }
}
