package org.imagerepo.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {
  @Test
  void eachIpv4AddressIsItsOwn() {
    assertThat(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
    assertThat(Network.of("::ffff:192.0.2.1")).isEqualTo(Network.of("192.0.2.1"));
  }

  @Test
  void ipv6AddressesOfAHouseholdAreOne() {
    assertThat(Network.of("2001:db8:1:2:3::4")).isEqualTo(Network.of("2001:db8:1:2:ffff::1"));
    assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
  }

  @Test
  void whatIsNoAddressIsLookedUpNowhere() {
    assertThat(Network.of("host.invalid")).isEqualTo(new Network("host.invalid"));
    assertThat(Network.of("1:2:3")).isEqualTo(new Network("1:2:3"));
    assertThat(Network.of("")).isEqualTo(new Network(""));
  }
}
