package org.imagerepo.plugins.turbo;

import java.util.List;
import org.imagerepo.api.image.PlaneDecoder;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderFactory;

/** The plugin {@code resize-turbo}. */
public final class TurboPlugin implements Plugin {
  @Override
  public List<ProviderFactory<PlaneDecoder>> planeDecoders() {
    return List.of(new TurboFactory());
  }
}
