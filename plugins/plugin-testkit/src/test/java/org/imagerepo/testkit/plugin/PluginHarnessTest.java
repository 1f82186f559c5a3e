package org.imagerepo.testkit.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginHarnessTest {
  @TempDir Path folder;

  /** A plugin whose tagger says in its revision what it saw. */
  public static final class Sample implements Plugin, ProviderFactory<Tagger> {
    @Override
    public List<ProviderFactory<Tagger>> taggers() {
      return List.of(this);
    }

    @Override
    public String type() {
      return "sample";
    }

    @Override
    public Tagger create(Settings settings, ProviderContext context) {
      return new SampleTagger(context.dataDirectory());
    }
  }

  /** Its tagger, a class of its own so that it is only there if it was packed. */
  record SampleTagger(Path data) implements Tagger {
    @Override
    public String revision() {
      ClassLoader context = Thread.currentThread().getContextClassLoader();
      return context.getName() + " " + (context == getClass().getClassLoader()) + " " + data;
    }

    @Override
    public Findings examine(SourceImage image) {
      return Findings.none();
    }
  }

  private void pack(Class<?>... classes) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Plugin-Id", "sample");
    attributes.putValue("Plugin-Version", "1");
    attributes.putValue("Platform-Api-Version", "1.0");
    try (OutputStream out = Files.newOutputStream(folder.resolve("sample.jar"));
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.putNextEntry(new JarEntry("META-INF/services/" + Plugin.class.getName()));
      jar.write(Sample.class.getName().getBytes(StandardCharsets.UTF_8));
      for (Class<?> type : classes) {
        String name = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
          in.transferTo(jar);
        }
      }
    }
  }

  @Test
  void runsThePluginInItsOwnLoaderAndLeavesNothingBehind() throws IOException {
    pack(Sample.class, SampleTagger.class);
    Path data;
    try (PluginHarness plugin = PluginHarness.of(folder)) {
      assertThat(plugin.types()).containsExactly("sample");
      String[] seen = plugin.tagger("sample", Map.of()).revision().split(" ", 3);
      assertThat(seen).startsWith("plugin-sample", "true");
      data = Path.of(seen[2]);
      assertThat(data).isDirectory();
    }
    assertThat(data).doesNotExist();
  }

  @Test
  void aClassThatWasNotPackedIsMissing() throws IOException {
    pack(Sample.class);
    try (PluginHarness plugin = PluginHarness.of(folder)) {
      assertThatThrownBy(() -> plugin.tagger("sample", Map.of()))
          .isInstanceOf(NoClassDefFoundError.class);
    }
  }

  @Test
  void errorsNameTheRemedy() throws IOException {
    assertThatThrownBy(() -> PluginHarness.of(folder.resolve("nowhere")))
        .hasMessageContaining("mvn package");
    pack(Sample.class, SampleTagger.class);
    try (PluginHarness plugin = PluginHarness.of(folder)) {
      assertThatThrownBy(() -> plugin.preprocessor("sample", Map.of()))
          .hasMessage("sample offers no Preprocessor 'sample'");
      assertThatThrownBy(() -> plugin.tagger("sample", Map.of("edge", "1")))
          .hasMessage("edge is unknown; known are []");
    }
  }
}
