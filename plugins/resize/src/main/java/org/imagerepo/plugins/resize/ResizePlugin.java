package org.imagerepo.plugins.resize;

import java.util.List;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.tag.Tagger;

/** The plugin {@code resize}. */
public final class ResizePlugin implements Plugin {
  @Override
  public List<ProviderFactory<Preprocessor>> preprocessors() {
    return List.of(new ResizeFactory());
  }

  @Override
  public List<ProviderFactory<Tagger>> taggers() {
    return List.of(new PlaceholderFactory());
  }
}
