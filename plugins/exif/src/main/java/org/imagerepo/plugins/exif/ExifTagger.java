package org.imagerepo.plugins.exif;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tagger;

/**
 * Says what a photo's metadata says. Metadata that is damaged, hostile or missing is no error:
 * there is less to say then.
 */
final class ExifTagger implements Tagger {
  /** Raise it whenever the findings would differ: all photos are then examined anew. */
  private static final String REVISION = "2";

  /** Those whose files hold metadata that is worth looking for. */
  private static final Set<String> MEDIA_TYPES =
      Set.of("image/jpeg", "image/png", "image/tiff", "image/webp");

  private static final List<Section> SECTIONS =
      List.of(
          new Camera(),
          new Exposure(),
          new CaptureTime(),
          new Place(),
          new PlaceNames(),
          new Words());

  /** One kind of facts. */
  interface Section {
    void find(PhotoMetadata metadata, Found found);
  }

  @Override
  public String revision() {
    return REVISION;
  }

  @Override
  public boolean accepts(ImageInfo info) {
    return MEDIA_TYPES.contains(info.mediaType());
  }

  @Override
  public Findings examine(SourceImage image) throws IOException {
    PhotoMetadata metadata = PhotoMetadata.read(image.file(), image.info().mediaType());
    Found found = new Found();
    for (Section section : SECTIONS) {
      try {
        section.find(metadata, found);
      } catch (RuntimeException e) {
        // The parser trips over hostile values in many ways; the other sections still count.
        continue;
      }
    }
    return found.findings();
  }
}
