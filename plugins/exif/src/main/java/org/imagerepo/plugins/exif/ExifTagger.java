package org.imagerepo.plugins.exif;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.tiff.TiffMetadataReader;
import com.drew.metadata.Metadata;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  private static final String REVISION = "1";

  private static final List<Section> SECTIONS =
      List.of(new Camera(), new Exposure(), new CaptureTime(), new Place(), new Words());

  /** One kind of facts. */
  interface Section {
    void find(Metadata metadata, Found found);
  }

  @Override
  public String revision() {
    return REVISION;
  }

  @Override
  public boolean accepts(ImageInfo info) {
    return !info.mediaType().equals("image/bmp");
  }

  @Override
  public Findings examine(SourceImage image) throws IOException {
    Metadata metadata = read(image);
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

  private static Metadata read(SourceImage image) throws IOException {
    try {
      return image.info().mediaType().equals("image/tiff")
          ? TiffMetadataReader.readMetadata(image.file().toFile())
          : readStream(image.file());
    } catch (IOException e) {
      // The parser reports a file that ends early in the same way as a disk that fails.
      demandReadable(image.file());
      return new Metadata();
    } catch (ImageProcessingException | RuntimeException | StackOverflowError e) {
      return new Metadata();
    }
  }

  private static void demandReadable(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static Metadata readStream(Path file) throws IOException, ImageProcessingException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return ImageMetadataReader.readMetadata(in, Files.size(file));
    }
  }
}
