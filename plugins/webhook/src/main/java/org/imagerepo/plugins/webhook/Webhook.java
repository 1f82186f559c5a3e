package org.imagerepo.plugins.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.event.PhotoNews;
import org.imagerepo.api.plugin.Health;

/**
 * Posts news to an address. The JDK's newer client for HTTP would leave a thread behind when it is
 * closed, so the old one serves.
 */
final class Webhook implements PhotoListener {
  private final URI address;
  private final Signer signer;
  private final Duration timeout;
  private final Clock clock;
  private volatile Optional<String> trouble = Optional.empty();

  Webhook(URI address, Signer signer, Duration timeout, Clock clock) {
    this.address = address;
    this.signer = signer;
    this.timeout = timeout;
    this.clock = clock;
  }

  /** A receiver that is away is no trouble of the platform's, but its operator should know. */
  @Override
  public Health health() {
    return trouble.map(Health::up).orElseGet(Health::up);
  }

  /**
   * @throws IOException unless the receiver has answered that all is well; its address is not in
   *     the message, since it may hold a secret
   */
  @Override
  public void tell(PhotoNews news) throws IOException {
    try {
      post(news);
      trouble = Optional.empty();
    } catch (IOException e) {
      String reason = address.getHost() + " could not be told: " + e.getMessage();
      trouble = Optional.of(reason);
      throw new IOException(reason, e);
    }
  }

  private void post(PhotoNews news) throws IOException {
    byte[] body = Message.of(news).getBytes(StandardCharsets.UTF_8);
    long seconds = clock.instant().getEpochSecond();
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    try {
      connection.setConnectTimeout((int) timeout.toMillis());
      connection.setReadTimeout((int) timeout.toMillis());
      connection.setInstanceFollowRedirects(false);
      connection.setRequestMethod("POST");
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setRequestProperty("webhook-id", news.key());
      connection.setRequestProperty("webhook-timestamp", Long.toString(seconds));
      connection.setRequestProperty("webhook-signature", signer.sign(news.key(), seconds, body));
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(body.length);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body);
      }
      int status = connection.getResponseCode();
      if (status / 100 != 2) {
        throw new IOException("it answered " + status);
      }
    } finally {
      connection.disconnect();
    }
  }
}
