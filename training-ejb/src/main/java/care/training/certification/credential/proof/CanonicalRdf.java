package care.training.certification.credential.proof;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;

/**
 * What a JSON-LD document means, in canonical order (RDF Dataset Canonicalization 1.0), by contexts that are packed here: no
 * network is asked. JSON-LD leaves out in silence what it gives no meaning, so that anybody could add it to what was signed;
 * here such a document is refused, or what has no full address is given one, which changes what is compared.
 */
final class CanonicalRdf {
    private static final String CONTEXT = "@context";

    /** Nobody's (RFC 2606): an address that is not full becomes one of these, where it would be left out. */
    private static final URI NOBODYS = URI.create("https://relative.invalid/");

    /** Keywords that may stand in a document; others could hide or move what stands beside them. */
    private static final Set<String> PLAIN = Set.of("@id", "@type", "@value", "@language", "@direction");

    /** Some fifty badges. */
    private static final int MOST_STATEMENTS = 10_000;

    /** Steps among nodes that look the same; a badge takes a handful, a graph made to last for ever takes them all. */
    private static final int MOST_STEPS = 2_000;

    private final Function<String, JsonValue> contexts;

    /** @param contexts what is at an address; null where it is not known */
    CanonicalRdf(Function<String, JsonValue> contexts) {
        this.contexts = contexts;
    }

    /** In canonical N-Quads. */
    byte[] of(JsonObject document) throws MeaningNotKnown {
        requirePlain(document);
        try {
            int[] left = {MOST_STEPS};
            RdfCanon canon = RdfCanon.create("SHA-256", () -> {
                if (left[0]-- <= 0) {
                    throw new IllegalStateException("more steps than any credential takes");
                }
            });
            JsonLd.toRdf(JsonDocument.of(document)).options(options()).provide(new Counted(canon));
            StringWriter lines = new StringWriter();
            canon.provide(new NQuadsWriter(lines));
            return lines.toString().getBytes(StandardCharsets.UTF_8);
        } catch (JsonLdError | RdfConsumerException | IllegalStateException | IllegalArgumentException notTold) {
            throw new MeaningNotKnown("what the document means cannot be told: " + notTold.getMessage(), notTold);
        }
    }

    private JsonLdOptions options() {
        JsonLdOptions options = new JsonLdOptions((address, any) -> context(address));
        options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
        options.setBase(NOBODYS);
        return options;
    }

    private Document context(URI address) throws JsonLdError {
        JsonValue known = contexts.apply(address.toString());
        if (known == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not packed: " + address);
        }
        return JsonDocument.of(Json.createObjectBuilder().add(CONTEXT, known).build());
    }

    /** Contexts stand at the head and are named, never written out: one in between could take the meaning from a field. */
    private static void requirePlain(JsonObject document) throws MeaningNotKnown {
        JsonValue head = document.get(CONTEXT);
        boolean named = head instanceof JsonString
                || head instanceof JsonArray several && several.stream().allMatch(JsonString.class::isInstance);
        if (!named) {
            throw new MeaningNotKnown("a context that is written out");
        }
        requirePlainInside(Json.createObjectBuilder(document).remove(CONTEXT).build());
    }

    private static void requirePlainInside(JsonValue value) throws MeaningNotKnown {
        if (value instanceof JsonArray several) {
            for (JsonValue one : several) {
                requirePlainInside(one);
            }
        } else if (value instanceof JsonObject object) {
            for (String key : object.keySet()) {
                if (key.startsWith("@") && !PLAIN.contains(key)) {
                    throw new MeaningNotKnown("the keyword " + key);
                }
                requirePlainInside(object.get(key));
            }
        }
    }

    /** Stops where there are more statements than any credential makes. */
    private static final class Counted implements RdfQuadConsumer {
        private final RdfQuadConsumer next;
        private int left = MOST_STATEMENTS;

        Counted(RdfQuadConsumer next) {
            this.next = next;
        }

        @Override
        public RdfQuadConsumer quad(
                String subject,
                String predicate,
                String object,
                String datatype,
                String language,
                String direction,
                String graph)
                throws RdfConsumerException {
            if (left-- <= 0) {
                throw new IllegalStateException("more statements than any credential makes");
            }
            next.quad(subject, predicate, object, datatype, language, direction, graph);
            return this;
        }
    }
}
