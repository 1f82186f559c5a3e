package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class OwnNewsTest {
  private static final String REFUSAL = "imagerepo can't start: its folder is a file";

  private final OwnNews news = new OwnNews();

  @Test
  void theContainersNewsAreLeftOutButNotItsTroubles() {
    assertThat(news.isLoggable(entry("org.glassfish.a", Level.INFO, "hello", null))).isFalse();
    assertThat(news.isLoggable(entry("org.glassfish.a", Level.WARNING, "hm", null))).isTrue();
    assertThat(news.isLoggable(entry("org.imagerepo.a", Level.INFO, "hello", null))).isTrue();
  }

  @Test
  void aRefusedStartIsToldOnce() {
    assertThat(news.isLoggable(refusal())).isTrue();
    Exception echo = new Exception("LifecycleException: " + REFUSAL);
    assertThat(news.isLoggable(container("ContainerBase.addChild: ", echo))).isFalse();
    assertThat(news.isLoggable(container("While loading: " + REFUSAL, null))).isFalse();
  }

  @Test
  void othersTroublesAfterARefusalAreTold() {
    news.isLoggable(refusal());
    assertThat(news.isLoggable(container("While stopping", new Exception("disk full")))).isTrue();
    assertThat(news.isLoggable(container("While stopping", new Exception()))).isTrue();
  }

  @Test
  void withoutARefusalATraceIsTold() {
    assertThat(news.isLoggable(container("Start", new Exception(REFUSAL)))).isTrue();
  }

  private static LogRecord refusal() {
    return entry("org.imagerepo.web", Level.SEVERE, REFUSAL, null);
  }

  private static LogRecord container(String message, Throwable thrown) {
    return entry("jakarta.enterprise.web", Level.SEVERE, message, thrown);
  }

  private static LogRecord entry(String logger, Level level, String message, Throwable thrown) {
    LogRecord entry = new LogRecord(level, message);
    entry.setLoggerName(logger);
    entry.setThrown(thrown);
    return entry;
  }
}
