package care.training.certification.credential;

import care.training.certification.CertificateNumber;
import care.training.certification.VerificationCode;
import care.training.kernel.Settings;
import care.training.kernel.SocialCreditCode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where what a credential names is found: all under the public address, which must not change once credentials are out.
 *
 * @param base the public address without a slash at the end
 */
public record Addresses(String base) {
    /** Path of the schema that our credentials satisfy, under the API. */
    public static final String SCHEMA = "skill-level-certificate-1.json";

    private static final String LISTS = "/api/v1/status-lists/";

    /** An identifier of an evaluation body: its credit code within the platform's own. */
    private static final Pattern BODY = Pattern.compile("(.+):issuers:([0-9A-Z]{18})");

    public Addresses {
        base = base.replaceAll("/+$", "");
    }

    /** Those of the setting {@code training.public-url}. */
    public static Addresses configured() {
        return new Addresses(Settings.get("training.public-url"));
    }

    /** The platform's own identifier, whose document is {@code /.well-known/did.json}. */
    public String platform() {
        URI address = URI.create(base);
        String host = address.getPort() < 0 ? address.getHost() : address.getHost() + "%3A" + address.getPort();
        String path = address.getPath() == null ? "" : address.getPath();
        return "did:web:" + host + path.replace('/', ':');
    }

    /** Identifier of an evaluation body, whose document is {@code /issuers/{code}/did.json}. */
    public String issuer(SocialCreditCode body) {
        return platform() + ":issuers:" + body.value();
    }

    /** True for the platform's identifier and those of its bodies. */
    public boolean isOurs(String did) {
        return did.equals(platform()) || body(did).isPresent();
    }

    private Optional<String> body(String did) {
        Matcher parts = BODY.matcher(did);
        return parts.matches() && parts.group(1).equals(platform()) ? Optional.of(parts.group(2)) : Optional.empty();
    }

    public String profile(SocialCreditCode body) {
        return base + "/api/v1/issuers/" + body.value();
    }

    public String statusList(UUID id) {
        return base + LISTS + id;
    }

    /** The list at {@code address}, where it is one of ours. */
    public Optional<UUID> statusListAt(String address) {
        String beginning = base + LISTS;
        if (!address.startsWith(beginning)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(address.substring(beginning.length())));
        } catch (IllegalArgumentException noList) {
            return Optional.empty();
        }
    }

    public String schema() {
        return base + "/api/v1/credential-schemas/" + SCHEMA;
    }

    /** The page that explains what the standard of an occupation asks for. */
    public String standard(String occupation) {
        return base + "/rules/standard?occupation=" + URLEncoder.encode(occupation, StandardCharsets.UTF_8);
    }

    /** The page on which anybody can look the certificate up. */
    public String verification(CertificateNumber number, VerificationCode code) {
        return base + "/verify/" + number + "/" + code.value();
    }
}
