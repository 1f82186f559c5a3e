package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.util.List;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ReadingFactory;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;

/** Makes blob stores of type {@code files}. */
final class FileBlobStoreFactory implements ReadingFactory<BlobStore> {
  private static final int MIB = 1024 * 1024;

  static final Setting<Integer> MIN_FREE_MB =
      Setting.integer(
              "min-free-mb",
              "How many MiB of the disk must stay free; what would use them is refused",
              0,
              MIB)
          .defaultsTo(200);

  @Override
  public String type() {
    return "files";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(MIN_FREE_MB);
  }

  @Override
  public BlobStore create(Settings settings, ProviderContext context) throws IOException {
    return FileBlobStore.open(context.dataDirectory(), space(settings, context), context.clock());
  }

  @Override
  public BlobStore openForReading(Settings settings, ProviderContext context) {
    return FileBlobStore.openForReading(
        context.dataDirectory(), space(settings, context), context.clock());
  }

  private static DiskSpace space(Settings settings, ProviderContext context) {
    return DiskSpace.of(context.dataDirectory(), (long) settings.get(MIN_FREE_MB) * MIB);
  }
}
