package org.imagerepo.plugins.webhook;

import java.util.List;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderFactory;

/** Offers the listener {@code webhook}. */
public final class WebhookPlugin implements Plugin {
  @Override
  public List<ProviderFactory<PhotoListener>> photoListeners() {
    return List.of(new WebhookFactory());
  }
}
