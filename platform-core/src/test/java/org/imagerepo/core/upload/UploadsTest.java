package org.imagerepo.core.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imagerepo.core.upload.UploadsFixture.ANNA;
import static org.imagerepo.core.upload.UploadsFixture.BERT;
import static org.imagerepo.core.upload.UploadsFixture.assertRefused;
import static org.imagerepo.core.upload.UploadsFixture.chunk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.imagerepo.core.event.ReceivedEvent;
import org.imagerepo.core.event.UserEvent;
import org.imagerepo.core.refusal.RefusalType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of one upload from its creation to its end. */
class UploadsTest {
  @TempDir Path folder;
  private UploadsFixture fixture;

  @BeforeEach
  void open() throws IOException {
    fixture = new UploadsFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void piecesBecomeOnePhotoAndTheStagingIsFreed() throws Exception {
    UploadId id = fixture.create(10);
    assertThat(fixture.append(id, 0, "abcde").offset()).isEqualTo(5);
    UploadState done = fixture.append(id, 5, "fghij");

    assertThat(done.offset()).isEqualTo(10);
    assertThat(done.outcome()).isPresent();
    assertThat(done.outcome().get().isNew()).isTrue();
    assertThat(fixture.intake.only()).hasValue("abcdefghij".getBytes(StandardCharsets.US_ASCII));
    assertThat(fixture.files()).containsExactly("done/" + id);
  }

  @Test
  void theReceiptAnswersAgainAfterARestart() throws Exception {
    UploadId id = fixture.create(3);
    UploadState done = fixture.append(id, 0, "abc");
    fixture.restart();

    assertThat(fixture.uploads().state(ANNA, id).outcome()).isEqualTo(done.outcome());
    assertThat(fixture.append(id, 3, "").outcome()).isEqualTo(done.outcome());
    assertRefused(RefusalType.NOT_FOUND, () -> fixture.uploads().state(BERT, id));
  }

  @Test
  void aReceiptThatTheLossOfPowerCutIsNone() throws Exception {
    UploadId id = fixture.create(3);
    UploadState done = fixture.append(id, 0, "abc");
    Path receipt = folder.resolve("done").resolve(id.value());
    String whole = Files.readString(receipt);
    for (String left : List.of("", whole.substring(0, whole.indexOf("photo=")))) {
      Files.writeString(receipt, left);
      fixture.restart();
      assertRefused(RefusalType.NOT_FOUND, () -> fixture.uploads().state(ANNA, id));
    }
    UploadState again = fixture.append(fixture.create(3), 0, "abc");
    assertThat(again.outcome().orElseThrow().photo())
        .isEqualTo(done.outcome().orElseThrow().photo());
  }

  @Test
  void theSameBytesAgainAreTheSamePhotoAndSaySo() throws Exception {
    UploadState first = fixture.append(fixture.create(3), 0, "abc");
    UploadState second = fixture.append(fixture.create(3), 0, "abc");

    assertThat(second.outcome().orElseThrow().photo())
        .isEqualTo(first.outcome().orElseThrow().photo());
    assertThat(second.outcome().orElseThrow().isNew()).isFalse();
  }

  @Test
  void howFarItIsIsToldToItsOwner() throws Exception {
    List<UserEvent> told = new ArrayList<>();
    fixture.events.subscribe(told::add);
    UploadId id = fixture.create(10);
    fixture.append(id, 0, "abcde");
    assertThat(told).containsExactly(new ReceivedEvent(ANNA, id.value()));
    assertThat(fixture.uploads().received(ANNA, id).orElseThrow().bytes()).isEqualTo(5);
    assertThat(fixture.uploads().received(BERT, id)).isEmpty();

    fixture.append(id, 5, "fghij");
    assertThat(told).hasSize(2);
    assertThat(fixture.uploads().received(ANNA, id).orElseThrow().bytes()).isEqualTo(10);
    fixture.uploads().terminate(ANNA, id);
    assertThat(fixture.uploads().received(ANNA, id)).isEmpty();
  }

  @Test
  void aWrongOffsetChangesNothing() throws Exception {
    UploadId id = fixture.create(10);
    fixture.append(id, 0, "abcde");

    assertRefused(RefusalType.UPLOAD_CONFLICT, () -> fixture.append(id, 4, "xxx"));
    assertRefused(RefusalType.UPLOAD_CONFLICT, () -> fixture.append(id, 6, "xxx"));
    assertThat(fixture.offset(id)).isEqualTo(5);
  }

  @Test
  void moreThanTheLengthIsRefusedWhetherAnnouncedOrNot() throws Exception {
    UploadId id = fixture.create(5);
    assertRefused(RefusalType.TOO_LARGE, () -> fixture.append(id, 0, "abcdef"));

    Chunk unannounced = chunk(0, "abcdef");
    Chunk lying =
        new Chunk(
            0, OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), unannounced.body());
    assertRefused(RefusalType.TOO_LARGE, () -> fixture.uploads().append(ANNA, id, lying));
    assertThat(fixture.offset(id)).isZero();
    assertThat(fixture.data(id)).isEmptyFile();
  }

  @Test
  void aFileLargerThanAllowedIsRefusedBeforeItIsSent() throws Exception {
    assertRefused(RefusalType.TOO_LARGE, () -> fixture.create(1001));
    assertThat(fixture.files()).isEmpty();
  }

  @Test
  void theLengthMayComeLaterButOnlyOnce() throws Exception {
    UploadId id = fixture.create(OptionalLong.empty(), UploadMetadata.NONE, false);
    fixture.append(id, 0, "abc");
    assertThat(fixture.uploads().state(ANNA, id).info().length()).isEmpty();

    assertRefused(RefusalType.TOO_LARGE, () -> fixture.uploads().append(ANNA, id, told(3, 1001)));
    assertRefused(
        RefusalType.UPLOAD_CONFLICT, () -> fixture.uploads().append(ANNA, id, told(3, 2)));
    fixture.uploads().append(ANNA, id, told(3, 6));
    fixture.restart();
    assertThat(fixture.uploads().state(ANNA, id).info().length()).hasValue(6);
    assertRefused(
        RefusalType.UPLOAD_CONFLICT, () -> fixture.uploads().append(ANNA, id, told(3, 7)));
    assertThat(fixture.append(id, 3, "def").outcome()).isPresent();
  }

  @Test
  void tellingTheLengthLastCompletesToo() throws Exception {
    UploadId id = fixture.create(OptionalLong.empty(), UploadMetadata.NONE, false);
    fixture.append(id, 0, "abc");

    assertThat(fixture.uploads().append(ANNA, id, told(3, 3)).outcome()).isPresent();
  }

  private static Chunk told(long offset, long length) {
    return new Chunk(
        offset,
        OptionalLong.of(length),
        OptionalLong.of(0),
        Optional.empty(),
        InputStream.nullInputStream());
  }

  @Test
  void othersUploadsLookAbsentForEveryVerb() throws Exception {
    UploadId id = fixture.create(5);

    assertRefused(RefusalType.NOT_FOUND, () -> fixture.uploads().state(BERT, id));
    assertRefused(RefusalType.NOT_FOUND, () -> fixture.uploads().append(BERT, id, chunk(0, "abc")));
    assertRefused(RefusalType.NOT_FOUND, () -> fixture.uploads().terminate(BERT, id));
    assertThat(fixture.offset(id)).isZero();
  }

  @Test
  void terminatingFreesTheDisk() throws Exception {
    UploadId id = fixture.create(5);
    fixture.append(id, 0, "abc");
    fixture.uploads().terminate(ANNA, id);

    assertThat(fixture.files()).isEmpty();
    assertRefused(RefusalType.NOT_FOUND, () -> fixture.uploads().state(ANNA, id));
    assertRefused(RefusalType.NOT_FOUND, () -> fixture.uploads().terminate(ANNA, id));
  }

  @Test
  void expiresAfterItsLifetimeWithoutBytes() throws Exception {
    UploadId id = fixture.create(5);
    fixture.clock.pass(Duration.ofHours(20));
    fixture.append(id, 0, "abc");
    fixture.clock.pass(Duration.ofHours(20));
    fixture.restart();
    assertThat(fixture.uploads().sweep()).isZero();
    assertThat(fixture.offset(id)).isEqualTo(3);

    fixture.clock.pass(Duration.ofHours(5));
    assertRefused(RefusalType.UPLOAD_EXPIRED, () -> fixture.uploads().state(ANNA, id));
    assertThat(fixture.uploads().sweep()).isEqualTo(1);
    assertThat(fixture.files()).isEmpty();
    assertRefused(RefusalType.NOT_FOUND, () -> fixture.uploads().state(ANNA, id));
  }

  @Test
  void receiptsExpireToo() throws Exception {
    UploadId id = fixture.create(3);
    fixture.append(id, 0, "abc");
    fixture.clock.pass(Duration.ofHours(25));

    assertRefused(RefusalType.UPLOAD_EXPIRED, () -> fixture.uploads().state(ANNA, id));
    assertThat(fixture.uploads().sweep()).isEqualTo(1);
    assertThat(fixture.files()).isEmpty();
  }

  @Test
  void whatIsNoPhotoIsRefusedAndGone() throws Exception {
    UploadId id = fixture.create(3);

    assertRefused(RefusalType.UNSUPPORTED_IMAGE, () -> fixture.append(id, 0, "!no"));
    assertThat(fixture.files()).isEmpty();
    assertRefused(RefusalType.NOT_FOUND, () -> fixture.uploads().state(ANNA, id));
  }

  @Test
  void anEmptyFileIsRefusedAtOnce() throws Exception {
    assertRefused(RefusalType.EMPTY_UPLOAD, () -> fixture.create(0));
    assertThat(fixture.files()).isEmpty();
  }

  @Test
  void otherBytesThanAnnouncedAreRefusedAndGone() throws Exception {
    byte[] announced = "abd".getBytes(StandardCharsets.US_ASCII);
    UploadId id = fixture.create(OptionalLong.of(3), announcing(announced), false);

    assertRefused(RefusalType.CONTENT_MISMATCH, () -> fixture.append(id, 0, "abc"));
    assertThat(fixture.intake.kept).isEmpty();
    assertThat(fixture.files()).isEmpty();
  }

  @Test
  void theAnnouncedBytesAreTaken() throws Exception {
    byte[] announced = "abc".getBytes(StandardCharsets.US_ASCII);
    UploadId id = fixture.create(OptionalLong.of(3), announcing(announced), false);

    assertThat(fixture.append(id, 0, "abc").outcome()).isPresent();
  }

  private static UploadMetadata announcing(byte[] bytes) {
    byte[] digest = FakeIntake.sha256(bytes).getBytes(StandardCharsets.US_ASCII);
    return UploadMetadata.parse("sha256 " + Base64.getEncoder().encodeToString(digest));
  }

  @Test
  void whileTheStoreIsDownNothingIsLostAndAskingTriesAgain() throws Exception {
    UploadId id = fixture.create(3);
    fixture.intake.isDown = true;
    assertThatThrownBy(() -> fixture.append(id, 0, "abc")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> fixture.offset(id)).isInstanceOf(IOException.class);
    fixture.intake.isDown = false;

    assertThat(fixture.uploads().state(ANNA, id).outcome()).isPresent();
  }

  @Test
  void whatACrashLeftCompleteIsTakenInBySweeping() throws Exception {
    UploadId id = fixture.create(3);
    fixture.intake.isDown = true;
    assertThatThrownBy(() -> fixture.append(id, 0, "abc")).isInstanceOf(IOException.class);
    fixture.restart();
    fixture.intake.isDown = false;
    fixture.uploads().sweep();

    assertThat(fixture.intake.only()).isPresent();
    assertThat(fixture.files()).containsExactly("done/" + id);
  }
}
