package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ListenAddressTest {
  @Test
  void aFreePortOfThisMachineWillDo() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = socket.getLocalPort();
    }
    assertThatCode(new ListenAddress("127.0.0.1", port)::check).doesNotThrowAnyException();
  }

  /** 192.0.2.0/24 is for documentation, and nobody's. */
  @Test
  void anotherMachinesAddressIsRefusedWithTheRemedy() {
    assertThatThrownBy(new ListenAddress("192.0.2.1", 8080)::check)
        .isInstanceOf(StartException.class)
        .hasMessageContaining("PLATFORM_HTTP_HOST is '192.0.2.1'")
        .hasMessageContaining("127.0.0.1");
  }

  @Test
  void whatIsNoAddressIsRefused() {
    assertThatThrownBy(new ListenAddress("999.1.1.1", 8080)::check)
        .isInstanceOf(StartException.class)
        .hasMessageContaining("PLATFORM_HTTP_HOST is '999.1.1.1'");
  }

  @Test
  void aPortInUseIsToldFromAWrongAddress() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(new ListenAddress("127.0.0.1", socket.getLocalPort())::check)
          .isInstanceOf(StartException.class)
          .hasMessageContaining("PLATFORM_HTTP_PORT is '" + socket.getLocalPort() + "'");
    }
  }
}
