package org.imagerepo.plugins.dl4j.tag;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tagger;

/** Two taggers that are lent by turns, and closed at the end. */
final class TwoOfAKind implements AutoCloseable {
  private final List<Tagger> both;
  private int lent;

  /** Stays open when the borrower closes it. */
  private record Lent(Tagger tagger) implements Tagger {
    @Override
    public String revision() {
      return tagger.revision();
    }

    @Override
    public boolean accepts(ImageInfo info) {
      return tagger.accepts(info);
    }

    @Override
    public Findings examine(SourceImage image) throws IOException {
      return tagger.examine(image);
    }
  }

  private TwoOfAKind(List<Tagger> both) {
    this.both = both;
  }

  static TwoOfAKind of(ProviderFactory<Tagger> factory) throws IOException {
    Settings defaults = Settings.parse(factory.settings(), Map.of());
    return new TwoOfAKind(List.of(factory.create(defaults, null), factory.create(defaults, null)));
  }

  Tagger next() {
    return new Lent(both.get(lent++ % 2));
  }

  @Override
  public void close() throws IOException {
    for (Tagger tagger : both) {
      tagger.close();
    }
  }
}
