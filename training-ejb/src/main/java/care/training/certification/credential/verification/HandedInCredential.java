package care.training.certification.credential.verification;

import care.training.certification.credential.baking.BakedPng;
import care.training.certification.credential.baking.BakedSvg;
import java.util.Optional;

/**
 * What was handed in, and the credential inside it, if there is any.
 *
 * @param picture PNG or SVG; null where the credential came by itself
 * @param content JSON or token; empty where there is none, with the reason in the report
 */
record HandedInCredential(CredentialForm picture, Optional<byte[]> content) {

    static HandedInCredential open(byte[] file, Report report) {
        try {
            if (BakedPng.isOne(file)) {
                return inPicture(CredentialForm.PNG, BakedPng.credential(file), report);
            } else if (BakedSvg.isOne(file)) {
                return inPicture(CredentialForm.SVG, BakedSvg.credential(file), report);
            }
            return new HandedInCredential(null, Optional.of(file));
        } catch (IllegalArgumentException broken) {
            report.add(CredentialFindingCode.PICTURE_BROKEN);
            return new HandedInCredential(
                    BakedPng.isOne(file) ? CredentialForm.PNG : CredentialForm.SVG, Optional.empty());
        }
    }

    CredentialForm form(boolean token) {
        if (picture != null) {
            return picture;
        }
        return token ? CredentialForm.TOKEN : CredentialForm.JSON;
    }

    private static HandedInCredential inPicture(CredentialForm form, Optional<byte[]> credential, Report report) {
        if (credential.isEmpty()) {
            report.add(CredentialFindingCode.PICTURE_WITHOUT_CREDENTIAL);
        }
        return new HandedInCredential(form, credential);
    }
}
