package org.imagerepo.plugins.resize;

import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.tag.Tagger;

/** Makes the tagger {@code placeholder}. */
final class PlaceholderFactory implements ProviderFactory<Tagger> {
  @Override
  public String type() {
    return "placeholder";
  }

  @Override
  public Tagger create(Settings settings, ProviderContext context) {
    return new Placeholder();
  }
}
