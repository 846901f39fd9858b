package care.training.ui;

import care.training.kernel.Caller;
import care.training.kernel.Settings;
import care.training.web.Brand;
import care.training.web.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What stands around every page: names, where one can go, who is signed in, the language switch. */
@Named("frame")
@RequestScoped
public class Frame {
    @Inject
    private Brand brand;

    @Inject
    private Language language;

    @Inject
    private Caller caller;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    /**
     * A place to go to.
     *
     * @param path address within the application
     * @param current "page" on that page itself, "true" on one below it, otherwise null: the value of aria-current
     */
    public record Place(String path, String text, String current) {}

    public String getProduct() {
        return brand.product(language.getLocale());
    }

    public String getAssociation() {
        return brand.association(language.getLocale());
    }

    public String getContact() {
        return brand.contact(language.getLocale());
    }

    public boolean isSignedIn() {
        return !caller.isAnonymous();
    }

    public String getCallerName() {
        return caller.displayName();
    }

    public boolean isDemo() {
        return Settings.isDemo();
    }

    /** The signed-in person's own home page, or the public one. */
    public String getHome() {
        return SignedIn.homes().entrySet().stream()
                .filter(home -> caller.hasRole(home.getKey()))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse("/");
    }

    /** The places this person may open: those of their roles, or the public ones for somebody who has none. */
    public List<Place> getPlaces() {
        List<Place> own = Navigation.ALL.stream()
                .filter(entry -> entry.role() != null && caller.hasRole(entry.role()))
                .filter(entry -> exists(entry.path()))
                .map(this::place)
                .toList();
        return own.isEmpty() ? getPublicPlaces() : own;
    }

    public List<Place> getPublicPlaces() {
        return Navigation.ALL.stream()
                .filter(entry -> entry.role() == null && exists(entry.path()))
                .map(this::place)
                .toList();
    }

    /** The language switch: this page again, in the other language. */
    public String getOtherLanguage() {
        String query = request.getQueryString();
        String here = path() + (query == null || isPostback() ? "" : "?" + query);
        return "/language?to=" + (language.isEnglish() ? "zh" : "en") + "&back="
                + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /**
     * The content policy of every page. Forms may also lead to Keycloak, which is where signing out and a session that
     * has ended send the browser.
     */
    public String getContentPolicy() {
        String identity = Settings.find("training.keycloak.url")
                .map(URI::create)
                .map(address -> " " + address.getScheme() + "://" + address.getAuthority())
                .orElse("");
        // script-src must come last: PrimeFaces adds the nonce to the end
        return "default-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:;"
                + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'" + identity
                + "; script-src 'self'";
    }

    /** PrimeFaces' theme only for pages that use PrimeFaces: the others stay light. */
    public String getTheme() {
        FacesContext faces = FacesContext.getCurrentInstance();
        boolean rich = faces.getViewRoot().getComponentResources(faces, "head").stream()
                .anyMatch(
                        resource -> "primefaces".equals(resource.getAttributes().get("library")));
        return rich ? "training" : "none";
    }

    /** The path the person sees in the browser, also on an error page, which the server forwarded to. */
    private String path() {
        return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .or(() -> Optional.ofNullable((String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI)))
                .orElse(request.getRequestURI())
                .substring(request.getContextPath().length())
                .replaceFirst("\\.xhtml$", "");
    }

    private Place place(Navigation.Entry entry) {
        String here = path();
        boolean isHome = entry.path().indexOf('/', 1) < 0 && entry.role() != null;
        boolean below = !isHome && here.startsWith(entry.path() + "/");
        return new Place(
                entry.path(), texts.get(entry.key()), here.equals(entry.path()) ? "page" : below ? "true" : null);
    }

    private boolean exists(String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getApplication().getViewHandler().deriveViewId(faces, path + ".xhtml") != null;
    }

    private static boolean isPostback() {
        return FacesContext.getCurrentInstance().isPostback();
    }
}
