package care.training.web;

import care.training.certification.credential.Issuers;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The DID documents (did:web) of the platform and of the bodies that issue here: the addresses follow from the identifiers,
 * so they lie beside the API, not in it.
 */
@WebServlet({"/.well-known/did.json", "/issuers/*"})
public class DidDocuments extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern BODY = Pattern.compile("/([0-9A-Z]{18})/did\\.json");

    @Inject
    private transient Issuers issuers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            JsonObject document = document(request.getPathInfo());
            response.setContentType("application/did+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Cache-Control", "public, max-age=3600");
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.getWriter().print(document);
        } catch (Problem none) {
            response.sendError(none.code().status());
        }
    }

    /** @param path null for the platform's own */
    private JsonObject document(String path) {
        if (path == null) {
            return issuers.document();
        }
        Matcher body = BODY.matcher(path);
        if (!body.matches()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return issuers.document(body.group(1));
    }
}
