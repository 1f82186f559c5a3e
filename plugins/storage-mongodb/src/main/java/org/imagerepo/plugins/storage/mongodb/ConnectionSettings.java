package org.imagerepo.plugins.storage.mongodb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.imagerepo.api.plugin.Setting;

/** What both providers are told about the server. */
final class ConnectionSettings {
  /** How an operator knows the first of them. */
  static final String URI_KEY = "platform.mongodb.uri";

  static final Setting<String> URI =
      Setting.text("uri", "Connection string of MongoDB; " + URI_KEY + " stands for it")
          .required()
          .secret();

  static final Setting<String> DATABASE =
      Setting.of(
          "database",
          "Database to use; by default the one that the connection string names, or imagerepo",
          "1 to 38 letters, digits, '_' and '-'",
          ConnectionSettings::databaseName);

  static final Setting<Integer> POOL =
      Setting.integer("pool-size", "Most connections at once to each server", 1, 10_000)
          .defaultsTo(50);

  static final Setting<Duration> CONNECT =
      Setting.duration("connect-timeout", "For how long to try to connect").defaultsTo(seconds(4));

  static final Setting<Duration> SELECT =
      Setting.duration(
              "selection-timeout", "For how long to wait for a server that can take the call")
          .defaultsTo(seconds(5));

  static final Setting<Duration> ANSWER =
      Setting.duration("answer-timeout", "For how long to wait for an answer")
          .defaultsTo(seconds(30));

  static final Setting<Path> TLS_CA =
      Setting.of(
          "tls-ca",
          "PEM file of the certificates to trust for TLS, instead of those that Java trusts",
          "a path",
          Path::of);

  static final List<Setting<?>> ALL = List.of(URI, DATABASE, POOL, CONNECT, SELECT, ANSWER, TLS_CA);

  private ConnectionSettings() {}

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static String databaseName(String text) {
    if (!text.matches("[A-Za-z0-9_-]{1,38}")) {
      throw new IllegalArgumentException();
    }
    return text;
  }
}
