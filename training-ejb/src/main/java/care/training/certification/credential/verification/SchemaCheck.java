package care.training.certification.credential.verification;

import care.training.certification.credential.Addresses;
import care.training.certification.credential.PackedSchema;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/** Whether a credential is built as its schemas want: those packed here; others are named and passed over. */
final class SchemaCheck {
    private final Addresses addresses;

    SchemaCheck(Addresses addresses) {
        this.addresses = addresses;
    }

    void check(CredentialDocument document, Report report) {
        if (ContentCheck.isOpenBadge(document)) {
            check(PackedSchema.openBadge(), document, report);
        }
        document.items("credentialSchema").forEach(schema -> {
            String id = CredentialDocument.id(schema);
            if (addresses.schema().equals(id)) {
                check(PackedSchema.skillLevelCertificate(), document, report);
            } else {
                report.add(CredentialFindingCode.SCHEMA_NOT_KNOWN, String.valueOf(id));
            }
        });
    }

    private static void check(PackedSchema schema, CredentialDocument document, Report report) {
        Optional<PackedSchema.Breach> breach = schema.firstBreach(unsecured(document));
        breach.ifPresentOrElse(
                found -> report.add(CredentialFindingCode.SCHEMA_BROKEN, found.place()),
                () -> report.add(CredentialFindingCode.SCHEMA_FITS));
    }

    private static JsonValue unsecured(CredentialDocument document) {
        JsonObject json = document.json();
        return jakarta.json.Json.createObjectBuilder(json).remove("proof").build();
    }
}
