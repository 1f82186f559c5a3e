package org.imagerepo.plugins.dl4j.tag;

import java.io.IOException;
import java.util.List;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.plugins.dl4j.model.Calibration;
import org.imagerepo.plugins.dl4j.net.NativeLibraries;

/** Makes the tagger {@code objects}. */
public final class ObjectTaggerFactory implements ProviderFactory<Tagger> {
  private static final double THRESHOLD = 0.54;
  private static final double LEAST_GUESS = 0.04;

  private final ModelSettings model =
      new ModelSettings(
          new ModelSettings.Standard(
              "coco-ssd/model.json", "coco-labels.txt", 300, "coco", Calibration.OBJECTS),
          "a TensorFlow.js graph of a single-shot detector",
          THRESHOLD,
          LEAST_GUESS);

  @Override
  public String type() {
    return "objects";
  }

  @Override
  public List<Setting<?>> settings() {
    return model.all();
  }

  @Override
  public Tagger create(Settings settings, ProviderContext context) throws IOException {
    NativeLibraries.load();
    ModelSettings.Choice choice = model.choose(settings);
    SsdDetector detector = SsdDetector.read(choice.files(), choice.file(), choice.edge());
    try {
      choice.rules().labels().require(detector.kinds());
      return new ObjectTagger(detector, choice.rules());
    } catch (IOException | RuntimeException e) {
      detector.close();
      throw e;
    }
  }
}
