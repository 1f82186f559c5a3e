package org.imagerepo.core.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.blob.LocalBlobs;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.core.image.DecodedImage;
import org.imagerepo.core.image.Decoder;
import org.imagerepo.core.library.BlobKeys;

/**
 * A photo made ready to be worked on: one local file, one decode, for all its tasks. Whoever holds
 * it closes it.
 */
final class OpenPhoto implements AutoCloseable {
  private final Photo photo;
  private final Optional<Path> copy;
  private final DecodedImage image;

  private OpenPhoto(Photo photo, Path file, Optional<Path> copy, Decoder decoder) {
    this.photo = photo;
    this.copy = copy;
    this.image = new DecodedImage(photo.original().info(), file, decoder);
  }

  /**
   * Opens a photo.
   *
   * @param temporary folder for a copy, if the store isn't local
   * @throws IOException if its original can't be read
   */
  static OpenPhoto open(Photo photo, BlobStore blobs, Decoder decoder, Path temporary)
      throws IOException {
    BlobKey key = BlobKeys.original(photo.id());
    if (blobs instanceof LocalBlobs local) {
      Path file = local.localFile(key).orElseThrow(() -> missing(photo));
      return new OpenPhoto(photo, file, Optional.empty(), decoder);
    }
    Path copy = Files.createTempFile(temporary, "original", "");
    try (InputStream in = blobs.open(key, ByteRange.all()).orElseThrow(() -> missing(photo))) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return new OpenPhoto(photo, copy, Optional.of(copy), decoder);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static IOException missing(Photo photo) {
    return new IOException("The original of photo " + photo.id() + " is missing in the blob store");
  }

  Photo photo() {
    return photo;
  }

  SourceImage image() {
    return image;
  }

  /** Whether the platform itself is at work on the pixels, or waits for room to do so. */
  boolean isDecoding() {
    return image.isBusy();
  }

  /** Lets go of pixels that are larger than taggers need, before waiting for them. */
  void keepOnly(int edge) {
    image.keepOnly(edge);
  }

  @Override
  public void close() throws IOException {
    image.close();
    if (copy.isPresent()) {
      Files.deleteIfExists(copy.get());
    }
  }
}
