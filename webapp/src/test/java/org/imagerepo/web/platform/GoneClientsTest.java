package org.imagerepo.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class GoneClientsTest {
  private static final Logger SERVER = Logger.getLogger("jakarta.enterprise.web");

  @Test
  void aClosedConnectionIsNoNewsAndAllElseIs() {
    try (GoneClients filter = GoneClients.ignored()) {
      assertThat(isLogged(filter, new IOException("Broken pipe"))).isFalse();
      assertThat(isLogged(filter, new IOException("Connection reset by peer"))).isFalse();
      assertThat(isLogged(filter, new IllegalStateException(new EOFException()))).isFalse();
      assertThat(isLogged(filter, new IOException("No space left on device"))).isTrue();
      assertThat(isLogged(filter, new IllegalStateException("Broken pipe"))).isTrue();
      assertThat(isLogged(filter, null)).isTrue();
    }
  }

  @Test
  void theFilterOfBeforeIsAskedAndPutBack() {
    Filter nothing = entry -> false;
    SERVER.setFilter(nothing);
    try (GoneClients filter = GoneClients.ignored()) {
      assertThat(SERVER.getFilter()).isSameAs(filter);
      assertThat(isLogged(filter, null)).isFalse();
    } finally {
      assertThat(SERVER.getFilter()).isSameAs(nothing);
      SERVER.setFilter(null);
    }
  }

  private static boolean isLogged(GoneClients filter, Throwable thrown) {
    LogRecord entry = new LogRecord(Level.SEVERE, "trouble");
    entry.setLoggerName(SERVER.getName());
    entry.setThrown(thrown);
    return filter.isLoggable(entry);
  }
}
