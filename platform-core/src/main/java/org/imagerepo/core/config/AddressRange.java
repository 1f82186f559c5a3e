package org.imagerepo.core.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits: {@code 192.0.2.1}, {@code 10.0.0.0/8}, {@code
 * 2001:db8::/32}.
 */
public final class AddressRange {
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private final byte[] address;
  private final int bits;

  private AddressRange(byte[] address, int bits) {
    this.address = address;
    this.bits = bits;
  }

  /**
   * Reads ranges between commas.
   *
   * @throws IllegalArgumentException if one isn't a range
   */
  static List<AddressRange> parseAll(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).map(AddressRange::parse).toList();
  }

  /**
   * Reads an address, or one and how many bits count.
   *
   * @throws IllegalArgumentException if it isn't that
   */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
    int bits = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
    if (address.length == 0 || bits < 0 || bits > address.length * 8) {
      throw new IllegalArgumentException("no range of addresses: " + text);
    }
    return new AddressRange(address, bits);
  }

  /** Whether an address is in it; what is no address is in none. */
  public boolean contains(String other) {
    byte[] bytes = bytes(other);
    if (bytes.length != address.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      if ((bytes[bit / 8] & mask) != (address[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  /** Empty if it is no literal: names are never looked up. */
  private static byte[] bytes(String literal) {
    try {
      return LITERAL.matcher(literal).matches()
          ? InetAddress.getByName(literal).getAddress()
          : new byte[0];
    } catch (UnknownHostException e) {
      return new byte[0];
    }
  }
}
