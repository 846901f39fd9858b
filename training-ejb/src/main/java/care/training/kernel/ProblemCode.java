package care.training.kernel;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The catalogue of problems: every code the application can answer with, its HTTP status, and (in the bundle
 * {@code Problems}) its text in Chinese and English. A test sees that no code lacks either text.
 */
public enum ProblemCode {
    // any capability
    INVALID_INPUT(400),
    BROKEN_JSON(400),
    NOT_UTF8(400),
    TOO_DEEP(400),
    UNKNOWN_FIELD(400),
    DOUBLED_FIELD(400),
    WRONG_KIND(400),
    REQUIRED(400),
    TOO_LONG(400),
    TOO_MANY(400),
    NOT_A_DATE(400),
    DATE_IN_FUTURE(400),
    NOT_A_TIME(400),
    NOT_A_NUMBER(400),
    NOT_A_TEXT(400),
    NOT_AN_IDENTIFIER(400),
    OUT_OF_RANGE(400),
    UNKNOWN_VALUE(400),
    END_BEFORE_START(400),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    NOT_SIGNED_IN(401),
    FORBIDDEN(403),
    NO_ORGANIZATION(403),
    FORGED_REQUEST(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CHANGED_MEANWHILE(409),
    KEY_REUSED(409),
    CLOCK_ONLY_FORWARD(422),
    UNEXPECTED(500),
    TEMPORARILY_UNAVAILABLE(503),

    // registry: documents, people, organizations
    DOCUMENT_MALFORMED(400),
    DOCUMENT_CHECK_CHARACTER(400),
    DOCUMENT_BIRTH_DATE(400),
    NAME_MALFORMED(400),
    CREDIT_CODE_INVALID(400),
    CREDIT_CODE_CHECK_CHARACTER(400),
    CREDIT_CODE_OF_ANOTHER_REGISTER(400),
    AGE_CLASS_DOUBLED(400),
    FILING_NOT_NEEDED(422),
    FILING_STEP_IMPOSSIBLE(409),
    FILING_BEFORE_LAST_STEP(400),
    STATUS_OVERLAPS(409),
    STATUS_ENDED(409),
    STAFF_REFERENCE_MALFORMED(400),
    STAFF_REFERENCE_OF_ANOTHER_PERSON(409),
    MANAGER_IS_SELF(422),
    MANAGER_NOT_ON_STAFF(422),
    MANAGER_CIRCLE(422),
    STILL_MANAGES(409),
    POST_FILED_TWICE(409),
    IDENTITY_NOT_STATED(409),
    IDENTITY_ALREADY_STATED(409),
    DOCUMENT_OF_ANOTHER_ACCOUNT(409),
    DOCUMENT_UNDER_ANOTHER_NAME(409),
    UNKNOWN_ORGANIZATION(422),
    NOT_SELECTED_TO_CERTIFY(422),
    SITE_NOT_SELECTED(422),
    ASSESSOR_NOT_OF_GRADE(422),
    ASSESSOR_MUST_RECUSE(422),
    RELATED_TO_HERSELF(400),
    NO_ASSESSOR_CARD(422),
    DISTRICT_MALFORMED(400),
    SELECTION_OVERLAPS(409),
    CARD_NUMBER_MALFORMED(400),
    CARD_OF_ANOTHER_PERSON(409),
    LEVELS_BEYOND_GRADE(400),

    // standard
    NO_STANDARD_IN_FORCE(422),
    LEVEL_NOT_IN_STANDARD(422),
    RULES_FLAWED(422),
    RULE_FLAW(400),
    RULES_UNCHANGED(422),
    EFFECTIVE_IN_PAST(400),
    EFFECTIVE_BEFORE_OTHER(400),
    CHANGE_DECIDED(409),
    BLUEPRINT_CONTRADICTS(422),

    // evidence
    EVIDENCE_TYPE_UNKNOWN(400),
    EVIDENCE_TYPE_DIFFERS(400),
    EVIDENCE_UNREADABLE(400),
    EVIDENCE_ALREADY_HANDED_IN(409),
    TOO_MUCH_EVIDENCE(409),
    EVIDENCE_ALREADY_EXAMINED(409),
    EXAMINES_OWN_EVIDENCE(409),
    NO_SECOND_LOOK(409),
    SECOND_CLERK_IS_FIRST(409),
    EVIDENCE_NOT_REFUSED(409),
    CORRECTION_TOO_LATE(422),

    // catalog and learning
    NOT_A_SPREADSHEET(400),
    OLD_WORKBOOK(400),
    SPREADSHEET_EMPTY(400),
    EXPANDS_TOO_MUCH(413),
    CSV_BROKEN(400),
    NOT_A_VALUE(400),
    COLUMN_MISSING(400),
    COLUMN_DOUBLED(400),
    TOO_MANY_ROWS(413),
    DOUBLED_ROW(400),
    COURSE_CODE_MISSING(400),
    COURSE_CONTRADICTED(400),
    CELL_ERROR(400),
    DIGITS_LOST(400),
    ZEROS_LOST(400),
    DATE_AS_NUMBER(400),
    MAJOR_CODE_MALFORMED(400),
    MODULES_BEYOND_COURSE(400),
    NO_LEVEL_FOR_PARENTS(400),
    PROGRAM_CONTRADICTED(400),
    CLASS_HAS_LEARNERS(409),
    CLASS_WITHDRAWN(409),
    IMPORT_NOT_WAITING(409),
    CODE_IN_USE(409),
    TOO_MANY_DECIMALS(400),
    SEATS_BELOW_TAKEN(422),
    IMPORT_REFUSED(422),
    CLASS_FULL(409),
    CLASS_CLOSED(409),
    ALREADY_ENROLLED(409),
    OFFER_LAPSED(409),
    SEATS_LEFT(409),
    ENROLMENT_FIXED(409),
    FEE_STEP_NOT_ALLOWED(409),
    NO_LESSON_OPEN(409),
    WRONG_CLASS_CODE(422),
    CODE_GUESSES_USED_UP(429),
    CLASS_NOT_RUNNING(409),
    UNIT_COMPLETE(409),
    STREAM_ENDED(409),
    BEAT_OUT_OF_TURN(409),
    NOT_A_SECURE_ADDRESS(400),
    HOURS_ALREADY_RECORDED(409),
    HOURS_OUTSIDE_CLASS(422),
    HOURS_IN_STEPS(422),
    HOURS_BEYOND_COURSE(422),
    NOT_ON_THE_ROSTER(422),
    DAY_DOUBLED(400),

    // scheduling
    SESSION_FULL(409),
    ALREADY_BOOKED(409),
    REGISTRATION_NOT_OPEN(409),
    REGISTRATION_CLOSED(409),
    NOT_ELIGIBLE(422),
    PERSON_BARRED(422),
    BOOKING_NOT_CANCELLABLE(409),
    TOO_FEW_ASSESSORS(422),
    ASSESSOR_IS_CANDIDATE(422),
    ASSESSOR_NOT_QUALIFIED(422),
    SESSION_IN_THE_PAST(422),
    CLOSES_AFTER_EXAM(400),
    LEVEL_NOT_EXAMINED(422),
    EVIDENCE_NEEDED(422),
    DECLARATION_NEEDED(422),
    ASSESSORS_MUST_BE_ODD(422),
    TOO_FEW_INVIGILATORS(422),
    DUTIES_FIXED(409),

    // exam
    SITTING_NOT_STARTED(409),
    SITTING_ENDED(409),
    NO_SUCH_ITEM(404),
    ANSWER_MALFORMED(400),
    ITEM_BANK_TOO_SMALL(422),
    ITEM_MALFORMED(400),
    ITEM_CODE_DOUBLED(400),
    TOO_LATE_TO_SIT(409),

    // assessment
    SCORECARD_SIGNED(409),
    SCORE_OUT_OF_RANGE(422),
    SCORECARD_INCOMPLETE(422),
    ASSESSMENT_NOT_STARTED(409),
    RESULT_NOT_READY(409),
    NO_CANDIDATES(409),
    RESULT_ALREADY_PUBLISHED(409),

    // certification
    CERTIFICATE_NUMBER_MALFORMED(400),
    NOTICE_NOT_ENDED(409),
    RESULT_NOT_PASSED(422),
    ALREADY_CERTIFIED(409),
    NO_GLYPH(422),
    NOTHING_TO_ISSUE(422),
    NOT_A_PDF(400),
    SIGNING_UNAVAILABLE(503),

    // ban and check
    BAN_NEEDS_BASIS(422),
    BAN_NEEDS_DOCUMENT(422),
    BAN_KIND_AND_BASIS_DIFFER(422),
    BAN_TERM_INVALID(422),
    PROPOSER_CANNOT_APPROVE(409),
    BAN_NOT_PROPOSED(409),
    BAN_NOT_IN_FORCE(409),
    INSTITUTION_NOT_IN_SCOPE(400),
    VOIDING_ALREADY_ASKED(409),
    VOIDING_NOT_ASKED(409),
    VOIDING_NEEDS_ANOTHER(409),
    AUTHORISATION_NEEDED(422),
    COULD_NOT_CHECK(503),
    TOO_MANY_REQUESTS(429);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** The HTTP status this problem is answered with. */
    public int status() {
        return status;
    }

    /** The stable code, as it ends the problem's {@code type}: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The text with its arguments filled in; one that is {@link Worded} speaks the same language. */
    public String text(Locale locale, Object... arguments) {
        Object[] inLanguage = Arrays.stream(arguments)
                .map(argument -> argument instanceof Worded worded ? worded.in(locale) : argument)
                .toArray();
        return new MessageFormat(bundle(locale).getString(code()), locale).format(inLanguage);
    }

    /** A few words naming the problem, without its particulars. */
    public String title(Locale locale) {
        return bundle(locale).getString(code() + ".title");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("care.training.kernel.Problems", locale, Languages.NO_FALLBACK);
    }
}
