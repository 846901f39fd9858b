package care.training.container;

import care.training.platform.Places;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application's own archive with test classes added where they can see it. */
final class Archives {
    private static final String DESCRIPTOR = "WEB-INF/web.xml";

    private Archives() {}

    /** {@code domain} go into the domain's archive, {@code web} into the web archive, as the tests themselves do. */
    static EnterpriseArchive withTests(Class<?>[] domain, Class<?>... web) {
        EnterpriseArchive application = ShrinkWrap.create(ZipImporter.class, "training.ear")
                .importFrom(Places.forTests().archive().toFile())
                .as(EnterpriseArchive.class);
        WebArchive pages = take(application, "training-web.war").as(WebArchive.class);
        String descriptor = read(pages, DESCRIPTOR);
        pages.delete(DESCRIPTOR);
        pages.addClasses(web).add(new StringAsset(openForTheRunner(descriptor)), DESCRIPTOR);
        JavaArchive beans = take(application, "training-ejb.jar").as(JavaArchive.class);
        return application
                .addAsModule(pages)
                .addAsModule(beans.addClasses(domain))
                .addAsLibraries(archive(Assertions.class));
    }

    /** Everything that is not named is denied, so the servlet that runs the tests has to be named too. */
    private static String openForTheRunner(String descriptor) {
        return descriptor.replace(
                "<url-pattern>/robots.txt</url-pattern>",
                "<url-pattern>/robots.txt</url-pattern><url-pattern>/ArquillianServletRunnerEE9</url-pattern>");
    }

    private static ZipImporter take(EnterpriseArchive application, String module) {
        try (InputStream content = application.delete(module).getAsset().openStream()) {
            return ShrinkWrap.create(ZipImporter.class, module).importFrom(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static File archive(Class<?> content) {
        return new File(
                content.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static String read(Archive<?> archive, String path) {
        try (InputStream content = archive.get(path).getAsset().openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
