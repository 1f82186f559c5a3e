package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.imagerepo.api.plugin.Health;
import org.imagerepo.api.plugin.Settings;

/**
 * The connections to the server. What is written is acknowledged once most servers of the set have
 * it in their journals, and only such is read.
 */
final class Connection implements AutoCloseable {
  /** Below the second that a question for health may take. */
  private static final long HEALTH_MILLIS = 800;

  private static final String DEFAULT_DATABASE = "imagerepo";

  private final MongoClient client;
  private final MongoDatabase database;

  private Connection(MongoClient client, MongoDatabase database) {
    this.client = client;
    this.database = database;
  }

  /**
   * Connects, and waits for the server's first answer.
   *
   * @throws IOException if there is none; the message names the setting and the remedy
   */
  static Connection open(Settings settings) throws IOException {
    ConnectionString uri = StartFailure.parse(settings.get(ConnectionSettings.URI));
    MongoClient client = MongoClients.create(clientSettings(settings, uri));
    try {
      String named = uri.getDatabase() == null ? DEFAULT_DATABASE : uri.getDatabase();
      MongoDatabase database =
          client.getDatabase(settings.find(ConnectionSettings.DATABASE).orElse(named));
      database.listCollectionNames().first(); // unlike a ping, it needs the right to read
      return new Connection(client, database);
    } catch (MongoException e) {
      IOException failure = StartFailure.of(e, client.getClusterDescription(), uri);
      client.close();
      throw failure;
    }
  }

  private static MongoClientSettings clientSettings(Settings settings, ConnectionString uri)
      throws IOException {
    MongoClientSettings.Builder builder =
        MongoClientSettings.builder()
            .applyConnectionString(uri)
            .applicationName("imagerepo")
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readConcern(ReadConcern.MAJORITY)
            .readPreference(ReadPreference.primary())
            .retryWrites(true)
            .retryReads(true)
            .applyToConnectionPoolSettings(
                pool ->
                    pool.maxSize(settings.get(ConnectionSettings.POOL))
                        .maxWaitTime(
                            settings.get(ConnectionSettings.ANSWER).toMillis(),
                            TimeUnit.MILLISECONDS))
            .applyToClusterSettings(
                cluster ->
                    cluster.serverSelectionTimeout(
                        settings.get(ConnectionSettings.SELECT).toMillis(), TimeUnit.MILLISECONDS))
            .applyToSocketSettings(
                socket ->
                    socket
                        .connectTimeout(
                            (int) settings.get(ConnectionSettings.CONNECT).toMillis(),
                            TimeUnit.MILLISECONDS)
                        .readTimeout(
                            (int) settings.get(ConnectionSettings.ANSWER).toMillis(),
                            TimeUnit.MILLISECONDS));
    if (settings.find(ConnectionSettings.TLS_CA).isPresent()) {
      var trusted = TrustedCertificates.context(settings.get(ConnectionSettings.TLS_CA));
      builder.applyToSslSettings(ssl -> ssl.enabled(true).context(trusted));
    }
    return builder.build();
  }

  MongoClient client() {
    return client;
  }

  MongoDatabase database() {
    return database;
  }

  /** Health is public: so what the driver says, which names hosts, isn't passed on. */
  Health health() {
    try {
      database
          .withTimeout(HEALTH_MILLIS, TimeUnit.MILLISECONDS)
          .runCommand(new Document("ping", 1));
      return Health.up();
    } catch (MongoException e) {
      return Health.down("MongoDB doesn't answer: see to its server and to the network");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
