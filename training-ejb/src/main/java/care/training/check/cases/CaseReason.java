package care.training.check.cases;

import java.util.Arrays;
import java.util.List;

/** Why officials decide a case so, or what they ask for: a class and never words, as nothing of an offence belongs here. */
public enum CaseReason {
    /** The authority that decided says whom it meant. */
    AUTHORITY_NAMED(CaseVerdict.SAME_PERSON),
    DOCUMENTS_OF_ONE_PERSON(CaseVerdict.SAME_PERSON),
    /** The person herself says so. */
    ADMITTED(CaseVerdict.SAME_PERSON),
    AUTHORITY_NAMED_ANOTHER(CaseVerdict.NOT_SAME_PERSON),
    OTHER_DOCUMENT_PROVEN(CaseVerdict.NOT_SAME_PERSON),
    OTHER_BIRTH_DATE(CaseVerdict.NOT_SAME_PERSON),
    NUMBER_ENTERED_WRONGLY(CaseVerdict.NOT_SAME_PERSON),
    ASK_AUTHORITY(CaseVerdict.CANNOT_TELL),
    ASK_POLICE_RECORD(CaseVerdict.CANNOT_TELL),
    ASK_DOCUMENT(CaseVerdict.CANNOT_TELL);

    private final CaseVerdict verdict;

    CaseReason(CaseVerdict verdict) {
        this.verdict = verdict;
    }

    public boolean isFor(CaseVerdict of) {
        return verdict == of;
    }

    public static List<CaseReason> of(CaseVerdict verdict) {
        return Arrays.stream(values()).filter(reason -> reason.isFor(verdict)).toList();
    }
}
