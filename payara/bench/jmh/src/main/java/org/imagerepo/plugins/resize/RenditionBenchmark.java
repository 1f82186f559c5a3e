package org.imagerepo.plugins.resize;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.imagerepo.api.image.YccImage;
import org.imagerepo.core.image.jpeg.JpegDecoder;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each step from a made photo of 24 megapixels to its renditions, apart from the others. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RenditionBenchmark {
  private static final int WIDTH = 6000;
  private static final int HEIGHT = 4000;
  private static final int SCALE = 3;
  private static final int PREVIEW = 2048;
  private static final int THUMBNAIL = 400;

  private final JpegEncoder encoder = new JpegEncoder(80);
  private byte[] baseline;
  private byte[] progressive;
  private YccImage decoded;
  private YccImage preview;

  @Setup
  public void prepare() throws IOException {
    baseline = SamplePhotos.camera(WIDTH, HEIGHT, 1);
    progressive = progressive(ImageIO.read(new ByteArrayInputStream(baseline)));
    decoded = decode(baseline);
    preview = resizeToPreview();
  }

  private static byte[] progressive(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0.95f);
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static YccImage decode(byte[] jpeg) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
      return JpegDecoder.of(in).decode(SCALE);
    }
  }

  @Benchmark
  public YccImage decodeBaseline() throws IOException {
    return decode(baseline);
  }

  @Benchmark
  public YccImage decodeProgressive() throws IOException {
    return decode(progressive);
  }

  @Benchmark
  public YccImage resizeToPreview() {
    return new Size(decoded.width(), decoded.height()).fitting(PREVIEW).scale(decoded);
  }

  @Benchmark
  public YccImage resizeToThumbnail() {
    return new Size(preview.width(), preview.height()).fitting(THUMBNAIL).scale(preview);
  }

  @Benchmark
  public byte[] encodePreview() {
    return encoder.encode(preview);
  }
}
