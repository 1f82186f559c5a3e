package org.imagerepo.core.image.jpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;
import org.imagerepo.api.image.Plane;
import org.imagerepo.api.image.YccImage;

/**
 * Decodes one JPEG file to planes (T.81 B.2, E.2). For one thread, and once.
 *
 * <p>Its time is bounded by the size of the file and by what comes out, times the number of scans;
 * whoever lets files in bounds that number.
 */
public final class JpegDecoder {
  private final ByteInput input;
  private final Tables tables = new Tables();
  private final ColourMarkers colours = new ColourMarkers();
  private final FrameHeader frame;
  private List<Component> components = List.of();
  private boolean isDamaged;

  private JpegDecoder(ImageInputStream in) throws IOException {
    in.seek(0);
    this.input = new ByteInput(in);
    if (input.nextShort() != (0xff << 8 | Marker.SOI)) {
      throw new DamagedJpegException("it doesn't begin as a JPEG file");
    }
    this.frame = readToFrame();
    readToScan();
    if (!colours.areKnown(frame)) {
      throw new UnsupportedJpegException(
          UnsupportedJpegException.Kind.COLOURS, "other colours than grey and Y'CbCr");
    }
  }

  /**
   * Reads everything before the picture.
   *
   * @param in the whole file; nobody else may use it until the picture is decoded
   * @throws UnsupportedJpegException if it is of a kind that isn't decoded here
   * @throws DamagedJpegException if it is damaged
   */
  public static JpegDecoder of(ImageInputStream in) throws IOException {
    return new JpegDecoder(in);
  }

  /** In pixels. */
  public int width() {
    return frame.width();
  }

  /** In pixels. */
  public int height() {
    return frame.height();
  }

  /**
   * Memory that decoding takes, what comes out included, in bytes.
   *
   * @param scale 1 to 8
   */
  public long bytes(int scale) {
    long units = (long) frame.unitsAcross() * frame.unitsDown();
    int block = scale * scale;
    if (frame.isProgressive()) {
      block += Coefficients.bytesPerBlock(scale);
    }
    long bytes = 0;
    for (FrameHeader.Part part : frame.parts()) {
      bytes += units * part.h() * part.v() * block;
      bytes += (long) frame.unitsAcross() * part.h() * part.v() * InverseDct.bytesPerBlock(scale);
    }
    return bytes;
  }

  /**
   * Decodes the picture. Colour that the file holds at half the size comes out at half the size, as
   * most renditions need it.
   *
   * @param scale eighths of its size at which each plane comes out, 1 to 8; sizes are rounded up
   * @throws DamagedJpegException if it is damaged or not all there
   */
  public YccImage decode(int scale) throws IOException {
    begin(scale);
    scans(new BitInput(input, false));
    return image();
  }

  /**
   * Decodes as much of the picture as there is: from where it is damaged, or ends too soon, it is
   * grey, or as coarse as it was told before. {@link #isDamaged} says afterwards whether that was
   * so.
   *
   * @param scale as above
   * @throws DamagedJpegException if nothing of it is there
   */
  public YccImage decodeWhatIsThere(int scale) throws IOException {
    begin(scale);
    components.forEach(Component::fillWithGrey);
    BitInput bits = new BitInput(input, true);
    try {
      scans(bits);
      // A sequential picture that lacks its end marker alone is whole.
      isDamaged = frame.isProgressive() && bits.isCut();
    } catch (DamagedJpegException e) {
      if (!components.get(0).isBegun()) {
        throw e;
      }
      isDamaged = true;
    }
    return image();
  }

  /** Whether a part of the picture was missing, once {@link #decodeWhatIsThere} has returned. */
  public boolean isDamaged() {
    return isDamaged;
  }

  private void begin(int scale) {
    components = new ArrayList<>();
    for (FrameHeader.Part part : frame.parts()) {
      components.add(new Component(frame, part, scale));
    }
  }

  private void scans(BitInput bits) throws IOException {
    int marker = Marker.SOS;
    while (marker != Marker.EOI) {
      if (marker == Marker.SOS) {
        marker = ScanHeader.read(input, frame, components).scan(bits, tables).decode();
        if (!frame.isProgressive() && components.stream().allMatch(Component::isBegun)) {
          break;
        }
      } else {
        segment(marker);
        marker = input.nextMarker();
      }
    }
    if (!components.stream().allMatch(Component::isBegun)) {
      throw new DamagedJpegException("a part of its picture is missing");
    }
  }

  private YccImage image() {
    List<Plane> planes = new ArrayList<>();
    for (Component component : components) {
      if (frame.isProgressive() && component.isBegun()) {
        component.coefficients.transform(component);
        component.coefficients = null;
      }
      planes.add(component.plane());
    }
    return new YccImage(
        planes.get(0),
        planes.size() == 1
            ? Optional.empty()
            : Optional.of(new YccImage.Chroma(planes.get(1), planes.get(2))));
  }

  private FrameHeader readToFrame() throws IOException {
    int marker = input.nextMarker();
    while (!Marker.isFrame(marker)) {
      segment(marker);
      marker = input.nextMarker();
    }
    return FrameHeader.read(input, marker);
  }

  private void readToScan() throws IOException {
    for (int marker = input.nextMarker(); marker != Marker.SOS; marker = input.nextMarker()) {
      segment(marker);
    }
  }

  private void segment(int marker) throws IOException {
    switch (marker) {
      case Marker.DQT -> tables.quantization(input);
      case Marker.DHT -> tables.huffman(input);
      case Marker.DRI -> tables.restartInterval(input);
      case Marker.APP0, Marker.APP14 -> colours.read(input, marker);
      case Marker.DAC, Marker.DNL ->
          throw new UnsupportedJpegException(
              UnsupportedJpegException.Kind.CODING, "a rare kind of coding");
      default -> other(marker);
    }
  }

  private void other(int marker) throws IOException {
    if (marker == Marker.EOI || marker == Marker.SOS || Marker.isFrame(marker)) {
      throw new DamagedJpegException("its parts are in the wrong order");
    }
    if (!Marker.isBare(marker)) {
      int length = input.nextShort();
      if (length < 2) {
        throw new DamagedJpegException("a segment of impossible length");
      }
      input.skip(length - 2);
    }
  }
}
