package org.imagerepo.core.config;

import java.nio.file.Path;
import java.util.List;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;

/**
 * Where everything is kept.
 *
 * @param dataDirectory absolute
 * @param pluginsDirectory of dropped-in plugins, absolute
 * @param blobStore its type
 * @param catalogue its type
 */
record StorageSettings(
    Path dataDirectory, Path pluginsDirectory, String blobStore, String catalogue) {
  private static final Setting<Path> DATA_DIR =
      Setting.of("platform.data.dir", "Folder of everything that is kept", "a path", Path::of)
          .defaultsTo(Path.of("data"));
  private static final Setting<Path> PLUGINS_DIR =
      Setting.of(
          "platform.plugins.dir",
          "Folder of dropped-in plugins, by default 'plugins' in the data folder",
          "a path",
          Path::of);
  static final Setting<String> MONGODB_URI =
      Setting.text(
              "platform.mongodb.uri", "Connection string of MongoDB; unset means embedded storage")
          .secret();
  private static final Setting<String> BLOBS =
      Setting.text(
          "platform.storage.blobs",
          "Type of blob store, by default files, or gridfs with a MongoDB URI");
  private static final Setting<String> CATALOGUE =
      Setting.text(
          "platform.storage.catalogue",
          "Type of catalogue, by default sqlite, or mongodb with a MongoDB URI");

  static final List<Setting<?>> ALL = List.of(DATA_DIR, PLUGINS_DIR, MONGODB_URI, BLOBS, CATALOGUE);

  static StorageSettings of(Settings settings) {
    Path data = absolute(settings.get(DATA_DIR));
    boolean hasMongo = settings.find(MONGODB_URI).isPresent();
    return new StorageSettings(
        data,
        settings.find(PLUGINS_DIR).map(StorageSettings::absolute).orElse(data.resolve("plugins")),
        settings.find(BLOBS).orElse(hasMongo ? "gridfs" : "files"),
        settings.find(CATALOGUE).orElse(hasMongo ? "mongodb" : "sqlite"));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
