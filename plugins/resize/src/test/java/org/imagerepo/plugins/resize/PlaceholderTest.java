package org.imagerepo.plugins.resize;

import static org.assertj.core.api.Assertions.assertThat;

import io.trbl.blurhash.BlurHash;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Likeness;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.junit.jupiter.api.Test;

class PlaceholderTest {
  private static final String BASE_83 = "[0-9A-Za-z#$%*+,\\-.:;=?@\\[\\]^_{|}~]+";

  private final Placeholder placeholder = new Placeholder();

  @Test
  void saysShortlyWhatAPhotoLooksLike() throws IOException {
    String wide = examine(SamplePhotos.jpeg());
    assertThat(wide).matches(BASE_83).hasSize(1 + 1 + 4 + 2 * (4 * 3 - 1));
    assertThat(examine(SamplePhotos.jpeg())).isEqualTo(wide);
    assertThat(examine(SamplePhotos.camera(300, 200, 2))).isNotEqualTo(wide);
  }

  @Test
  void isUprightAsThePhotoIs() throws IOException {
    String upright = examine(SamplePhotos.jpegOriented(1));
    for (int orientation = 2; orientation <= 8; orientation++) {
      // Its first characters are the proportions and the average colour.
      assertThat(examine(SamplePhotos.jpegOriented(orientation)).substring(0, 5))
          .isEqualTo(upright.substring(0, 5));
    }
  }

  @Test
  void isThatOfThePhotoItself() throws IOException {
    BufferedImage grey = new BufferedImage(90, 60, BufferedImage.TYPE_3BYTE_BGR);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(grey, "png", bytes);
    assertThat(examine(bytes.toByteArray()))
        .isEqualTo(BlurHash.encode(new BufferedImage(32, 21, BufferedImage.TYPE_INT_RGB), 4, 3));
  }

  @Test
  void saysWhatThePhotoLooksLikeUnlessItShowsNothing() throws IOException {
    try (OpenedPhoto photo = OpenedPhoto.of(SamplePhotos.camera(2400, 1600, 1));
        OpenedPhoto again = OpenedPhoto.of(SamplePhotos.camera(300, 200, 1))) {
      Likeness likeness = Likeness.in(placeholder.examine(photo)).orElseThrow();
      assertThat(Likeness.in(placeholder.examine(again)).orElseThrow().distance(likeness))
          .isLessThan(20);
    }
    ByteArrayOutputStream black = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(90, 60, BufferedImage.TYPE_3BYTE_BGR), "png", black);
    try (OpenedPhoto photo = OpenedPhoto.of(black.toByteArray())) {
      assertThat(placeholder.examine(photo).fields()).doesNotContainKey(Fields.LIKENESS);
    }
  }

  @Test
  void worksOnTheThinnestOfPhotos() throws IOException {
    for (int[] size : List.of(new int[] {1, 1}, new int[] {5000, 1}, new int[] {1, 5000})) {
      BufferedImage image = new BufferedImage(size[0], size[1], BufferedImage.TYPE_3BYTE_BGR);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(image, "png", bytes);
      assertThat(examine(bytes.toByteArray())).matches(BASE_83);
    }
  }

  @Test
  void saysThatAPartIsMissing() throws IOException {
    byte[] cut = SamplePhotos.truncated(SamplePhotos.jpeg(), 0.5);
    try (OpenedPhoto source = OpenedPhoto.damaged(cut)) {
      assertThat(placeholder.examine(source).fields()).containsKey(Fields.DAMAGE);
    }
    try (OpenedPhoto source = OpenedPhoto.damaged(SamplePhotos.jpeg())) {
      assertThat(placeholder.examine(source).fields()).doesNotContainKey(Fields.DAMAGE);
    }
  }

  private String examine(byte[] photo) throws IOException {
    try (OpenedPhoto source = OpenedPhoto.of(photo)) {
      Findings findings = placeholder.examine(source);
      assertThat(findings.tags()).isEmpty();
      assertThat(findings.scores()).isEmpty();
      assertThat(findings.fields()).containsKeys(Fields.PLACEHOLDER, Fields.SHARPNESS);
      assertThat(findings.fields().get(Fields.SHARPNESS)).matches("\\d+\\.\\d{5}");
      return findings.fields().get(Fields.PLACEHOLDER);
    }
  }
}
