package org.imagerepo.plugins.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.testkit.catalogue.TestPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;

/** The plugin as the platform loads it: seeing the JDK, the contract and its own JARs alone. */
class IsolationTest {
  private static final String TMPDIR = "org.sqlite.tmpdir";

  @TempDir Path folder;

  /** Loads the plugin's own classes; only the contract comes from outside. */
  private static final class PluginLoader extends URLClassLoader {
    PluginLoader(URL... urls) {
      super(urls, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      return name.startsWith("org.imagerepo.api.") ? Class.forName(name) : super.findClass(name);
    }

    boolean hasLoaded(String name) {
      return findLoadedClass(name) != null;
    }
  }

  private static URL home(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  @Test
  void theCatalogueWorksAndRegistersNoDriver() throws Exception {
    TestContext context = TestContext.in(folder, Clock.systemUTC());
    try (PluginLoader loader =
        new PluginLoader(home(EmbeddedStoragePlugin.class), home(SQLiteJDBCLoader.class))) {
      List<Plugin> plugins =
          ServiceLoader.load(Plugin.class, loader).stream()
              .map(ServiceLoader.Provider::get)
              .toList();
      assertThat(plugins).hasSize(1);
      assertThat(plugins.get(0).getClass().getClassLoader()).isSameAs(loader);

      useCatalogue(plugins.get(0), context);

      assertThat(loader.hasLoaded("org.sqlite.SQLiteJDBCLoader")).isTrue();
      // Its static initialiser is what would register it with DriverManager for good.
      assertThat(loader.hasLoaded("org.sqlite.JDBC")).isFalse();
      assertThat(System.getProperty(TMPDIR)).isNull();
      try (Stream<Path> unpacked = Files.list(context.temporaryDirectory())) {
        assertThat(unpacked.map(path -> path.getFileName().toString()))
            .anyMatch(name -> name.startsWith("sqlite-"));
      }
    }
  }

  private static void useCatalogue(Plugin plugin, TestContext context) throws IOException {
    ProviderFactory<Catalogue> factory = plugin.catalogues().get(0);
    User user = TestPhotos.user("ada");
    try (Catalogue catalogue =
        factory.create(Settings.parse(factory.settings(), Map.of()), context)) {
      assertThat(catalogue.addUser(user)).isTrue();
      assertThat(catalogue.user(user.id())).hasValue(user);
    }
  }
}
