package care.training.certification.credential.verification;

import care.training.certification.credential.Addresses;
import care.training.certification.credential.proof.StatusBits;
import care.training.kernel.Problem;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Whether a credential was withdrawn or is held back, by the status lists it names (W3C, Bitstring Status List 1.0, 3.2).
 * A list counts only where the credential's own issuer signed it. Ours are read here, others over the network where that
 * is allowed.
 */
final class StatusCheck {
    private static final String ENTRY = "BitstringStatusListEntry";
    private static final String SIZE = "statusSize";
    private static final String LIST = "BitstringStatusListCredential";

    /** More than one for each purpose that there is. */
    private static final int MOST_ENTRIES = 8;

    private static final Map<String, CredentialFindingCode> SET =
            Map.of("revocation", CredentialFindingCode.WITHDRAWN, "suspension", CredentialFindingCode.HELD_BACK);

    private final Addresses addresses;
    private final Function<UUID, byte[]> ours;
    private final Network network;
    private final IssuerKeySource keys;
    private final Instant now;

    StatusCheck(Addresses addresses, Function<UUID, byte[]> ours, Network network, IssuerKeySource keys, Instant now) {
        this.addresses = addresses;
        this.ours = ours;
        this.network = network;
        this.keys = keys;
        this.now = now;
    }

    void check(CredentialDocument document, Report report) {
        if (document.json().get("credentialStatus") == null) {
            report.add(CredentialFindingCode.NO_STATUS);
            return;
        }
        if (document.items("credentialStatus").count() > MOST_ENTRIES) {
            report.add(CredentialFindingCode.STATUS_MALFORMED);
            return;
        }
        document.items("credentialStatus").forEach(entry -> {
            if (entry instanceof JsonObject one
                    && CredentialDocument.texts(one.get("type")).contains(ENTRY)) {
                entry(one, document.issuer(), report);
            } else {
                report.add(CredentialFindingCode.STATUS_NOT_KNOWN, kind(entry));
            }
        });
    }

    private void entry(JsonObject entry, String issuer, Report report) {
        String purpose = text(entry, "statusPurpose");
        String index = text(entry, "statusListIndex");
        String address = text(entry, "statusListCredential");
        if (purpose == null || index == null || !index.matches("[0-9]{1,9}") || address == null) {
            report.add(CredentialFindingCode.STATUS_MALFORMED);
        } else if (!SET.containsKey(purpose)) {
            report.add(CredentialFindingCode.STATUS_NOT_KNOWN, purpose);
        } else if (!isOneBit(entry)) {
            report.add(CredentialFindingCode.STATUS_NOT_KNOWN, SIZE + " " + entry.get(SIZE));
        } else {
            list(address, report)
                    .flatMap(content -> CredentialDocument.read(content, report))
                    .filter(list -> isSound(list, address, issuer, report))
                    .ifPresent(list -> bit(list, purpose, Integer.parseInt(index), report));
        }
    }

    private Optional<byte[]> list(String address, Report report) {
        Optional<UUID> own = addresses.statusListAt(address);
        if (own.isPresent()) {
            try {
                return Optional.of(ours.apply(own.get()));
            } catch (Problem noSuchList) {
                report.add(CredentialFindingCode.STATUS_MALFORMED);
                return Optional.empty();
            }
        }
        try {
            URI list = new URI(address);
            if (!"https".equals(list.getScheme()) || list.getHost() == null) {
                report.add(CredentialFindingCode.STATUS_MALFORMED);
                return Optional.empty();
            }
            if (!network.isAllowed()) {
                report.add(CredentialFindingCode.STATUS_NEEDS_NETWORK, list.getHost());
                return Optional.empty();
            }
            Optional<byte[]> content = network.fetch(list);
            if (content.isEmpty()) {
                report.add(CredentialFindingCode.STATUS_NOT_REACHED, list.getHost());
            }
            return content;
        } catch (URISyntaxException noAddress) {
            report.add(CredentialFindingCode.STATUS_MALFORMED);
            return Optional.empty();
        }
    }

    /** Whether the list is what it must be: for this address, of the same issuer, in its term, and signed. */
    private boolean isSound(CredentialDocument list, String address, String issuer, Report report) {
        String id = CredentialDocument.id(list.json().get("id"));
        if (!list.is(LIST) || id != null && !id.equals(address)) {
            report.add(CredentialFindingCode.STATUS_MALFORMED);
            return false;
        }
        if (issuer == null || !issuer.equals(list.issuer())) {
            report.add(CredentialFindingCode.STATUS_LIST_OF_ANOTHER, String.valueOf(list.issuer()));
            return false;
        }
        Report ofList = new Report();
        ProofCheck.check(list, keys, now, ofList);
        if (ofList.verdict() == Verdict.EXPIRED || ofList.verdict() == Verdict.NOT_YET_VALID || isOutOfDate(list)) {
            report.add(CredentialFindingCode.STATUS_LIST_OUT_OF_DATE);
            return false;
        }
        if (ofList.verdict() != Verdict.VALID) {
            report.add(CredentialFindingCode.STATUS_LIST_NOT_SIGNED);
            return false;
        }
        return true;
    }

    private boolean isOutOfDate(CredentialDocument list) {
        JsonValue from = list.json().get("validFrom");
        if (from != null
                && ContentCheck.time(from).filter(begin -> !begin.isAfter(now)).isEmpty()) {
            return true;
        }
        JsonValue until = list.json().get("validUntil");
        return until != null && ContentCheck.time(until).filter(now::isBefore).isEmpty();
    }

    /** Entries of more bits say by numbers what only their issuer's words explain; one bit is the default (2.1). */
    private static boolean isOneBit(JsonObject entry) {
        JsonValue size = entry.get(SIZE);
        return size == null
                || size instanceof JsonNumber bits && bits.bigDecimalValue().compareTo(BigDecimal.ONE) == 0;
    }

    private static void bit(CredentialDocument list, String purpose, int index, Report report) {
        if (!(list.json().get("credentialSubject") instanceof JsonObject subject)
                || !(subject.get("encodedList") instanceof JsonString encoded)) {
            report.add(CredentialFindingCode.STATUS_MALFORMED);
            return;
        }
        if (!isOneBit(subject)) {
            report.add(CredentialFindingCode.STATUS_NOT_KNOWN, SIZE + " " + subject.get(SIZE));
            return;
        }
        if (!CredentialDocument.texts(subject.get("statusPurpose")).contains(purpose)) {
            report.add(CredentialFindingCode.STATUS_LIST_FOR_ANOTHER_PURPOSE);
            return;
        }
        try {
            StatusBits bits = StatusBits.decode(encoded.getString());
            if (bits.size() < StatusBits.LEAST) {
                report.add(CredentialFindingCode.STATUS_LIST_TOO_SHORT);
            } else if (index >= bits.size()) {
                report.add(CredentialFindingCode.STATUS_PLACE_OUTSIDE);
            } else if (bits.isSet(index)) {
                report.add(SET.get(purpose));
            } else {
                report.add(CredentialFindingCode.STATUS_CLEAR, CredentialFinding.words("purpose." + purpose));
            }
        } catch (IllegalArgumentException noList) {
            report.add(CredentialFindingCode.STATUS_MALFORMED);
        }
    }

    private static Object kind(JsonValue entry) {
        return entry instanceof JsonObject object
                ? String.join(", ", CredentialDocument.texts(object.get("type")))
                : "–";
    }

    private static String text(JsonObject entry, String field) {
        return entry.get(field) instanceof JsonString string ? string.getString() : null;
    }
}
