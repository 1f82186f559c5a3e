package org.imagerepo.core.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as far as guessing is concerned: an IPv4 address, or the /64 of an
 * IPv6 one, of which anybody has more addresses than can be counted.
 *
 * @param name the same for all addresses of the network
 */
record Network(String name) {
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final int PREFIX_BYTES = 8;

  /** The network of an address; what is no address counts as a network of its own. */
  static Network of(String address) {
    if (!LITERAL.matcher(address).matches()) {
      return new Network(address);
    }
    try {
      InetAddress parsed = InetAddress.getByName(address);
      return new Network(parsed instanceof Inet6Address ? prefix(parsed) : parsed.getHostAddress());
    } catch (UnknownHostException e) {
      return new Network(address);
    }
  }

  private static String prefix(InetAddress address) {
    return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), PREFIX_BYTES)) + "/64";
  }
}
