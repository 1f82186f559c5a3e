package org.imagerepo.core.image;

import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/**
 * The screen of a GIF file and where its first frame lies on it.
 *
 * @param width of the screen in pixels
 * @param height of the screen in pixels
 * @param left of the first frame
 * @param top of the first frame
 * @param frames how many
 */
record GifStructure(int width, int height, int left, int top, int frames) {
  /** Is told about each frame before the next is looked for. */
  @FunctionalInterface
  interface FrameListener {
    void frame(int screenWidth, int screenHeight) throws IOException;
  }

  /** Hops from block to block and counts frames; without a frame it isn't a picture. */
  static GifStructure read(ImageInputStream in, int maxFrames, FrameListener listener)
      throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    in.seek(6);
    int width = in.readUnsignedShort();
    int height = in.readUnsignedShort();
    skipColours(in, in.readUnsignedByte(), 2);
    int left = 0;
    int top = 0;
    int frames = 0;
    while (frames < maxFrames) {
      int block = in.read();
      if (block == 0x21) {
        in.skipBytes(1);
        skipBlocks(in);
      } else if (block == 0x2c) {
        int x = in.readUnsignedShort();
        int y = in.readUnsignedShort();
        int w = in.readUnsignedShort();
        int h = in.readUnsignedShort();
        if (frames == 0) {
          left = x;
          top = y;
          // Some writers leave the screen's size out.
          width = width == 0 ? x + w : width;
          height = height == 0 ? y + h : height;
        }
        // A frame that is larger than the screen counts by its own size.
        listener.frame(Math.max(width, w), Math.max(height, h));
        frames++;
        skipColours(in, in.readUnsignedByte(), 0);
        in.skipBytes(1);
        skipBlocks(in);
      } else if (frames > 0) {
        // The trailer, or what sloppy writers leave in its place.
        break;
      } else {
        throw RefusedImageException.unreadable("GIF", "it holds no picture");
      }
    }
    return new GifStructure(width, height, left, top, frames);
  }

  private static void skipColours(ImageInputStream in, int flags, int more) throws IOException {
    int colours = (flags & 0x80) == 0 ? 0 : 2 << (flags & 7);
    in.seek(in.getStreamPosition() + colours * 3L + more);
  }

  private static void skipBlocks(ImageInputStream in) throws IOException {
    int length = in.readUnsignedByte();
    while (length > 0) {
      in.seek(in.getStreamPosition() + length);
      length = in.readUnsignedByte();
    }
  }
}
