package org.imagerepo.testkit.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A GIF file of many frames. */
final class AnimatedGif {
  private AnimatedGif() {}

  static byte[] encode(int frames) {
    BufferedImage picture = TestPicture.indexed();
    BufferedImage other =
        new BufferedImage(TestPicture.WIDTH, TestPicture.HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);
    ImageWriter writer = Encoding.writer("gif");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < frames; i++) {
        writer.writeToSequence(new IIOImage(i == 0 ? picture : other, null, null), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
