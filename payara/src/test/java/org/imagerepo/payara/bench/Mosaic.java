package org.imagerepo.payara.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A large photo put together out of small ones, each enlarged a little, with a sensor's grain on
 * all of them: real edges and texture, and files as large as a camera's.
 */
final class Mosaic {
  private static final int TILES = 3;

  private final List<Path> small;
  private final Random random;

  Mosaic(List<Path> small, int seed) {
    this.small = small;
    this.random = new Random(seed);
  }

  BufferedImage picture(int width, int height) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    int across = (width + TILES - 1) / TILES;
    int down = (height + TILES - 1) / TILES;
    for (int i = 0; i < TILES * TILES; i++) {
      BufferedImage photo = ImageIO.read(small.get(random.nextInt(small.size())).toFile());
      int left = i % TILES * across;
      int top = i / TILES * down;
      double growth =
          Math.max((double) across / photo.getWidth(), (double) down / photo.getHeight());
      int shownAcross = (int) (across / growth);
      int shownDown = (int) (down / growth);
      graphics.drawImage(
          photo, left, top, left + across, top + down, 0, 0, shownAcross, shownDown, null);
    }
    graphics.dispose();
    grain(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
    return picture;
  }

  private void grain(byte[] bgr) {
    long state = random.nextLong() | 1;
    for (int i = 0; i < bgr.length; i += 3) {
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
      int common = (int) ((state & 7) + (state >> 8 & 7) + (state >> 16 & 7)) - 10;
      for (int band = 0; band < 3; band++) {
        int own = (int) (state >> (24 + 4 * band) & 3) - 1;
        int value = (bgr[i + band] & 0xff) + common + own;
        bgr[i + band] = (byte) Math.max(0, Math.min(255, value));
      }
    }
  }
}
