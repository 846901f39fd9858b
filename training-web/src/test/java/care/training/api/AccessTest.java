package care.training.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccessTest {
    @Test
    void every_operation_says_who_may_call_it() throws Exception {
        List<String> silent = resources()
                .flatMap(type -> operations(type)
                        .filter(method -> AccessFilter.access(method, type).isEmpty())
                        .map(Method::toString))
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void every_resource_is_a_bean_of_its_request() throws Exception {
        assertThat(resources().filter(type -> !type.isAnnotationPresent(RequestScoped.class)))
                .isEmpty();
    }

    private static Stream<Method> operations(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(method -> Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class)));
    }

    private static Stream<Class<?>> resources() throws IOException {
        java.nio.file.Path classes = java.nio.file.Path.of(ApiApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
            List<Class<?>> found = files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).toString())
                    .filter(name -> name.startsWith("care/training/api/"))
                    .<Class<?>>map(AccessTest::load)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .toList();
            return found.stream();
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replace(".class", "").replace('/', '.'));
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
