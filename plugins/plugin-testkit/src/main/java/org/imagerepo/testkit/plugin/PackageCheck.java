package org.imagerepo.testkit.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.core.plugin.ClassReferences;
import org.imagerepo.core.plugin.IsolatedPlugin;

/**
 * Looks at a packaged plugin without running it: whether its manifest is right, its JARs hold what
 * they must and nothing that they must not. The build calls it whenever a plugin is packaged.
 */
public final class PackageCheck {
  private static final String SERVICE = "META-INF/services/" + Plugin.class.getName();
  private static final String CLASS = ".class";

  /** Begins the names of the API's classes as they are in a JAR. */
  private static final String API = parent(Plugin.class.getPackageName()) + "/";

  /** Begins the names of everything of the product, that of plugins included. */
  private static final String PRODUCT = API.substring(0, API.lastIndexOf('/', API.length() - 2));

  /** Begins the names of classes that no plugin has any business with, but for its tests. */
  private static final List<String> ENGINE =
      List.of(
          parent(IsolatedPlugin.class.getPackageName()) + "/",
          parent(PackageCheck.class.getPackageName()) + "/");

  private final List<String> problems = new ArrayList<>();
  private final Set<String> bundled = new HashSet<>();

  private PackageCheck() {}

  /**
   * Checks a folder and fails if something is wrong.
   *
   * @param arguments the plugin's folder
   * @throws IOException whose message names everything that is wrong, each with its remedy
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<String> problems = problems(folder);
    if (!problems.isEmpty()) {
      throw new IOException(
          "the plugin in " + folder + " must not ship:\n- " + String.join("\n- ", problems));
    }
  }

  /**
   * Everything that is wrong, each with its remedy.
   *
   * @param folder of JARs
   */
  public static List<String> problems(Path folder) throws IOException {
    PackageCheck check = new PackageCheck();
    check.folder(folder);
    return check.problems;
  }

  private static String parent(String packageName) {
    return packageName.substring(0, packageName.lastIndexOf('.')).replace('.', '/');
  }

  private void folder(Path folder) throws IOException {
    try {
      IsolatedPlugin.check(folder);
    } catch (IOException e) {
      problems.add(e.getMessage());
    }
    List<Path> own = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        if (isOwn(jar)) {
          own.add(jar);
        }
      }
    }
    if (own.size() != 1) {
      problems.add(
          "exactly one JAR must have "
              + SERVICE
              + ", which names the class that implements Plugin, but "
              + own.size()
              + " have it; add it below src/main/resources");
    }
    for (Path jar : own) {
      references(jar);
    }
  }

  /** Takes down a JAR's classes. Libraries may lack what they don't need, so only they are. */
  private boolean isOwn(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(CLASS))
          .forEach(bundled::add);
      refuse(file, jar.getFileName(), List.of(API), "which the platform provides", "provided");
      refuse(file, jar.getFileName(), ENGINE, "which is for tests alone", "test");
      return file.getEntry(SERVICE) != null;
    }
  }

  private void refuse(JarFile file, Path name, List<String> prefixes, String why, String scope) {
    boolean has =
        file.stream().anyMatch(entry -> prefixes.stream().anyMatch(entry.getName()::startsWith));
    if (has) {
      problems.add(
          name + " is bundled, " + why + "; give that dependency the scope '" + scope + "'");
    }
  }

  private void references(Path jar) throws IOException {
    Map<String, String> missing = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().filter(e -> e.getName().endsWith(CLASS)).toList()) {
        try (InputStream in = file.getInputStream(entry)) {
          references(ClassReferences.of(in.readAllBytes()), missing);
        }
      }
    }
    missing.forEach((name, user) -> problems.add(missing(name, user)));
  }

  private void references(ClassReferences references, Map<String, String> missing) {
    String user = references.name().replace('/', '.');
    if (references.callsExit()) {
      problems.add(
          user
              + " calls System.exit or its like, which would end the platform; throw an exception");
    }
    for (String name : references.classes()) {
      if (!isThere(name + CLASS)) {
        missing.putIfAbsent(name.replace('/', '.'), user);
      }
    }
  }

  private boolean isThere(String file) {
    if (file.startsWith(API)) {
      return Plugin.class.getClassLoader().getResource(file) != null;
    }
    return bundled.contains(file) || ClassLoader.getPlatformClassLoader().getResource(file) != null;
  }

  private static String missing(String name, String user) {
    String what = name + ", which " + user + " uses, is missing: ";
    return name.replace('.', '/').startsWith(PRODUCT)
        ? what + "it is the platform's own, and hidden from plugins; use the plugin API alone"
        : what
            + "it is in neither the JDK, the plugin API nor the plugin's JARs, and the platform's"
            + " own libraries are hidden from plugins; give the dependency that has it the scope"
            + " 'compile'";
  }
}
