package org.imagerepo.testkit.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageCheckTest {
  private static final String SOURCE =
      """
      import org.imagerepo.api.plugin.Plugin;
      public final class Door implements Plugin {
        %s
      }
      """;

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temp.resolve("sample"));
  }

  private void pack(String members) throws IOException {
    Path source = temp.resolve("Door.java");
    Files.writeString(source, SOURCE.formatted(members));
    SourcePlugin.pack(source, "sample", "1.0", folder);
  }

  /** A JAR beside the plugin's own. */
  private void bundle(String name, String... entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(name));
        JarOutputStream jar = new JarOutputStream(out)) {
      for (String entry : entries) {
        jar.putNextEntry(new JarEntry(entry));
      }
    }
  }

  @Test
  void aRightOneIsLetThrough() throws IOException {
    pack("java.sql.Connection connection; Plugin[] others = {this};");
    bundle("library.jar", "any/Library.class");

    assertThat(PackageCheck.problems(folder)).isEmpty();
    assertThatCode(() -> PackageCheck.main(new String[] {folder.toString()}))
        .doesNotThrowAnyException();
  }

  @Test
  void theApiMustNotBeBundled() throws IOException {
    pack("");
    bundle("platform-api.jar", "org/imagerepo/api/plugin/Plugin.class");

    assertThat(PackageCheck.problems(folder))
        .containsExactly(
            "platform-api.jar is bundled, which the platform provides;"
                + " give that dependency the scope 'provided'");
    assertThatThrownBy(() -> PackageCheck.main(new String[] {folder.toString()}))
        .hasMessageContaining("must not ship:\n- platform-api.jar is bundled");
  }

  @Test
  void theTestkitMustNotBeBundled() throws IOException {
    pack("");
    bundle("plugin-testkit.jar", "org/imagerepo/testkit/plugin/PackageCheck.class");

    assertThat(PackageCheck.problems(folder))
        .containsExactly(
            "plugin-testkit.jar is bundled, which is for tests alone;"
                + " give that dependency the scope 'test'");
  }

  @Test
  void aLibraryThatIsNotBundledIsMissingUnlessItIs() throws IOException {
    pack("void use() { org.assertj.core.api.Assertions.fail(\"used\"); }");
    assertThat(PackageCheck.problems(folder))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("org.assertj.core.api.Assertions, which Door uses, is missing")
        .endsWith("give the dependency that has it the scope 'compile'");

    bundle("assertj.jar", "org/assertj/core/api/Assertions.class");
    assertThat(PackageCheck.problems(folder)).isEmpty();
  }

  @Test
  void thePlatformItselfIsHidden() throws IOException {
    pack("org.imagerepo.core.plugin.Plugins plugins() { return this.plugins(); }");

    assertThat(PackageCheck.problems(folder))
        .containsExactly(
            "org.imagerepo.core.plugin.Plugins, which Door uses, is missing: it is the platform's"
                + " own, and hidden from plugins; use the plugin API alone");
  }

  @Test
  void exitMustNotBeCalled() throws IOException {
    pack("void end() { Runtime.getRuntime().halt(1); }");

    assertThat(PackageCheck.problems(folder))
        .containsExactly(
            "Door calls System.exit or its like, which would end the platform; throw an exception");
  }

  @Test
  void onlyOneJarMayBeThePlugin() throws IOException {
    pack("");
    Files.copy(folder.resolve("sample.jar"), folder.resolve("twice.jar"));

    assertThat(PackageCheck.problems(folder))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).contains("exactly one JAR", "2"));
  }
}
