package care.training.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The association's colours and mark, from the configuration folder: nothing but the two files named here. */
@WebServlet({"/resources/brand/brand.css", "/resources/brand/mark.svg"})
public class BrandFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES =
            Map.of("brand.css", "text/css;charset=UTF-8", "mark.svg", "image/svg+xml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getServletPath().substring("/resources/brand/".length());
        Path file = Brand.folder().resolve(name);
        if (!Files.isRegularFile(file)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] content = Files.readAllBytes(file);
        response.setContentType(TYPES.get(name));
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
