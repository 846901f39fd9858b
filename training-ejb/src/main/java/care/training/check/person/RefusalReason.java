package care.training.check.person;

import care.training.certification.CertificateStanding;
import care.training.check.CheckIdentity;
import care.training.check.CheckView;
import java.util.Arrays;
import java.util.List;

/** Why an employer refuses somebody after a check: a class that the answer bears out, and nothing of an offence. */
public enum RefusalReason {
    /** By an answer, or a decided case, that holds to this day: what was taken back since is no reason. */
    BARRED,
    NAME_AND_DOCUMENT_DIFFER,
    NO_VALID_CERTIFICATE,
    /** The police's answer to the employer's own query. */
    POLICE_QUERY;

    /** Those that an answer bears out. A possible match alone is no reason: the authority has not decided yet. */
    public static List<RefusalReason> fitting(CheckView check) {
        return Arrays.stream(values()).filter(reason -> reason.fits(check)).toList();
    }

    boolean fits(CheckView check) {
        return switch (this) {
            case BARRED -> Boolean.TRUE.equals(check.stillBarred());
            case NAME_AND_DOCUMENT_DIFFER -> check.identity() == CheckIdentity.NAME_DIFFERS;
            case NO_VALID_CERTIFICATE ->
                check.credentials().stream()
                        .noneMatch(credential -> credential.standing() == CertificateStanding.VALID);
            case POLICE_QUERY -> true;
        };
    }
}
