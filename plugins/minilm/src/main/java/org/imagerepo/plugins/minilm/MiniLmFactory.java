package org.imagerepo.plugins.minilm;

import java.io.IOException;
import java.util.List;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.search.Thesaurus;

/** Makes the thesaurus of type {@code minilm}. */
final class MiniLmFactory implements ProviderFactory<Thesaurus> {
  static final Setting<Double> LEAST_SIMILARITY =
      Setting.number(
              "least-similarity",
              "How near a tag must be to a word, as the cosine of the angle between them; lower"
                  + " finds more, and more that is wrong",
              0.3,
              0.99)
          .defaultsTo(0.62);

  @Override
  public String type() {
    return "minilm";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(LEAST_SIMILARITY);
  }

  @Override
  public Thesaurus create(Settings settings, ProviderContext context) throws IOException {
    return new MiniLmThesaurus(Embedder.open(), settings.get(LEAST_SIMILARITY));
  }
}
