package org.imagerepo.plugins.dl4j.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * TensorFlow.js in a process of its own, which runs the same detector on as many squares of a
 * photo. It is given squares of the right size: the time to make them is ours alone.
 */
final class TfjsPeer implements AutoCloseable {
  private static final int EDGE = 300;

  /** As many as the tagger looks at; half of them are mirrored, which takes no other time. */
  private static final int SQUARES = 8;

  private final Process process;
  private final BufferedReader answers;

  /**
   * @param worker the program
   * @param model the folder of {@code model.json}
   */
  TfjsPeer(Path worker, Path model) throws IOException {
    process =
        new ProcessBuilder("node", worker.toString(), model.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** How many milliseconds a photo's squares took. */
  double millis(BufferedImage photo) throws IOException {
    OutputStream out = process.getOutputStream();
    out.write(SQUARES);
    int edge = Math.min(photo.getWidth(), photo.getHeight());
    for (int i = 0; i < SQUARES; i++) {
      int x = (photo.getWidth() - edge) * (i % 4) / 3;
      int y = (photo.getHeight() - edge) * (i % 4) / 3;
      out.write(rgb(i % 4 == 0 ? photo : photo.getSubimage(x, y, edge, edge)));
    }
    out.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("TensorFlow.js ended; what it said is above");
    }
    return Double.parseDouble(answer.split(" ")[0]);
  }

  private static byte[] rgb(BufferedImage part) {
    BufferedImage square = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = square.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(part, 0, 0, EDGE, EDGE, null);
    graphics.dispose();
    byte[] bytes = ((DataBufferByte) square.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < bytes.length; i += 3) {
      byte blue = bytes[i];
      bytes[i] = bytes[i + 2];
      bytes[i + 2] = blue;
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.destroy();
  }
}
