package org.imagerepo.web.container;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.imagerepo.web.ApiApplication;

/** Every operation that the resources' code declares and doesn't hide. */
final class Operations {
  private Operations() {}

  static Set<String> ofResources() {
    Set<String> operations = new TreeSet<>();
    resources().forEach(resource -> add(resource, operations));
    return operations;
  }

  private static Stream<Class<?>> resources() {
    try {
      java.nio.file.Path classes =
          java.nio.file.Path.of(
              ApiApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.walk(classes)
          .map(file -> classes.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith("Resource.class"))
          .map(file -> load(file.substring(0, file.length() - 6).replace('/', '.')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Operations.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static void add(Class<?> resource, Set<String> operations) {
    String root = ApiApplication.ROOT + resource.getAnnotation(Path.class).value();
    for (Method method : resource.getDeclaredMethods()) {
      for (Annotation annotation : method.getAnnotations()) {
        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
        Operation described = method.getAnnotation(Operation.class);
        if (verb != null && (described == null || !described.hidden())) {
          Path sub = method.getAnnotation(Path.class);
          operations.add(verb.value() + " " + root + (sub == null ? "" : sub.value()));
        }
      }
    }
  }
}
