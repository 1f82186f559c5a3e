package org.imagerepo.payara.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.core.image.DecodedImage;
import org.imagerepo.core.image.Decoder;
import org.imagerepo.core.image.ImageAdmission;
import org.imagerepo.core.image.RefusedImageException;
import org.imagerepo.core.plugin.Active;
import org.imagerepo.core.plugin.Plugins;
import org.imagerepo.core.plugin.PluginsConfig;
import org.imagerepo.core.plugin.ProviderSettingsSource;

/**
 * Our side of the comparison: reads lines of "FILE tab FOLDER", perhaps several such pairs, makes
 * the renditions of all at once with the engine's decoder and the packaged plugin, and answers
 * "WALL-MS tab CPU-MS tab PEAK-MIB"; an empty line asks what memory the Java machine had before
 * anything began.
 */
final class OurWorker {
  private final ProcessorTime processor = new ProcessorTime();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Preprocessor preprocessor;
  private final Decoder decoder;

  private OurWorker(Preprocessor preprocessor, Decoder decoder) {
    this.preprocessor = preprocessor;
    this.decoder = decoder;
  }

  /**
   * @param args the folders of packaged plugins joined by ":", a folder for what they keep, and
   *     settings of plugins as KEY=VALUE; all decoders among the plugins are used
   */
  public static void main(String[] args) throws IOException {
    long idle = peakMebibytes();
    Decoder decoder = new Decoder(Runtime.getRuntime().maxMemory() / 9);
    try (Plugins plugins = Plugins.start(config(args))) {
      Preprocessor resize =
          plugins.preprocessors().stream()
              .filter(active -> active.plugin().equals("resize"))
              .findFirst()
              .orElseThrow(() -> new IOException("no plugin 'resize' in " + args[0]))
              .provider();
      decoder.decodeBy(() -> plugins.planeDecoders().stream().map(Active::provider).toList());
      OurWorker worker = new OurWorker(resize, decoder);
      worker.serve(idle);
      worker.threads.shutdown();
    }
  }

  private void serve(long idle) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.isEmpty()) {
        System.out.println("0\t0\t" + idle);
        continue;
      }
      String[] words = line.split("\t");
      List<Task> tasks = new ArrayList<>();
      for (int i = 0; i < words.length; i += 2) {
        // The header is read when a photo is let in, and what it says is kept: no part of this.
        Path file = Path.of(words[i]);
        tasks.add(new Task(file, read(file), Path.of(words[i + 1])));
      }
      long cpu = processor.nanos();
      long wall = System.nanoTime();
      renderAll(tasks);
      wall = System.nanoTime() - wall;
      cpu = processor.nanos() - cpu;
      System.out.println(wall / 1e6 + "\t" + cpu / 1e6 + "\t" + peakMebibytes());
    }
  }

  /**
   * @param folder for its renditions
   */
  private record Task(Path file, ImageInfo info, Path folder) {}

  /** Each in a thread of its own. */
  private void renderAll(List<Task> tasks) throws IOException {
    List<CompletableFuture<Void>> all =
        tasks.stream()
            .map(task -> CompletableFuture.runAsync(() -> render(task), threads))
            .toList();
    try {
      all.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static ImageInfo read(Path file) throws IOException {
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      return new ImageAdmission(Long.MAX_VALUE).admit(in);
    } catch (RefusedImageException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private void render(Task task) {
    try (DecodedImage image = new DecodedImage(task.info, task.file, decoder)) {
      List<RenditionSpec> specs = preprocessor.plan(task.info);
      preprocessor.render(
          image, specs, spec -> Files.newOutputStream(task.folder.resolve(spec.name() + ".jpg")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long peakMebibytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static PluginsConfig config(String[] args) throws IOException {
    Path data = Path.of(args[1]);
    Map<String, String> settings = new HashMap<>();
    for (String setting : Arrays.asList(args).subList(2, args.length)) {
      settings.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
    }
    return new PluginsConfig(
        Arrays.stream(args[0].split(":")).map(Path::of).toList(),
        Optional.empty(),
        Files.createDirectories(data.resolve("kept")),
        Files.createDirectories(data.resolve("tmp")),
        "files",
        "sqlite",
        new Given(settings),
        Clock.systemUTC(),
        Duration.ofSeconds(30));
  }

  private record Given(Map<String, String> settings) implements ProviderSettingsSource {
    @Override
    public Optional<String> value(String key) {
      return Optional.ofNullable(settings.get(key));
    }

    @Override
    public Set<String> names() {
      return settings.keySet();
    }
  }
}
