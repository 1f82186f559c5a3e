package org.imagerepo.plugins.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.event.PhotoNews;
import org.imagerepo.testkit.catalogue.TestPhotos;
import org.imagerepo.testkit.event.PhotoListenerContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest extends PhotoListenerContract {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final long SECONDS = 1_767_225_600;
  private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(SECONDS), ZoneOffset.UTC);

  private final Receiver receiver = new Receiver();

  WebhookTest() throws IOException {}

  @Override
  protected PhotoListener create() {
    return new Webhook(receiver.address(), Signer.parse(SECRET), Duration.ofSeconds(5), CLOCK);
  }

  @Override
  protected boolean sendReceiverAway() {
    receiver.close();
    return true;
  }

  @AfterEach
  void closeReceiver() {
    receiver.close();
  }

  @Test
  void postsWhatHappenedSigned() throws IOException {
    Photo photo = TestPhotos.photo(UserId.random(), 5, TestPhotos.TIME);
    PhotoNews news =
        new PhotoNews(PhotoNews.Kind.ADDED, photo.id(), Optional.of(photo), TestPhotos.TIME);
    create().tell(news);

    Receiver.Message message = receiver.messages.get(0);
    assertThat(message.method()).isEqualTo("POST");
    assertThat(message.id()).isEqualTo(news.key());
    assertThat(message.timestamp()).isEqualTo(Long.toString(SECONDS));
    assertThat(message.body())
        .isEqualTo(
            """
            {"type":"photo-added","timestamp":"2026-01-17T10:20:30.456Z","data":{"id":"%s",\
            "owner":"%s","visibility":"private","sha256":"%s"}}"""
                .formatted(photo.id().value(), photo.owner().value(), photo.original().sha256()));
    assertThat(message.signature())
        .isEqualTo(
            Signer.parse(SECRET)
                .sign(news.key(), SECONDS, message.body().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void saysNothingOfARemovedPhotoButItsId() throws IOException {
    PhotoId id = PhotoId.random();
    create().tell(new PhotoNews(PhotoNews.Kind.REMOVED, id, Optional.empty(), TestPhotos.TIME));

    assertThat(receiver.messages.get(0).body())
        .isEqualTo(
            """
            {"type":"photo-removed","timestamp":"2026-01-17T10:20:30.456Z","data":{"id":"%s"}}"""
                .formatted(id.value()));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 404, 410, 500, 503})
  void anyOtherAnswerMeansThatItWasNotTold(int status) throws IOException {
    receiver.answer(status);
    PhotoListener webhook = create();
    PhotoNews news =
        new PhotoNews(PhotoNews.Kind.REMOVED, PhotoId.random(), Optional.empty(), TestPhotos.TIME);

    assertThatThrownBy(() -> webhook.tell(news))
        .isInstanceOf(IOException.class)
        .hasMessage("127.0.0.1 could not be told: it answered " + status);
    assertThat(receiver.messages).as("no redirect is followed").hasSize(1);
    assertThat(webhook.health().isUp()).isTrue();
    assertThat(webhook.health().toString()).contains("it answered " + status);

    receiver.answer(200);
    webhook.tell(news);
    assertThat(webhook.health().toString()).doesNotContain("answered");
  }

  /** The example of the specification's own libraries. */
  @Test
  void signsAsTheSpecificationHasIt() {
    assertThat(
            Signer.parse(SECRET)
                .sign(
                    "msg_p5jXN8AQM9LWM0D4loKWxJek",
                    1_614_265_330,
                    "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_c2hvcnQ=", "whsec_?"})
  void aSecretThatIsNoneIsRefused(String secret) {
    assertThatThrownBy(() -> Signer.parse(secret)).isInstanceOf(IllegalArgumentException.class);
  }
}
