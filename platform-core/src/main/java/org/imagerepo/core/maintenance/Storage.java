package org.imagerepo.core.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.core.config.PlatformConfig;
import org.imagerepo.core.plugin.IsolatedPlugin;

/**
 * A blob store and a catalogue without a platform. The embedded ones let nobody else in, unless to
 * read: the platform that uses them must be stopped.
 */
public final class Storage implements AutoCloseable {
  private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
  private final Path temporary;
  private final boolean isForReading;
  private BlobStore blobs;
  private Catalogue catalogue;

  /** What the platform lends to a provider. */
  private record Context(Path dataDirectory, Path temporaryDirectory, Clock clock)
      implements ProviderContext {}

  private Storage(boolean isForReading) throws IOException {
    this.isForReading = isForReading;
    this.temporary = Files.createTempDirectory("imagerepo-storage");
  }

  /**
   * Opens a storage with the settings of a platform.
   *
   * @param plugins folders that hold plugin folders
   * @param blobStore type of the blob store, such as {@code files}
   * @param catalogue type of the catalogue, such as {@code sqlite}
   * @throws IOException if it can't be opened; the message names the remedy
   */
  public static Storage open(
      PlatformConfig config, List<Path> plugins, String blobStore, String catalogue)
      throws IOException {
    return open(config, plugins, blobStore, catalogue, false);
  }

  /**
   * Opens a storage for reading alone, beside a platform that may be using it.
   *
   * @throws IOException as above
   */
  public static Storage openForReading(
      PlatformConfig config, List<Path> plugins, String blobStore, String catalogue)
      throws IOException {
    return open(config, plugins, blobStore, catalogue, true);
  }

  private static Storage open(
      PlatformConfig config,
      List<Path> plugins,
      String blobStore,
      String catalogue,
      boolean isForReading)
      throws IOException {
    Storage storage = new Storage(isForReading);
    try {
      storage.blobs = storage.provider(BlobStore.class, blobStore, config, plugins);
      storage.catalogue = storage.provider(Catalogue.class, catalogue, config, plugins);
      return storage;
    } catch (IOException | RuntimeException | Error e) {
      storage.close();
      throw e;
    }
  }

  private <T extends Provider> T provider(
      Class<T> kind, String type, PlatformConfig config, List<Path> roots) throws IOException {
    List<String> offered = new ArrayList<>();
    for (Path folder : OwedTasks.folders(roots)) {
      IsolatedPlugin plugin = IsolatedPlugin.load(folder);
      toClose.push(plugin);
      offered.addAll(plugin.types(kind));
      if (plugin.types(kind).contains(type)) {
        Context context = context(type, config);
        T provider =
            isForReading
                ? plugin.openForReading(kind, type, config.providers(), context)
                : plugin.create(kind, type, config.providers(), context);
        toClose.push(provider);
        return provider;
      }
    }
    throw new IOException(
        "there is no " + kind.getSimpleName() + " of type '" + type + "', only " + offered);
  }

  /** Where a type of provider keeps what it keeps at this machine. */
  static Path folder(PlatformConfig config, String type) {
    return config.dataDirectory().resolve("providers").resolve(type);
  }

  private Context context(String type, PlatformConfig config) throws IOException {
    return new Context(
        Files.createDirectories(folder(config, type)),
        Files.createDirectories(temporary.resolve(type)),
        Clock.systemUTC());
  }

  /** Its blobs. */
  public BlobStore blobs() {
    return blobs;
  }

  /** Its catalogue. */
  public Catalogue catalogue() {
    return catalogue;
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    while (!toClose.isEmpty()) {
      try {
        toClose.pop().close();
      } catch (Exception e) {
        failure = new IOException("the storage didn't close well", e);
      }
    }
    try (Stream<Path> files = Files.walk(temporary)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
