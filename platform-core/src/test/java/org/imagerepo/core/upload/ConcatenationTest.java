package org.imagerepo.core.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagerepo.core.upload.UploadsFixture.ANNA;
import static org.imagerepo.core.upload.UploadsFixture.BERT;
import static org.imagerepo.core.upload.UploadsFixture.assertRefused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One photo of several partial uploads. */
class ConcatenationTest {
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
  void partsBecomeOnePhotoInTheGivenOrder() throws Exception {
    UploadId b = part("def", 3);
    UploadId a = part("abc", 3);
    UploadState whole = concatenate(List.of(a, b));

    assertThat(whole.offset()).isEqualTo(6);
    assertThat(whole.parts()).containsExactly(a, b);
    assertThat(fixture.intake.only()).hasValue("abcdef".getBytes(StandardCharsets.US_ASCII));
    assertThat(fixture.files()).allMatch(file -> file.startsWith("done/")).hasSize(3);
    assertRefused(
        RefusalType.FORBIDDEN,
        () -> fixture.uploads().append(ANNA, whole.info().id(), UploadsFixture.chunk(6, "x")));
  }

  @Test
  void saidAgainItAnswersTheSame() throws Exception {
    List<UploadId> parts = List.of(part("abc", 3), part("def", 3));
    UploadState first = concatenate(parts);
    fixture.restart();

    assertThat(concatenate(parts)).isEqualTo(first);
    assertThat(fixture.intake.photos).hasSize(1);
  }

  @Test
  void partsAloneBecomeNoPhotos() throws Exception {
    part("abc", 3);
    fixture.uploads().sweep();
    assertThat(fixture.intake.photos).isEmpty();
  }

  @Test
  void unfinishedPartsAndWholeUploadsAreRefused() throws Exception {
    UploadId complete = part("abc", 3);
    UploadId unfinished = part("de", 3);
    UploadId whole = fixture.create(3);

    assertRefused(RefusalType.UPLOAD_CONFLICT, () -> concatenate(List.of(complete, unfinished)));
    assertRefused(RefusalType.UPLOAD_CONFLICT, () -> concatenate(List.of(complete, whole)));
    assertRefused(RefusalType.UPLOAD_CONFLICT, () -> concatenate(List.of(complete, complete)));
    assertRefused(RefusalType.NOT_FOUND, () -> concatenate(List.of(complete, UploadId.random())));
    assertRefused(
        RefusalType.NOT_FOUND,
        () -> fixture.uploads().concatenate(BERT, List.of(complete), UploadMetadata.NONE));
    fixture.append(unfinished, 2, "f");
    assertThat(concatenate(List.of(complete, unfinished)).outcome()).isPresent();
  }

  @Test
  void whatIsNoPhotoTogetherIsGoneWithItsParts() throws Exception {
    List<UploadId> parts = List.of(part("!", 1), part("no", 2));

    assertRefused(RefusalType.UNSUPPORTED_IMAGE, () -> concatenate(parts));
    assertThat(fixture.files()).isEmpty();
  }

  private UploadId part(String bytes, long length) throws RefusedException, IOException {
    UploadId id = fixture.create(OptionalLong.of(length), UploadMetadata.NONE, true);
    fixture.append(id, 0, bytes);
    return id;
  }

  private UploadState concatenate(List<UploadId> parts) throws RefusedException, IOException {
    return fixture.uploads().concatenate(ANNA, parts, UploadMetadata.NONE);
  }
}
