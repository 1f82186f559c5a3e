package org.imagerepo.testkit.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.PlaneDecoder;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.api.search.Thesaurus;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.core.plugin.BoundedCalls;
import org.imagerepo.core.plugin.FailureText;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.imagerepo.testkit.rendition.RecordedRenditions;
import org.imagerepo.testkit.tag.SharedPixels;

/**
 * Runs a packaged plugin in its own class loader as the platform does, sends photos of every kind
 * through it, and tells what it does that no plugin may do. For one thread.
 */
public final class PluginTrial {
  private final PluginHarness plugin;
  private final Map<String, Map<String, String>> settings;
  private final Duration limit;
  private final BoundedCalls calls;
  private final List<String> problems;

  private PluginTrial(
      PluginHarness plugin,
      Map<String, Map<String, String>> settings,
      Duration limit,
      BoundedCalls calls,
      List<String> problems) {
    this.plugin = plugin;
    this.settings = settings;
    this.limit = limit;
    this.calls = calls;
    this.problems = problems;
  }

  /**
   * Everything that the plugin does wrong; empty if it does all well.
   *
   * @param folder of the plugin
   * @param settings texts by type of provider and key; what has a default need not be given
   * @param limit how long a call may take; the platform allows two minutes unless told otherwise
   */
  public static List<String> problems(
      Path folder, Map<String, Map<String, String>> settings, Duration limit)
      throws InterruptedException {
    BoundedCalls calls = new BoundedCalls("plugin-trial");
    List<String> problems = new ArrayList<>();
    try {
      PluginHarness plugin = calls.call(() -> PluginHarness.of(folder), limit);
      PluginTrial trial = new PluginTrial(plugin, settings, limit, calls, problems);
      trial.run();
      trial.end();
    } catch (TimeoutException e) {
      problems.add("loading it has not ended within " + limit);
    } catch (ExecutionException e) {
      problems.add("it can't be loaded: " + FailureText.of(e.getCause()));
    } finally {
      calls.close();
    }
    return problems;
  }

  private void run() throws InterruptedException {
    for (String type : plugin.types(Tagger.class)) {
      Optional<Tagger> tagger = start(type, texts -> plugin.tagger(type, texts));
      tagger.ifPresent(made -> work(type, source -> examine(made, source)));
    }
    for (String type : plugin.types(Preprocessor.class)) {
      Optional<Preprocessor> maker = start(type, texts -> plugin.preprocessor(type, texts));
      maker.ifPresent(made -> work(type, source -> render(made, source)));
    }
    for (String type : plugin.types(PlaneDecoder.class)) {
      Optional<PlaneDecoder> decoder = start(type, texts -> plugin.planeDecoder(type, texts));
      decoder.ifPresent(made -> work(type, source -> decode(made, source)));
    }
    for (String type : plugin.types(Thesaurus.class)) {
      start(type, texts -> plugin.thesaurus(type, texts));
    }
    for (String type : plugin.types(PhotoListener.class)) {
      start(type, texts -> plugin.photoListener(type, texts));
    }
    for (String type : plugin.types(BlobStore.class)) {
      start(type, texts -> plugin.blobStore(type, texts));
    }
    for (String type : plugin.types(Catalogue.class)) {
      start(type, texts -> plugin.catalogue(type, texts));
    }
  }

  private void end() throws InterruptedException {
    ClassLoader loader = plugin.loader();
    within(
        "closing it",
        () -> {
          plugin.close();
          return true;
        });
    List<String> threads = LeftThreads.of(loader);
    if (!threads.isEmpty()) {
      problems.add("threads go on after it was closed: " + threads + "; end them in close()");
    }
  }

  private interface Start<T> {
    T with(Map<String, String> texts) throws IOException;
  }

  /** The provider; empty if it can't be started, which is a problem. */
  private <T extends Provider> Optional<T> start(String type, Start<T> start) {
    Map<String, String> texts = settings.getOrDefault(type, Map.of());
    Optional<T> made = within(type + ": creating it", () -> start.with(texts));
    made.flatMap(provider -> within(type + ": health()", () -> provider.health().isUp()))
        .filter(isUp -> !isUp)
        .ifPresent(down -> problems.add(type + ": health() says down right after the start"));
    return made;
  }

  /** What the call returned; empty if it didn't return well, which is a problem. */
  private <T> Optional<T> within(String what, Callable<T> call) {
    try {
      return Optional.of(calls.call(call, limit));
    } catch (TimeoutException e) {
      problems.add(what + " has not returned within " + limit);
    } catch (ExecutionException e) {
      problems.add(what + " threw " + FailureText.of(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      problems.add(what + " was interrupted");
    }
    return Optional.empty();
  }

  private interface Use {
    /** What is wrong; empty if nothing is. */
    String of(OpenedPhoto source) throws IOException;
  }

  /** Stops at the first photo on which something is wrong: the others would say the same. */
  private void work(String type, Use use) {
    int before = problems.size();
    for (SamplePhotos.Sample photo : SamplePhotos.all()) {
      if (problems.size() == before) {
        work(type + ": working on a " + photo.name(), photo, use);
      }
    }
  }

  private void work(String what, SamplePhotos.Sample photo, Use use) {
    try (OpenedPhoto source = OpenedPhoto.of(photo.bytes())) {
      List<Integer> pixels = SharedPixels.hashes(source);
      Optional<String> returned = within(what, () -> use.of(source));
      returned.filter(text -> !text.isEmpty()).ifPresent(text -> problems.add(what + " " + text));
      if (returned.isPresent() && !SharedPixels.hashes(source).equals(pixels)) {
        problems.add(what + " changed the pixels that all providers share; draw on a copy");
      }
      if (!Arrays.equals(Files.readAllBytes(source.file()), photo.bytes())) {
        problems.add(what + " changed the photo's file, which is read-only");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String examine(Tagger tagger, OpenedPhoto source) throws IOException {
    if (!tagger.accepts(source.info())) {
      return "";
    }
    Findings findings = tagger.examine(source);
    return findings == null ? "returned null; return Findings.none()" : "";
  }

  private static String decode(PlaneDecoder decoder, OpenedPhoto source) throws IOException {
    ImageInfo info = source.info();
    if (!info.mediaType().equals("image/jpeg")) {
      return "";
    }
    try {
      return decoder
          .decode(source.file(), info, 8)
          .filter(image -> image.width() != info.width() || image.height() != info.height())
          .map(image -> "decoded it to " + image.width() + " x " + image.height() + " pixels")
          .orElse("");
    } catch (IOException e) {
      // It leaves the photo to the platform, as it may.
      return "";
    }
  }

  private static String render(Preprocessor preprocessor, OpenedPhoto source) throws IOException {
    List<RenditionSpec> plan = preprocessor.plan(source.info());
    RecordedRenditions renditions = new RecordedRenditions(plan);
    preprocessor.render(source, plan, renditions);
    List<String> missing = renditions.missing();
    return missing.isEmpty() ? "" : "planned " + missing + " but did not write and close it";
  }
}
