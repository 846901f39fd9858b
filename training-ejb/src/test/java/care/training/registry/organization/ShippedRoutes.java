package care.training.registry.organization;

/** The registers that the product ships with, for tests of codes. */
public final class ShippedRoutes {
    private ShippedRoutes() {}

    public static RegistrationRoutes load() {
        RegistrationRoutes routes = new RegistrationRoutes();
        routes.load();
        return routes;
    }
}
