package org.imagerepo.testkit.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.image.PlaneDecoder;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.search.Thesaurus;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.core.plugin.IsolatedPlugin;

/**
 * A packaged plugin, loaded as the platform loads it, and its providers. So a test sees what ships:
 * a library that was not packed, or a class that is only on the test's own class path, is missing
 * here as it would be there.
 *
 * <p>Use it in tests named {@code *IT}, which run once the folder was made. It works in a temporary
 * folder, and closing it closes the providers and leaves nothing behind.
 */
public final class PluginHarness implements AutoCloseable {
  /** The system property that says where the build has put the plugin folder. */
  public static final String FOLDER = "plugin.folder";

  private final IsolatedPlugin plugin;
  private final Path work;
  private final Deque<Provider> made = new ArrayDeque<>();

  /** What the platform lends to a provider. */
  private record Context(Path dataDirectory, Path temporaryDirectory, Clock clock)
      implements ProviderContext {}

  private PluginHarness(IsolatedPlugin plugin, Path work) {
    this.plugin = plugin;
    this.work = work;
  }

  /** The plugin of the module under test, as it was packaged. */
  public static PluginHarness packaged() throws IOException {
    return of(packagedFolder());
  }

  /** Where the build has put the plugin of the module under test. */
  public static Path packagedFolder() throws IOException {
    String folder = System.getProperty(FOLDER);
    if (folder == null) {
      throw new IOException(
          "the system property "
              + FOLDER
              + " must name the plugin's folder: run 'mvn verify', or"
              + " set it to target/NAME-VERSION-plugin/ID");
    }
    return Path.of(folder);
  }

  /**
   * Any plugin.
   *
   * @param folder of JARs
   */
  public static PluginHarness of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + " is no folder: package the plugin first with 'mvn package'");
    }
    IsolatedPlugin plugin = IsolatedPlugin.load(folder);
    return new PluginHarness(plugin, Files.createTempDirectory("plugin-" + plugin.id()));
  }

  /** From the manifest. */
  public String id() {
    return plugin.id();
  }

  /** The types of all providers that the plugin offers. */
  public List<String> types() {
    return plugin.types();
  }

  /**
   * The types of the providers that the plugin offers for one extension point.
   *
   * @param kind the extension point, such as {@code Tagger.class}
   */
  public List<String> types(Class<? extends Provider> kind) {
    return plugin.types(kind);
  }

  /** Its class loader, which is the context of the threads that it begins. */
  ClassLoader loader() {
    return plugin.loader();
  }

  /**
   * Starts a preprocessor.
   *
   * @param settings texts by key, as an operator gives them but without {@code
   *     platform.provider.TYPE.}
   */
  public Preprocessor preprocessor(String type, Map<String, String> settings) throws IOException {
    return start(Preprocessor.class, type, settings);
  }

  /** Starts a tagger; see {@link #preprocessor}. */
  public Tagger tagger(String type, Map<String, String> settings) throws IOException {
    return start(Tagger.class, type, settings);
  }

  /** Starts a decoder; see {@link #preprocessor}. */
  public PlaneDecoder planeDecoder(String type, Map<String, String> settings) throws IOException {
    return start(PlaneDecoder.class, type, settings);
  }

  /** Starts a thesaurus; see {@link #preprocessor}. */
  public Thesaurus thesaurus(String type, Map<String, String> settings) throws IOException {
    return start(Thesaurus.class, type, settings);
  }

  /** Starts a listener; see {@link #preprocessor}. */
  public PhotoListener photoListener(String type, Map<String, String> settings) throws IOException {
    return start(PhotoListener.class, type, settings);
  }

  /** Starts a blob store; see {@link #preprocessor}. */
  public BlobStore blobStore(String type, Map<String, String> settings) throws IOException {
    return start(BlobStore.class, type, settings);
  }

  /** Starts a catalogue; see {@link #preprocessor}. */
  public Catalogue catalogue(String type, Map<String, String> settings) throws IOException {
    return start(Catalogue.class, type, settings);
  }

  private <T extends Provider> T start(Class<T> kind, String type, Map<String, String> settings)
      throws IOException {
    Path own = work.resolve(type);
    Context context =
        new Context(
            Files.createDirectories(own.resolve("data")),
            Files.createDirectories(own.resolve("temporary")),
            Clock.systemUTC());
    T provider = plugin.create(kind, type, settings, context);
    made.push(provider);
    return provider;
  }

  @Override
  public void close() throws IOException {
    try {
      while (!made.isEmpty()) {
        made.pop().close();
      }
    } finally {
      plugin.close();
      delete(work);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
