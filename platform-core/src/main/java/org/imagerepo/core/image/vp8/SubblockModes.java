package org.imagerepo.core.image.vp8;

import java.io.IOException;
import java.util.HexFormat;

/**
 * How a block of 4 x 4 samples is expected from its neighbours (RFC 6386, 11.2 and 11.5); which way
 * is how probable depends on those of the blocks above and on the left.
 */
final class SubblockModes {
  static final int MEAN = 0;
  static final int TRUE_MOTION = 1;
  static final int VERTICAL = 2;
  static final int HORIZONTAL = 3;
  static final int LEFT_DOWN = 4;
  static final int RIGHT_DOWN = 5;
  static final int VERTICAL_RIGHT = 6;
  static final int VERTICAL_LEFT = 7;
  static final int HORIZONTAL_DOWN = 8;
  static final int HORIZONTAL_UP = 9;

  private static final int COUNT = 10;

  /** Pairs: where to go on, or a mode as a negative number less one. */
  private static final int[] TREE = {
    ~MEAN,
    2,
    ~TRUE_MOTION,
    4,
    ~VERTICAL,
    6,
    8,
    12,
    ~HORIZONTAL,
    10,
    ~RIGHT_DOWN,
    ~VERTICAL_RIGHT,
    ~LEFT_DOWN,
    14,
    ~VERTICAL_LEFT,
    16,
    ~HORIZONTAL_DOWN,
    ~HORIZONTAL_UP
  };

  /** Nine for each mode above, and in it for each on the left; hexadecimal. */
  private static final byte[] PROBABILITIES =
      HexFormat.of()
          .parseHex(
              "e7783059737178987098b3407eaa762e465faf458f505552489b67383a0aabdabd110d9890470a26"
                  + "abd590221a721a11a32cc3150aad791850c31a3e2c4055aa2e371388a021ce473f14087272d00c09"
                  + "e251280b60b6541d102486b7598962656aa59448bb64829d6f204b504266a7634a3e28ea80293509"
                  + "b2f18d1a086b684f0c1bd9ff5711074a2b1a9249a631179d412669a033341f73805744472c72330f"
                  + "ba172f290e6eb6b71511c2422d1966c5bd171216585893962a2e2dc4cd2b61b775552623b33d2735"
                  + "c8571a152be8ab3822336872661d5d4d6b36201a3301512b1f271c55ab3aa55a6240221674ce1722"
                  + "2ba64944196a1640ab24e1722213156684bc104c7c3e124e5f5539323033c165239fd76f592e6f3c"
                  + "941facdbe415126f70714d55b3ff267872282a01c4f5d10a196d6450082b9a01331a47582b1d8ca6"
                  + "d5252b9a3d3f1e9b432d4401d18e4e4e10ff8022c5ab29280566d3b70401dd333211a8d1c0171952"
                  + "7d622a58685575af525f543559806471652d4b4f7b2f338051ab013911054766393529317315020a"
                  + "66ffa6170626210d7939491a0155290a438a4d6e5a2f72651d100a558065c41a39120a6666d52214"
                  + "2b75140f24a38044011a8a1f24ab1ba6262ce543573aa952731a3bb33f3b5ab43ba65d499a282815"
                  + "748fd12227af392e161880013611252f0f10b722df312db72e1121b706620f20b7412049731c8017"
                  + "80cd2803097333c01206df572509733b4d40152f68372cda09363582e2405a46cd2829171a393639"
                  + "70b8052926a6d51e221a8598740a20864b200c33c0ffa02b33271335dd1a722049ff1f0941ea020f"
                  + "017649581f2343665537ba553815176f3bcd2d25c03726467c4966012262663d472522351ff3c045"
                  + "3c472649771cde25442d8022012f0bf5ab3e1113469255373e464b0f090940ffb87710252b259a64"
                  + "a355a0013f095c881c4020c95556061c0540ff19f8013808118489ff3774803a0f145287391a7928"
                  + "a4321f899a851923da33672c83837b1f069e5628408794e02db780161a1183f09a0e01d1530c0d36"
                  + "c0ff442f1c2d10155b40de0701c53815279b3c8a1766d5551a555580802092ab120b073f90ab0404"
                  + "f6231b0a92aeab0c1a80be502363b4507e362d557e2f57b033291420654b808b769274805538290f"
                  + "b0ec5525093e9224131eabff611b14471e117776ff11128a65263c8a37462b1a8e8a2d3d3edb0151"
                  + "bc4020291475978e1415a370130c3dc380300418");

  private SubblockModes() {}

  static int read(BoolInput in, int above, int left) throws IOException {
    int from = (above * COUNT + left) * (COUNT - 1);
    int at = 0;
    do {
      at = TREE[at + in.bit(PROBABILITIES[from + (at >> 1)] & 0xff)];
    } while (at >= 0);
    return ~at;
  }
}
