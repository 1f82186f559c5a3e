package org.imagerepo.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.imagerepo.core.config.AddressRange;
import org.imagerepo.core.config.HttpSettings;
import org.junit.jupiter.api.Test;

class ClientConnectionTest {
  private final HttpSettings none = new HttpSettings(List.of(), Set.of());
  private final HttpSettings inside =
      new HttpSettings(List.of(AddressRange.parse("10.0.0.0/8")), Set.of());

  @Test
  void nobodyIsBelievedUnlessTheSettingsSaySo() {
    assertThat(ClientConnection.address(none, "10.0.0.1", List.of("192.0.2.1")))
        .isEqualTo("10.0.0.1");
    assertThat(ClientConnection.address(inside, "198.51.100.7", List.of("192.0.2.1")))
        .isEqualTo("198.51.100.7");
  }

  @Test
  void theLastAddressThatIsNoProxyIsTheClient() {
    assertThat(ClientConnection.address(inside, "10.0.0.1", List.of("192.0.2.1")))
        .isEqualTo("192.0.2.1");
    assertThat(ClientConnection.address(inside, "10.0.0.1", List.of("6.6.6.6, 192.0.2.1,10.0.0.2")))
        .isEqualTo("192.0.2.1");
    assertThat(ClientConnection.address(inside, "10.0.0.1", List.of("6.6.6.6", "192.0.2.1")))
        .as("as two headers")
        .isEqualTo("192.0.2.1");
  }

  @Test
  void whereNoProxySaysAnythingTheConnectionCounts() {
    assertThat(ClientConnection.address(inside, "10.0.0.1", List.of())).isEqualTo("10.0.0.1");
    assertThat(ClientConnection.address(inside, "10.0.0.1", List.of(""))).isEqualTo("10.0.0.1");
  }
}
