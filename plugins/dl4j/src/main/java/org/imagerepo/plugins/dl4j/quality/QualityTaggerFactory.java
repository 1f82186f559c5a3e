package org.imagerepo.plugins.dl4j.quality;

import java.io.IOException;
import java.util.List;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.plugins.dl4j.net.NativeLibraries;

/** Makes the tagger {@code quality}. */
public final class QualityTaggerFactory implements ProviderFactory<Tagger> {
  private static final Setting<Integer> LEAST_EDGE =
      Setting.integer(
              "least-edge", "Longer edge that a good photo has at least, in pixels", 1, 100_000)
          .defaultsTo(480);

  @Override
  public String type() {
    return "quality";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(LEAST_EDGE);
  }

  @Override
  public Tagger create(Settings settings, ProviderContext context) throws IOException {
    NativeLibraries.load();
    return new QualityTagger(QualityNetwork.bundled(), settings.get(LEAST_EDGE));
  }
}
