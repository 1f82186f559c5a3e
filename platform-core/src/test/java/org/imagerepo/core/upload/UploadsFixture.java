package org.imagerepo.core.upload;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.ingest.Inflow;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/** Uploads in a temporary folder, used as one user would. */
final class UploadsFixture implements AutoCloseable {
  static final UserId ANNA = UserId.random();
  static final UserId BERT = UserId.random();
  static final UploadLimits LIMITS = new UploadLimits(1000, 5, 3000, 0, 0, Duration.ofHours(24));

  final MovableClock clock = new MovableClock();
  final FakeIntake intake = new FakeIntake();
  final Events events = new Events();
  private final Path folder;
  private final UploadLimits limits;
  private Uploads uploads;

  UploadsFixture(Path folder) throws IOException {
    this(folder, LIMITS);
  }

  UploadsFixture(Path folder, UploadLimits limits) throws IOException {
    this.folder = folder;
    this.limits = limits;
    restart();
  }

  /** As after a crash: nothing is closed in order. */
  void restart() throws IOException {
    close();
    uploads = new Uploads(folder, limits, intake, new Inflow(), events, clock, Duration.ZERO);
  }

  Uploads uploads() {
    return uploads;
  }

  UploadId create(long length) throws RefusedException, IOException {
    return create(OptionalLong.of(length), UploadMetadata.NONE, false);
  }

  UploadId create(OptionalLong length, UploadMetadata metadata, boolean isPartial)
      throws RefusedException, IOException {
    return uploads.create(ANNA, new NewUpload(length, metadata, isPartial)).info().id();
  }

  UploadState append(UploadId id, long offset, String text) throws RefusedException, IOException {
    return uploads.append(ANNA, id, chunk(offset, text));
  }

  static Chunk chunk(long offset, String text) {
    return chunk(offset, text, Optional.empty());
  }

  static Chunk chunk(long offset, String text, Optional<Checksum> checksum) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return new Chunk(
        offset,
        OptionalLong.empty(),
        OptionalLong.of(bytes.length),
        checksum,
        new ByteArrayInputStream(bytes));
  }

  /** A body that is announced, but breaks after these bytes. */
  static Chunk broken(long offset, byte[] bytes, int sent, Optional<Checksum> checksum) {
    InputStream body =
        new InputStream() {
          private final InputStream in = new ByteArrayInputStream(Arrays.copyOf(bytes, sent));

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] buffer, int from, int length) throws IOException {
            int count = in.read(buffer, from, length);
            if (count < 0) {
              throw new IOException("connection reset");
            }
            return count;
          }
        };
    return new Chunk(offset, OptionalLong.empty(), OptionalLong.of(bytes.length), checksum, body);
  }

  long offset(UploadId id) throws RefusedException, IOException {
    return uploads.state(ANNA, id).offset();
  }

  /** What lies on disk, relative to the folder. */
  List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()).toList();
    }
  }

  Path data(UploadId id) {
    return folder.resolve("open").resolve(id.value()).resolve("data");
  }

  static void assertRefused(RefusalType type, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> org.assertj.core.api.Assertions.assertThat(e.type()).isEqualTo(type));
  }

  @Override
  public void close() {
    if (uploads != null) {
      uploads.close();
    }
  }
}
