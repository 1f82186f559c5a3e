package org.imagerepo.plugins.dl4j.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.plugins.dl4j.model.Calibration;
import org.imagerepo.plugins.dl4j.net.Graph;
import org.imagerepo.plugins.dl4j.net.NativeLibraries;
import org.imagerepo.plugins.dl4j.net.SameDiffNet;
import org.imagerepo.plugins.dl4j.net.TfliteReader;

/** Makes the tagger {@code labels}. */
public final class LabelTaggerFactory implements ProviderFactory<Tagger> {
  private static final double THRESHOLD = 0.4;
  private static final double LEAST_GUESS = 0.2;

  private final ModelSettings model =
      new ModelSettings(
          new ModelSettings.Standard(
              "inception-v3/graph.lite", "imagenet-labels.txt", 299, "imagenet", Calibration.NONE),
          "a TensorFlow Lite classifier",
          THRESHOLD,
          LEAST_GUESS);
  private final Setting<Double> scale =
      Setting.number("scale", "What each of a pixel's values, 0 to 255, is multiplied by", 0, 1)
          .defaultsTo(2 / 255.);
  private final Setting<Double> shift =
      Setting.number("shift", "What is added to it then", -255, 255).defaultsTo(-1.);

  @Override
  public String type() {
    return "labels";
  }

  @Override
  public List<Setting<?>> settings() {
    List<Setting<?>> all = new ArrayList<>(model.all());
    all.addAll(List.of(scale, shift));
    return all;
  }

  @Override
  public Tagger create(Settings settings, ProviderContext context) throws IOException {
    NativeLibraries.load();
    ModelSettings.Choice choice = model.choose(settings);
    PhotoPixels pixels =
        new PhotoPixels(
            choice.edge(), settings.get(scale).floatValue(), settings.get(shift).floatValue());
    Graph graph = TfliteReader.read(choice.files().read(choice.file()));
    SameDiffNet net = SameDiffNet.of(graph, 1, 1, choice.edge(), choice.edge());
    try {
      float[] blank = new float[choice.edge() * choice.edge() * 3];
      choice.rules().labels().require(net.run(List.of(blank)).get(0).get(0).length);
      return new LabelTagger(net, choice.rules(), pixels);
    } catch (IOException | RuntimeException e) {
      net.close();
      throw e;
    }
  }
}
