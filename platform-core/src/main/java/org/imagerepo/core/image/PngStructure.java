package org.imagerepo.core.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * What comes before the pixels of a PNG file.
 *
 * @param width in pixels
 * @param height in pixels
 * @param frames of the animation, if it is one; else 1
 * @param orientation EXIF orientation, 1 to 8
 * @param profileAt position of the chunk's data that holds the ICC profile; 0 if there is none
 * @param profileLength of that data
 * @param dataAt position of the first chunk of pixels
 */
record PngStructure(
    int width,
    int height,
    long frames,
    int orientation,
    long profileAt,
    int profileLength,
    long dataAt) {
  static final int IEND = 0x49454e44;
  private static final int IHDR = 0x49484452;
  private static final int IDAT = 0x49444154;
  private static final int EXIF = 0x65584966;
  private static final int PROFILE = 0x69434350;
  private static final int ANIMATION = 0x6163544c;
  private static final int MAX_CHUNKS = 10_000;
  private static final int MAX_PROFILE = 8 << 20;

  /** Reads all chunks up to the first of pixels. */
  static PngStructure read(ImageInputStream in) throws IOException {
    in.setByteOrder(ByteOrder.BIG_ENDIAN);
    in.seek(8);
    if (in.readInt() != 13 || in.readInt() != IHDR) {
      throw RefusedImageException.unreadable("PNG", "it doesn't say how large it is");
    }
    int width = in.readInt();
    int height = in.readInt();
    long frames = 1;
    int orientation = ExifOrientation.UPRIGHT;
    long profileAt = 0;
    int profileLength = 0;
    long next = 8 + 12 + 13;
    for (int i = 0; i < MAX_CHUNKS; i++) {
      in.seek(next);
      int length = in.readInt();
      int type = in.readInt();
      long at = in.getStreamPosition();
      if (length < 0) {
        throw RefusedImageException.unreadable("PNG", "a chunk of impossible length");
      } else if (type == IDAT) {
        return new PngStructure(
            width, height, frames, orientation, profileAt, profileLength, at - 8);
      } else if (type == IEND) {
        throw RefusedImageException.unreadable("PNG", "it holds no picture");
      } else if (type == EXIF) {
        orientation = ExifOrientation.read(in, at);
      } else if (type == ANIMATION) {
        frames = Math.max(1, in.readUnsignedInt());
      } else if (type == PROFILE) {
        profileAt = at;
        profileLength = length;
      }
      next = at + length + 4;
    }
    throw RefusedImageException.unreadable("PNG", "too many chunks before the picture");
  }

  /** The ICC profile's bytes, if there is one of a reasonable size, even once unpacked. */
  Optional<byte[]> profile(ImageInputStream in) throws IOException {
    if (profileLength == 0 || profileLength > MAX_PROFILE) {
      return Optional.empty();
    }
    byte[] packed = new byte[profileLength];
    in.seek(profileAt);
    in.readFully(packed);
    int name = 0;
    while (name < packed.length && packed[name] != 0) {
      name++;
    }
    // The name is followed by its zero and by the compression method, of which there is one.
    int from = Math.min(packed.length, name + 2);
    ByteArrayInputStream data = new ByteArrayInputStream(packed, from, packed.length - from);
    try (InflaterInputStream unpacked = new InflaterInputStream(data)) {
      byte[] profile = unpacked.readNBytes(MAX_PROFILE + 1);
      return profile.length > MAX_PROFILE ? Optional.empty() : Optional.of(profile);
    } catch (IOException e) {
      // Damaged as it is, it can't say anything about colours.
      return Optional.empty();
    }
  }
}
