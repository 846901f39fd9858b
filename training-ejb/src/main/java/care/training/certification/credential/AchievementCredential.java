package care.training.certification.credential;

import care.training.certification.Certificate;
import care.training.certification.CertificateNumber;
import care.training.certification.CorrectedDocument;
import care.training.certification.VerificationCode;
import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.PlatformClock;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A certificate in the words of Open Badges 3.0, not yet signed. It names the holder, and never the number of her
 * document.
 *
 * @param direction null where the occupation has no specialization
 * @param issuedOn date in Asia/Shanghai
 * @param validUntil last day, in Asia/Shanghai; null where the rules of validity give it none
 * @param places where its status is told
 */
public record AchievementCredential(
        UUID id,
        CertificateNumber number,
        VerificationCode code,
        String holder,
        String occupation,
        String occupationName,
        String occupationNameEn,
        String direction,
        Level level,
        IssuerName issuer,
        LocalDate issuedOn,
        LocalDate validUntil,
        List<StatusPlace> places) {

    /** The last day belongs to the term; tokens count in whole seconds. */
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** @param end last day; empty where it has none */
    static AchievementCredential of(Certificate certificate, Optional<LocalDate> end, List<StatusPlace> places) {
        return of(certificate, certificate.holderName(), certificate.verificationCode(), end, places);
    }

    /**
     * The same of a document that is being made.
     *
     * @param end last day; empty where it has none
     */
    static AchievementCredential of(
            Certificate certificate, CorrectedDocument document, Optional<LocalDate> end, List<StatusPlace> places) {
        return of(certificate, document.holderName(), document.code(), end, places);
    }

    private static AchievementCredential of(
            Certificate certificate,
            String holderName,
            VerificationCode code,
            Optional<LocalDate> end,
            List<StatusPlace> places) {
        String english = certificate.issuerName(Languages.ENGLISH);
        String chinese = certificate.issuerName(Languages.CHINESE);
        return new AchievementCredential(
                certificate.id(),
                certificate.number(),
                code,
                holderName,
                certificate.occupation(),
                certificate.occupationName(Languages.CHINESE),
                certificate.occupationName(Languages.ENGLISH),
                certificate.direction().orElse(null),
                certificate.level(),
                new IssuerName(certificate.issuer(), chinese, english.equals(chinese) ? null : english),
                certificate.issuedOn(),
                end.orElse(null),
                places);
    }

    /** The credential as W3C Verifiable Credentials 2.0 want it. */
    JsonObject toJson(Addresses addresses, CredentialRules rules) {
        JsonArrayBuilder statuses = Json.createArrayBuilder();
        places.forEach(place -> statuses.add(place.entry(addresses)));
        JsonObjectBuilder credential = Json.createObjectBuilder()
                .add("@context", array(KnownContexts.CREDENTIALS, KnownContexts.OPEN_BADGES))
                .add("id", "urn:uuid:" + id)
                .add("type", array("VerifiableCredential", "OpenBadgeCredential"))
                .add("issuer", profile(issuer, addresses))
                .add("validFrom", written(issuedOn.atStartOfDay(PlatformClock.ZONE)));
        if (validUntil != null) {
            credential.add("validUntil", written(validUntil.atTime(LAST_SECOND).atZone(PlatformClock.ZONE)));
        }
        return credential
                .add("name", rules.text("title").zh() + " " + number)
                .add("credentialSubject", subject(addresses, rules))
                .add("evidence", Json.createArrayBuilder().add(evidence(addresses, rules)))
                .add(
                        "credentialSchema",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", addresses.schema())
                                        .add("type", "JsonSchema")))
                .add("credentialStatus", statuses)
                .build();
    }

    /** The issuing body as Open Badges describe it. */
    static JsonObject profile(IssuerName issuer, Addresses addresses) {
        JsonObjectBuilder profile = Json.createObjectBuilder()
                .add("id", addresses.issuer(issuer.code()))
                .add("type", array("Profile"))
                .add("name", issuer.chinese())
                .add("url", addresses.base());
        if (issuer.english() != null) {
            profile.add("description", issuer.english());
        }
        return profile.add(
                        "otherIdentifier",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "IdentifierEntry")
                                        .add("identifier", issuer.code().value())
                                        .add("identifierType", "ext:unifiedSocialCreditCode")))
                .build();
    }

    private static String written(ZonedDateTime moment) {
        return moment.toOffsetDateTime().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private JsonObjectBuilder subject(Addresses addresses, CredentialRules rules) {
        return Json.createObjectBuilder()
                .add("type", array("AchievementSubject"))
                .add(
                        "identifier",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "IdentityObject")
                                        .add("hashed", false)
                                        .add("identityHash", holder)
                                        .add("identityType", "name")))
                .add("achievement", achievement(addresses, rules));
    }

    private JsonObjectBuilder achievement(Addresses addresses, CredentialRules rules) {
        String standard = addresses.standard(occupation);
        JsonObjectBuilder achievement = Json.createObjectBuilder()
                .add("id", standard + "&level=" + level.number())
                .add("type", array("Achievement"))
                .add("achievementType", "Certification")
                .add("name", occupationName + " " + level.title(Languages.CHINESE))
                .add("description", occupationNameEn + ", " + level.title(Languages.ENGLISH))
                .add("humanCode", number.value())
                .add("inLanguage", "zh-CN")
                .add(
                        "criteria",
                        Json.createObjectBuilder()
                                .add("id", standard)
                                .add("narrative", rules.text("criteria").zh().replace("{issuer}", issuer.chinese())));
        if (direction != null) {
            achievement.add("specialization", direction);
        }
        return achievement.add(
                "alignment",
                Json.createArrayBuilder()
                        .add(Json.createObjectBuilder()
                                .add("type", array("Alignment"))
                                .add("targetCode", occupation)
                                .add("targetName", occupationName + " " + level.title(Languages.CHINESE))
                                .add("targetFramework", rules.text("framework").zh())
                                .add("targetType", "ext:OccupationalStandard")
                                .add("targetUrl", standard)));
    }

    private JsonObjectBuilder evidence(Addresses addresses, CredentialRules rules) {
        return Json.createObjectBuilder()
                .add("id", addresses.verification(number, code))
                .add("type", array("Evidence"))
                .add("name", rules.text("evidence").zh())
                .add("narrative", rules.text("evidenceWhat").zh());
    }

    private static JsonArrayBuilder array(String... values) {
        return Json.createArrayBuilder(List.of(values));
    }
}
