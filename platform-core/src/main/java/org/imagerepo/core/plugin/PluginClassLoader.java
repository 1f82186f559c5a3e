package org.imagerepo.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.List;
import org.imagerepo.api.plugin.Plugin;

/**
 * Loads one plugin apart from all others and from the platform: it sees the JDK, the plugin API and
 * its own JARs, nothing else. A JAR that carries classes of the API never shadows them. No class of
 * it ends the platform, see {@link ExitGuard}.
 */
final class PluginClassLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  /** Begins the names of all classes of the API, {@code org.imagerepo.api.}: a fork renames it. */
  private static final String API = apiPrefix();

  private static final ClassLoader API_LOADER = Plugin.class.getClassLoader();

  PluginClassLoader(String id, List<Path> jars) {
    super("plugin-" + id, urls(jars), ClassLoader.getPlatformClassLoader());
  }

  private static String apiPrefix() {
    String name = Plugin.class.getPackageName();
    return name.substring(0, name.lastIndexOf('.') + 1);
  }

  private static URL[] urls(List<Path> jars) {
    return jars.stream()
        .map(
            jar -> {
              try {
                return jar.toUri().toURL();
              } catch (MalformedURLException e) {
                throw new UncheckedIOException(new IOException(e));
              }
            })
        .toArray(URL[]::new);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return name.startsWith(API) ? API_LOADER.loadClass(name) : super.loadClass(name, resolve);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String path = name.replace('.', '/') + ".class";
    byte[] original = bytes(path);
    byte[] guarded = ExitGuard.guarded(original);
    if (guarded == original) {
      return super.findClass(name);
    }
    definePackageOf(name);
    CodeSource source = new CodeSource(findResource(path), (CodeSigner[]) null);
    return defineClass(name, guarded, 0, guarded.length, source);
  }

  /** Empty if there is no such class. */
  private byte[] bytes(String path) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(path)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new ClassNotFoundException(path + " can't be read", e);
    }
  }

  private void definePackageOf(String className) {
    int dot = className.lastIndexOf('.');
    String name = dot < 0 ? "" : className.substring(0, dot);
    if (dot > 0 && getDefinedPackage(name) == null) {
      try {
        definePackage(name, null, null, null, null, null, null, null);
      } catch (IllegalArgumentException e) {
        // Another thread was faster.
      }
    }
  }
}
