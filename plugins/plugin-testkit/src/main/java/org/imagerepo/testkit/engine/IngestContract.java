package org.imagerepo.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.core.ingest.MeasuredFile;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine promises, upon a given storage, when files come in. */
public abstract class IngestContract extends EngineFixture {
  protected IngestContract(EngineStorage storage) {
    super(storage);
  }

  @Test
  void aFileThatIsHereAlreadyBecomesAPhotoAsAnyOther(@TempDir Path folder) throws Exception {
    start(new FakeProviders().with("dots", new DotPreprocessor()));
    byte[] bytes = jpeg(30);
    Photo streamed = engine.take(bob.id(), bytes).photo();
    Original original = streamed.original();
    Path file = Files.write(folder.resolve("data"), bytes);

    Added added =
        engine.ingest.take(
            alice.id(),
            "photo.jpg",
            new MeasuredFile(file, bytes.length, original.sha256(), original.crc32()));
    Files.delete(file);
    Photo photo = engine.awaitSettled(added.photo().id());

    assertThat(added.isNew()).isTrue();
    assertThat(photo.original())
        .usingRecursiveComparison()
        .ignoringFields("uploadedAt")
        .isEqualTo(original);
    assertThat(read(BlobKeys.original(photo.id()))).isEqualTo(bytes);
    assertThat(photo.rendition("dot")).isPresent();
  }

  @Test
  void aFileThatIsNoPhotoIsRefusedAndLeavesNoBlob(@TempDir Path folder) throws Exception {
    start(new FakeProviders());
    Path file = Files.writeString(folder.resolve("data"), "This is no photo, but a long letter.");
    MeasuredFile measured = new MeasuredFile(file, Files.size(file), "0".repeat(64), 0);

    assertThatThrownBy(() -> engine.ingest.take(alice.id(), "photo.jpg", measured))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.type()).isEqualTo(RefusalType.UNSUPPORTED_IMAGE));
    assertThat(originals()).isZero();
  }

  @Test
  void theSameBytesAreOnePhotoOfAnOwnerAndLeaveOneBlob() throws Exception {
    start(new FakeProviders());

    Added first = engine.take(alice.id(), jpeg(2));
    Added second = engine.take(alice.id(), jpeg(2));
    Added others = engine.take(bob.id(), jpeg(2));

    assertThat(second.isNew()).isFalse();
    assertThat(second.photo().id()).isEqualTo(first.photo().id());
    assertThat(others.isNew()).isTrue();
    assertThat(originals()).isEqualTo(2);
  }

  @Test
  void whatIsRefusedLeavesNothing() throws Exception {
    start(new FakeProviders());

    assertRefused(RefusalType.UNSUPPORTED_IMAGE, "just some text, no image".getBytes());
    assertRefused(RefusalType.EMPTY_UPLOAD, new byte[0]);
    assertRefused(RefusalType.TOO_LARGE, Arrays.copyOf(jpeg(1), 10_000_001));
    assertThat(originals()).isZero();
    assertThat(catalogue.usage(alice.id()).photos()).isZero();
  }

  private void assertRefused(RefusalType type, byte[] bytes) {
    assertThatThrownBy(() -> engine.take(alice.id(), bytes))
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws Exception {
    start(new FakeProviders());
    byte[] bytes = jpeg(3);
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    InputStream half = new ByteArrayInputStream(bytes, 0, bytes.length / 2);

    assertThatThrownBy(
            () -> engine.ingest.take(alice.id(), "a.jpg", new SequenceInputStream(half, broken)))
        .isInstanceOf(IOException.class)
        .hasMessage("connection reset");

    assertThat(originals()).isZero();
  }

  @Test
  void fileNamesAreCleaned() throws Exception {
    start(new FakeProviders());

    Added added =
        engine.ingest.take(
            alice.id(), "..\\..//etc/p\u202Ea\u0000ss\nwd.jpg", new ByteArrayInputStream(jpeg(4)));

    assertThat(added.photo().original().fileName()).isEqualTo("passwd.jpg");
  }
}
