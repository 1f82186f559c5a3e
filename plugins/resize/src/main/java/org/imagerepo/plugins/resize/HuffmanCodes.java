package org.imagerepo.plugins.resize;

import java.util.HexFormat;

/** Huffman codes by symbol: those that T.81 annex K.3 gives as typical. */
final class HuffmanCodes {
  static final HuffmanCodes LUMA_DC =
      new HuffmanCodes(
          new int[] {0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0}, "000102030405060708090a0b");

  static final HuffmanCodes CHROMA_DC =
      new HuffmanCodes(
          new int[] {0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0}, "000102030405060708090a0b");

  static final HuffmanCodes LUMA_AC =
      new HuffmanCodes(
          new int[] {0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125},
          "01020300041105122131410613516107227114328191a1082342b1c11552d1f0243362728209"
              + "0a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465"
              + "666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9"
              + "aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9ea"
              + "f1f2f3f4f5f6f7f8f9fa");

  static final HuffmanCodes CHROMA_AC =
      new HuffmanCodes(
          new int[] {0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119},
          "000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a16"
              + "2434e125f11718191a262728292a35363738393a434445464748494a535455565758595a6364"
              + "65666768696a737475767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7"
              + "a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9"
              + "eaf2f3f4f5f6f7f8f9fa");

  private final int[] counts;
  private final byte[] symbols;
  private final int[] codes = new int[256];
  private final int[] lengths = new int[256];

  private HuffmanCodes(int[] counts, String symbols) {
    this.counts = counts;
    this.symbols = HexFormat.of().parseHex(symbols);
    // T.81 annex C.
    int code = 0;
    int index = 0;
    for (int length = 1; length <= 16; length++) {
      for (int i = 0; i < counts[length - 1]; i++, index++, code++) {
        codes[this.symbols[index] & 0xff] = code;
        lengths[this.symbols[index] & 0xff] = length;
      }
      code <<= 1;
    }
  }

  /** How many codes there are of 1 to 16 bits. */
  int[] counts() {
    return counts;
  }

  /** In the order of their codes. */
  byte[] symbols() {
    return symbols;
  }

  /** By symbol. */
  int[] codes() {
    return codes;
  }

  /** In bits, by symbol. */
  int[] lengths() {
    return lengths;
  }
}
