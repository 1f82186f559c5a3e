package org.imagerepo.core.image.jpeg;

/** The second bytes of markers (T.81 table B.1). */
final class Marker {
  static final int SOF0 = 0xc0;
  static final int SOF1 = 0xc1;
  static final int SOF2 = 0xc2;
  static final int SOF15 = 0xcf;
  static final int DHT = 0xc4;
  static final int JPG = 0xc8;
  static final int DAC = 0xcc;
  static final int RST0 = 0xd0;
  static final int RST7 = 0xd7;
  static final int SOI = 0xd8;
  static final int EOI = 0xd9;
  static final int SOS = 0xda;
  static final int DQT = 0xdb;
  static final int DNL = 0xdc;
  static final int DRI = 0xdd;
  static final int APP0 = 0xe0;
  static final int APP14 = 0xee;
  static final int TEM = 0x01;

  private Marker() {}

  /** Whether it begins a frame, of whatever kind. */
  static boolean isFrame(int marker) {
    return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
  }

  /** Whether it stands alone, without a segment. */
  static boolean isBare(int marker) {
    return marker == TEM || (marker >= RST0 && marker <= EOI);
  }
}
