package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.imagerepo.api.tag.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExitGuardTest {
  @TempDir private Path temp;

  private static PluginFolderBuilder exiting(String call) {
    return PluginFolderBuilder.tagger(
            "exits",
            """
            return new SampleTagger("1") {
              @Override public Health health() {
                library.Tool.main(0L, "text");
                return Health.up(library.Tool.class.getPackageName());
              }
            };
            """)
        .source(
            "library.Tool",
            """
            package library;
            public final class Tool {
              public static String name() { return "tool"; }
              public static void main(long wide, String text) { %s }
            }
            """
                .formatted(call));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit(3);",
        "Runtime.getRuntime().exit(3);",
        "Runtime.getRuntime().halt(3);",
        "Runtime r = Runtime.getRuntime(); if (wide == 0) { r.exit(1); } r.halt(2); System.exit(0);",
        "java.util.function.IntConsumer exit = System::exit; exit.accept(3);"
      })
  void aCallThatWouldEndThePlatformThrows(String call) throws Exception {
    try (Plugins plugins = Installation.in(temp).with(exiting(call)).start()) {
      Tagger tagger = Installation.tagger(plugins, "exits");
      assertThatThrownBy(tagger::health)
          .isInstanceOf(NoSuchMethodError.class)
          .hasMessageContaining("a plugin must not end the platform");
    }
  }

  @Test
  void aClassWithSuchACallWorksOtherwise() throws Exception {
    PluginFolderBuilder plugin =
        PluginFolderBuilder.tagger("named", "return new SampleTagger(library.Tool.name());")
            .source(
                "library.Tool",
                """
                package library;
                public final class Tool {
                  public static String name() { return Tool.class.getPackage().getName(); }
                  public static void main(String[] arguments) { System.exit(0); }
                }
                """);
    try (Plugins plugins = Installation.in(temp).with(plugin).start()) {
      assertThat(Installation.tagger(plugins, "named").revision()).isEqualTo("library");
    }
  }

  @Test
  void otherClassesStayAsTheyAre() throws IOException {
    byte[] own = classFile(ExitGuardTest.class);
    byte[] garbage = "no class".getBytes(StandardCharsets.UTF_8);
    assertThat(ExitGuard.guarded(own)).isSameAs(own);
    assertThat(ExitGuard.guarded(garbage)).isSameAs(garbage);
    assertThat(ExitGuard.guarded(new byte[0])).isEmpty();
  }

  @Test
  void referencesAreWhatTheSourceNames() {
    JavaSources sources = new JavaSources();
    sources.add(
        "demo.Sample",
        """
        package demo;
        final class Sample {
          long wide = 5_000_000_000L;
          static java.net.URI[] many(java.util.List<String> names) throws java.io.IOException {
            if (names.isEmpty()) { throw new java.io.IOException("ä"); }
            return new java.net.URI[] {java.net.URI.create(names.get(0))};
          }
        }
        """);
    for (Map.Entry<String, byte[]> file : sources.compile().entrySet()) {
      ClassReferences references = ClassReferences.of(file.getValue());
      assertThat(references.name()).isEqualTo("demo/Sample");
      assertThat(references.classes())
          .containsExactlyInAnyOrder(
              "demo/Sample",
              "java/io/IOException",
              "java/lang/Object",
              "java/lang/String",
              "java/net/URI",
              "java/util/List");
      assertThat(references.methods())
          .contains("java/net/URI.create(Ljava/lang/String;)Ljava/net/URI;");
    }
  }

  private static byte[] classFile(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      return in.readAllBytes();
    }
  }
}
