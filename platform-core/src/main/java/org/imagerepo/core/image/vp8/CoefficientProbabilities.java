package org.imagerepo.core.image.vp8;

import java.io.IOException;
import java.util.HexFormat;

/**
 * How probable the decisions are by which coefficients are coded (RFC 6386, 13.4 and 13.5): eleven
 * for each kind of block, band of frequencies, and size of the coefficient before.
 */
final class CoefficientProbabilities {
  static final int KINDS = 4;
  static final int BANDS = 8;
  static final int CONTEXTS = 3;
  static final int DECISIONS = 11;

  /** Of each, how probable it is that a picture keeps the usual one; hexadecimal. */
  private static final byte[] KEEPING =
      HexFormat.of()
          .parseHex(
              "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffb0f6ffffffffff"
                  + "ffffffffdff1fcfffffffffffffffff9fdfdfffffffffffffffffff4fcffffffffffffffffeafefe"
                  + "fffffffffffffffffdfffffffffffffffffffffff6feffffffffffffffffeffdfeffffffffffffff"
                  + "fffefffefffffffffffffffffff8fefffffffffffffffffbfffeffffffffffffffffffffffffffff"
                  + "fffffffffffffdfefffffffffffffffffbfefefffffffffffffffffefffefffffffffffffffffffe"
                  + "fdfffefffffffffffffafffefffefffffffffffffeffffffffffffffffffffffffffffffffffffff"
                  + "ffffffffffffffffffffffffffffffffffffffffffffffffd9ffffffffffffffffffffe1fcf1fdff"
                  + "fffeffffffffeafaf1fafdfffdfefffffffffeffffffffffffffffffdffefeffffffffffffffffee"
                  + "fdfefefffffffffffffffff8fefffffffffffffffff9feffffffffffffffffffffffffffffffffff"
                  + "fffffffffdfffffffffffffffffff7fefffffffffffffffffffffffffffffffffffffffffffdfeff"
                  + "fffffffffffffffcfffffffffffffffffffffffffffffffffffffffffffffefeffffffffffffffff"
                  + "fdfffffffffffffffffffffffffffffffffffffffffffffefdfffffffffffffffffaffffffffffff"
                  + "fffffffffeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                  + "ffffffffffffffffbafbfaffffffffffffffffeafbf4fefffffffffffffffbfbf3fdfefffeffffff"
                  + "fffffdfeffffffffffffffffecfdfefffffffffffffffffbfdfdfefefffffffffffffffefeffffff"
                  + "fffffffffffefefefffffffffffffffffffffffffffffffffffffffffefffffffffffffffffffefe"
                  + "fffffffffffffffffffefffffffffffffffffffffffffffffffffffffffffffeffffffffffffffff"
                  + "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                  + "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                  + "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8ffffffffffffff"
                  + "fffffffafefcfefffffffffffffff8fef9fdfffffffffffffffffdfdfffffffffffffffff6fdfdff"
                  + "fffffffffffffffcfefbfefefffffffffffffffefcfffffffffffffffff8fefdffffffffffffffff"
                  + "fdfffefefffffffffffffffffbfefffffffffffffffff5fbfefffffffffffffffffdfdfeffffffff"
                  + "fffffffffffbfdfffffffffffffffffcfdfefffffffffffffffffffefffffffffffffffffffffcff"
                  + "fffffffffffffffff9fffefffffffffffffffffffffefffffffffffffffffffffdffffffffffffff"
                  + "fffafffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffffff"
                  + "ffffffffffffffffffffffffffffffff");

  /** The usual ones; hexadecimal. */
  private static final byte[] USUAL =
      HexFormat.of()
          .parseHex(
              "808080808080808080808080808080808080808080808080808080808080808080fd88feffe4db80"
                  + "80808080bd81f2ffe3d5ffdb8080806a7ee3fcd6d1ffff8080800162f8ffece2ffff808080b585ee"
                  + "feddeaff9a8080804e86caf7c6b4ffdb80808001b9f9fff3ff8080808080b896f7ffece080808080"
                  + "804d6ed8ffece680808080800165fbfff1ff8080808080aa8bf1fcecd1ffff8080802574c4f3e4ff"
                  + "ffff80808001ccfefff5ff8080808080cfa0faffee8080808080806667e7ffd3ab80808080800198"
                  + "fcfff0ff8080808080b187f3ffeae180808080805081d3ffc2e080808080800101ff808080808080"
                  + "8080f601ff8080808080808080ff80808080808080808080c623eddfc1bba2a0919b3e832dc6ddac"
                  + "b0dc9dfcdd01442f92d095a7dda2ffdf800195f1ffdde0ffff808080b88deafddedcffc780808051"
                  + "63b5f2b0bef9caffff800181e8fdd6c5f2c4ffff806379d2fac9c6ffca808080175ba3f2aabbf7d2"
                  + "ffff8001c8f6ffeaff80808080806db2f1ffe7f5ffff8080802c82c9fdcdc0ffff8080800184effb"
                  + "dbd1ffa58080805e88e1fbdabeffff8080801664aef5baa1ffc780808001b6f9ffe8eb8080808080"
                  + "7c8ff1ffe3ea8080808080234db5fbc1d3ffcd808080019df7ffece7ffff808080798debffe1e3ff"
                  + "ff8080802d63bcfbc3d9ffe08080800101fbffd5ff8080808080cb01f8ffff8080808080808901b1"
                  + "ffe0ff8080808080fd09f8fbcfd0ffc0808080af0de0f3c1b9f9c6ffff804911abdda1b3eca7ffea"
                  + "80015ff7fdd4b7ffff808080ef5af4fad3d1ffff8080809b4dc3f8bcc3ffff8080800118effbdadb"
                  + "ffcd808080c933dbffc4ba8080808080452ebeefc9daffe480808001bffbffff808080808080dfa5"
                  + "f9ffd5ff80808080808d7cf8ffff8080808080800110f8ffff808080808080be24e6ffecff808080"
                  + "80809501ff808080808080808001e2ff8080808080808080f7c0ff8080808080808080f080ff8080"
                  + "8080808080800186fcffff808080808080d53efaffff808080808080375dff808080808080808080"
                  + "8080808080808080808080808080808080808080808080808080808080808080ca18d5ebbabfdca0"
                  + "f0afff7e26b6e8a9b8e4aeffbb803d2e8adb97b2f0aaffd8800170e6fac7bff79fffff80a66de4fc"
                  + "d3d7ffae808080274da2e8acb4f5b2ffff800134dcf6c6c7f9dcffff807c4abff3b7c1faddffff80"
                  + "184782db9aaaf3b6ffff8001b6e1f9dbf0ffe08080809596e2fcd8cdffab8080801c6caaf2b7c2fe"
                  + "dfffff800151e6fccccbffc08080807b66d1f7bcc4ffe9808080145f99f3a4adffcb80808001def8"
                  + "ffd8d58080808080a8aff6fcebcdffff8080802f74d7ffd3d4ffff8080800179ecfdd4d6ffff8080"
                  + "808d54d5fcc9caffdb8080802a50a0f0a2b9ffcd8080800101ff8080808080808080f401ff808080"
                  + "8080808080ee01ff8080808080808080");

  private final int[] all = new int[KINDS * BANDS * CONTEXTS * DECISIONS];

  /** Reads those that aren't the usual ones. */
  CoefficientProbabilities(BoolInput in) throws IOException {
    for (int i = 0; i < all.length; i++) {
      all[i] = in.bit(KEEPING[i] & 0xff) == 1 ? in.number(8) : USUAL[i] & 0xff;
    }
  }

  /** One after the other. */
  int[] all() {
    return all;
  }

  /** Where those for a kind of block begin; each band takes {@link #ofBand}. */
  static int ofKind(int kind) {
    return kind * ofBand(BANDS);
  }

  static int ofBand(int band) {
    return band * CONTEXTS * DECISIONS;
  }
}
