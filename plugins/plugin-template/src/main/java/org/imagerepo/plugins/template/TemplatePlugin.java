package org.imagerepo.plugins.template;

import java.util.List;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.tag.Tagger;

/**
 * The door of the plugin: it lists what the plugin offers. The platform finds it by its name in
 * {@code META-INF/services/org.imagerepo.api.plugin.Plugin}. Override only what you offer.
 */
public final class TemplatePlugin implements Plugin {
  @Override
  public List<ProviderFactory<Preprocessor>> preprocessors() {
    return List.of(new SquareFactory());
  }

  @Override
  public List<ProviderFactory<Tagger>> taggers() {
    return List.of(new ShapeFactory());
  }
}
