package org.imagerepo.payara;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.core.config.PlatformConfig;
import org.imagerepo.core.maintenance.Maintenance;
import org.imagerepo.core.maintenance.Storage;
import org.imagerepo.core.plugin.ProviderSettingsSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Storages as they are packaged, and {@code payara/admin} upon them. */
abstract class AdminCase {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  @TempDir Path folder;
  private MongoForTest mongo;

  @BeforeEach
  void startMongo() {
    mongo = MongoForTest.start();
  }

  @AfterEach
  void stopMongo() {
    mongo.close();
  }

  final MongoForTest mongo() {
    return mongo;
  }

  /** With a data folder of that name, and MongoDB. */
  final Map<String, String> settings(String data) {
    return Map.of(
        "platform.data.dir", folder.resolve(data).toString(), "platform.mongodb.uri", mongo.uri());
  }

  /** With a data folder of that name, and nothing else. */
  final Map<String, String> embeddedSettings(String data) {
    return Map.of("platform.data.dir", folder.resolve(data).toString());
  }

  private static ProviderSettingsSource source(Map<String, String> given) {
    return new ProviderSettingsSource() {
      @Override
      public Optional<String> value(String key) {
        return Optional.ofNullable(given.get(key));
      }

      @Override
      public Set<String> names() {
        return given.keySet();
      }
    };
  }

  final Storage embedded(String data) throws IOException {
    PlatformConfig config = PlatformConfig.read(source(settings(data)));
    return Storage.open(config, Checkout.bundledPlugins(), "files", "sqlite");
  }

  final Storage embeddedForReading(String data) throws IOException {
    PlatformConfig config = PlatformConfig.read(source(settings(data)));
    return Storage.openForReading(config, Checkout.bundledPlugins(), "files", "sqlite");
  }

  final Storage mongodb() throws IOException {
    PlatformConfig config = PlatformConfig.read(source(settings("unused")));
    return Storage.open(config, Checkout.bundledPlugins(), "gridfs", "mongodb");
  }

  final int admin(String data, String... arguments) {
    return admin(settings(data), arguments);
  }

  final int admin(Map<String, String> settings, String... arguments) {
    printed.reset();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new Maintenance(source(settings), Checkout.bundledPlugins(), out)
        .run(List.of(arguments));
  }

  /** What the last command said. */
  final String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** The script itself, as a process that can be killed. */
  final Process child(Map<String, String> settings, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Checkout.payara().resolve("admin").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PLATFORM_"));
    environment.put("PLATFORM_JVM_OPTS", "-Xmx256m");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    settings.forEach(
        (key, value) -> environment.put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
    return builder
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
