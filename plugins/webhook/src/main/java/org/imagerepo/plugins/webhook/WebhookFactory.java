package org.imagerepo.plugins.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;

/** Makes the listener {@code webhook}. */
final class WebhookFactory implements ProviderFactory<PhotoListener> {
  private static final Setting<URI> URL =
      Setting.of(
              "url",
              "Address that is told, by POST",
              "an address such as https://example.org/photos",
              WebhookFactory::address)
          .required();

  private static final Setting<Signer> SECRET =
      Setting.of(
              "secret",
              "Key of the signatures, which the receiver has, too",
              "whsec_ and 24 to 64 bytes in base64, as \"whsec_$(openssl rand -base64 32)\" makes",
              Signer::parse)
          .required()
          .secret();

  private static final Setting<Duration> TIMEOUT =
      Setting.duration("timeout", "How long the receiver may take to connect, and to answer")
          .defaultsTo(Duration.ofSeconds(10));

  private static URI address(String text) {
    URI address = URI.create(text.strip());
    if (!List.of("http", "https").contains(String.valueOf(address.getScheme()))
        || address.getHost() == null) {
      throw new IllegalArgumentException("no address of the web");
    }
    return address;
  }

  @Override
  public String type() {
    return "webhook";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(URL, SECRET, TIMEOUT);
  }

  @Override
  public PhotoListener create(Settings settings, ProviderContext context) {
    return new Webhook(
        settings.get(URL), settings.get(SECRET), settings.get(TIMEOUT), context.clock());
  }
}
