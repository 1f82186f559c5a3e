package org.imagerepo.payara;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Where to listen. Payara Micro answers an address that isn't this machine's with stack traces, and
 * then runs on without listening; so it is tried before.
 *
 * @param host an address or a name of this machine
 * @param port from 1 to 65535
 */
record ListenAddress(String host, int port) {

  /** Listens there for a moment; fails with what to set otherwise. */
  void check() throws StartException {
    InetAddress address = resolve();
    try {
      listen(address, 0);
    } catch (IOException e) {
      throw wrongHost(e);
    }
    try {
      listen(address, port);
    } catch (IOException e) {
      throw new StartException(
          "PLATFORM_HTTP_PORT is '%d', where listening fails (%s); set it to a free port from 1024 to 65535."
              .formatted(port, e.getMessage()),
          e);
    }
  }

  private InetAddress resolve() throws StartException {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw wrongHost(e);
    }
  }

  private static void listen(InetAddress address, int port) throws IOException {
    new ServerSocket(port, 1, address).close();
  }

  private StartException wrongHost(IOException cause) {
    return new StartException(
        "PLATFORM_HTTP_HOST is '%s' but must be an address of this machine: 127.0.0.1 for itself alone, 0.0.0.0 for all."
            .formatted(host),
        cause);
  }
}
