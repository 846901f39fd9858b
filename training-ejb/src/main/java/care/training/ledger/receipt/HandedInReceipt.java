package care.training.ledger.receipt;

import care.training.kernel.Json;
import care.training.ledger.Commitment;
import care.training.ledger.LogProof;
import care.training.ledger.ReceiptSigner;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.util.Base64URL;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody handed in to be verified; nothing of it is believed yet.
 *
 * @param signedCommitment how the log commits to it, as its signed header says; empty in receipts of before
 * @param addedCommitment the same as the document adds to a receipt of before, unsigned
 * @param proof the place in the log that the document says; empty for a receipt by itself
 */
record HandedInReceipt(
        JWSObject jws,
        Optional<Commitment> signedCommitment,
        Optional<Commitment> addedCommitment,
        Optional<LogProof> proof) {

    /** Empty where it is neither a compact JWS nor one in flattened JSON. */
    static Optional<HandedInReceipt> read(byte[] body) {
        if (body.length > ReceiptVerification.LARGEST_BYTES) {
            return Optional.empty();
        }
        try {
            String text = new String(body, StandardCharsets.UTF_8).strip();
            return Optional.of(text.startsWith("{") ? document(body) : compact(text.replaceAll("\\s", "")));
        } catch (ParseException | RuntimeException broken) {
            // whatever it is, it is not what we write
            return Optional.empty();
        }
    }

    private static HandedInReceipt compact(String text) throws ParseException {
        JWSObject jws = JWSObject.parse(text);
        return new HandedInReceipt(jws, signed(jws), Optional.empty(), Optional.empty());
    }

    private static HandedInReceipt document(byte[] body) throws ParseException {
        JsonObject document;
        try (JsonReader reader =
                jakarta.json.Json.createReader(new StringReader(Json.foreignText(body, JsonObject.class)))) {
            document = reader.readObject();
        }
        JWSObject jws = JWSObject.parse(document.getString("protected") + "." + document.getString("payload") + "."
                + document.getString("signature"));
        JsonObject header =
                document.containsKey("header") ? document.getJsonObject("header") : JsonObject.EMPTY_JSON_OBJECT;
        return new HandedInReceipt(
                jws,
                signed(jws),
                header.containsKey(ReceiptSigner.COMMITMENT)
                        ? commitment(texts(header.getJsonObject(ReceiptSigner.COMMITMENT)))
                        : Optional.empty(),
                header.containsKey(ReceiptDocument.PROOF)
                        ? Optional.of(proof(header.getJsonObject(ReceiptDocument.PROOF)))
                        : Optional.empty());
    }

    private static Optional<Commitment> signed(JWSObject jws) {
        return commitment(jws.getHeader().getCustomParam(ReceiptSigner.COMMITMENT));
    }

    private static Map<String, String> texts(JsonObject object) {
        return Map.of(
                "kind", object.getString("kind"),
                "reference", object.getString("reference"),
                "salt", object.getString("salt"),
                "digest", object.getString("digest"));
    }

    /** Empty where there is none; throws {@link RuntimeException} where it is not of the form that we write. */
    static Optional<Commitment> commitment(Object parameter) {
        return parameter instanceof Map<?, ?> said
                ? Optional.of(new Commitment(
                        (String) said.get("kind"),
                        UUID.fromString((String) said.get("reference")),
                        new Base64URL((String) said.get("salt")).decode(),
                        HexFormat.of().parseHex((String) said.get("digest"))))
                : Optional.empty();
    }

    private static LogProof proof(JsonObject said) {
        JsonNumber index = said.getJsonNumber("index");
        JsonNumber size = said.getJsonNumber("size");
        return new LogProof(
                index.longValueExact(),
                size.longValueExact(),
                said.getString("digest"),
                said.getJsonArray("hashes").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList(),
                said.getString("checkpoint"));
    }
}
