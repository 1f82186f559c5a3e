package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;

/**
 * A photo whose pixels are decoded when they are first asked for, and shared from then on.
 *
 * <p>Kept are the pixels as decoded and their halves, quarters and so on as they are asked for. A
 * photo is decoded once for all who ask for edges of up to 2048 pixels, which is as good as
 * everybody; who asks for more than is kept makes it be decoded once more, larger.
 *
 * <p>Any number of threads may use it; while one decodes, the others wait for the result.
 */
public final class DecodedImage implements SourceImage, AutoCloseable {
  private final ImageInfo info;
  private final Path file;
  private final Decoder decoder;

  /** From the largest down, each half as large as the one before. */
  private final List<BufferedImage> levels = new ArrayList<>();

  private BadImageException damage;
  private boolean isClosed;

  /**
   * @param info what was read when the file was let in
   * @param file the original; it must stay as it is until this is closed, and is not removed then
   * @param decoder shared by all photos
   */
  public DecodedImage(ImageInfo info, Path file, Decoder decoder) {
    this.info = Objects.requireNonNull(info, "info");
    this.file = Objects.requireNonNull(file, "file");
    this.decoder = Objects.requireNonNull(decoder, "decoder");
  }

  @Override
  public ImageInfo info() {
    return info;
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public synchronized BufferedImage pixels(int edge) throws IOException {
    if (isClosed) {
      throw new IllegalStateException("the photo is closed: keep nothing of it after the call");
    }
    int wanted = Math.max(1, Math.min(edge, info.longerEdge()));
    if (levels.isEmpty() || edge(levels.get(0)) < wanted) {
      decode(wanted);
    }
    return levels.get(levelFor(wanted));
  }

  private void decode(int edge) throws IOException {
    if (damage != null) {
      throw new BadImageException(damage.getMessage(), damage);
    }
    try {
      BufferedImage decoded = decoder.decode(file, info, edge);
      levels.clear();
      levels.add(decoded);
    } catch (BadImageException e) {
      damage = e;
      throw e;
    }
  }

  /** The smallest level that is large enough, made if need be. */
  private int levelFor(int edge) {
    int level = 0;
    while (edge(levels.get(level)) / 2 >= edge) {
      if (level + 1 == levels.size()) {
        levels.add(RowReducer.halve(levels.get(level)));
      }
      level++;
    }
    return level;
  }

  /**
   * Lets go of what is larger than needed from now on, so that the photo costs little while it
   * waits. Asking for more later is allowed, and decodes again.
   *
   * @param edge the longest that will be asked for, in pixels
   */
  public synchronized void keepOnly(int edge) {
    if (!levels.isEmpty() && edge(levels.get(0)) >= edge) {
      levels.subList(0, levelFor(Math.max(1, edge))).clear();
    }
  }

  /** Lets go of everything. Nothing may be asked for afterwards. */
  @Override
  public synchronized void close() {
    isClosed = true;
    levels.clear();
  }

  private static int edge(BufferedImage image) {
    return Math.max(image.getWidth(), image.getHeight());
  }
}
