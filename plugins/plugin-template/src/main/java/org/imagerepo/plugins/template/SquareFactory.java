package org.imagerepo.plugins.template;

import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.rendition.Preprocessor;

/** Makes the preprocessor {@code square}. */
final class SquareFactory implements ProviderFactory<Preprocessor> {
  /** Photos remember this name, so never change it once it was used. */
  @Override
  public String type() {
    return "square";
  }

  @Override
  public Preprocessor create(Settings settings, ProviderContext context) {
    return new Square();
  }
}
