package org.imagerepo.plugins.dl4j.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Loads ND4J's native code: the fast one where the processor can run it. JavaCPP, which does it, is
 * told what to do by system properties; whoever set one of them is heard.
 */
public final class NativeLibraries {
  private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";

  /** Of memory beside Java's heap, more than twice of what both models take. */
  private static final String MOST_BYTES = "1200m";

  private static boolean isLoaded;

  private NativeLibraries() {}

  /**
   * Loads it, unless it is loaded.
   *
   * @throws IOException if there is none for this machine
   */
  public static synchronized void load() throws IOException {
    if (isLoaded) {
      return;
    }
    Map<String, String> properties = new HashMap<>();
    properties.put(EXTENSION, extension(Path.of("/proc/cpuinfo")));
    properties.put("org.bytedeco.javacpp.maxbytes", MOST_BYTES);
    // It would count what the whole server takes, and that is not ours to bound.
    properties.put("org.bytedeco.javacpp.maxphysicalbytes", "0");
    properties.keySet().removeIf(name -> System.getProperty(name) != null);
    properties.forEach(System::setProperty);
    try {
      Nd4j.create(1).close();
      isLoaded = true;
    } catch (LinkageError | RuntimeException e) {
      throw new IOException(
          "ND4J's native code can't be loaded on this machine (%s, %s): %s. Build the plugin with"
                  .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), e)
              + " -Dnatives.platform=... for it",
          e);
    } finally {
      // Each plugin has a JavaCPP of its own, and what is right for this one may be wrong for it.
      properties.keySet().forEach(System::clearProperty);
    }
  }

  /** Of the library's name. Code that the processor doesn't know would end the whole server. */
  static String extension(Path processor) throws IOException {
    boolean isKnown = Files.isReadable(processor);
    boolean isFast = !isKnown || Files.readString(processor).matches("(?s).*\\bavx2\\b.*");
    return isFast ? "-onednn-avx2" : "";
  }
}
