package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoSecurityException;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ServerDescription;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Says why the server can't be used, and what to do about it. What the driver says isn't passed on:
 * it may repeat the connection string, and with it the password.
 */
final class StartFailure {
  private static final int UNAUTHORIZED = 13;
  private static final int AUTHENTICATION_FAILED = 18;

  private StartFailure() {}

  /**
   * Reads the connection string.
   *
   * @throws IOException if it is none
   */
  static ConnectionString parse(String uri) throws IOException {
    try {
      return new ConnectionString(uri);
    } catch (IllegalArgumentException e) {
      throw new IOException(
          ConnectionSettings.URI_KEY
              + " (secret) can't be read. It must look like"
              + " mongodb://USER:PASSWORD@HOST:27017/DATABASE, where other characters than letters,"
              + " digits, '-', '.' and '_' in USER and PASSWORD are written as %XX.");
    }
  }

  /**
   * @param cluster as the driver knows it after the failure
   */
  static IOException of(MongoException thrown, ClusterDescription cluster, ConnectionString uri) {
    return new IOException(ConnectionSettings.URI_KEY + ": " + text(thrown, cluster, uri));
  }

  private static String text(
      MongoException thrown, ClusterDescription cluster, ConnectionString uri) {
    String server = String.join(",", uri.getHosts());
    if (thrown instanceof MongoIncompatibleDriverException) {
      return "the server at " + server + " is too old or too new. Use MongoDB 4.4 to 8.";
    }
    if (thrown instanceof MongoSecurityException || hasCode(thrown, AUTHENTICATION_FAILED)) {
      return "the server at "
          + server
          + " refuses the user or the password. Correct them, and the authSource if the user"
          + " belongs to another database.";
    }
    if (hasCode(thrown, UNAUTHORIZED)) {
      return "the server at "
          + server
          + " doesn't let this user read and write the database. Give the user the role readWrite"
          + " on it, or name a user and a password.";
    }
    Optional<Throwable> reason = reason(cluster);
    if (reason.filter(e -> isOf(e, SSLException.class)).isPresent()) {
      return "no TLS with the server at "
          + server
          + " ("
          + root(reason.get()).getMessage()
          + "). Say tls=true or tls=false as the server wants it, let"
          + " platform.provider.mongodb.tls-ca and platform.provider.gridfs.tls-ca name the"
          + " certificate it is signed with, and use the name that its certificate is for.";
    }
    return "no server at "
        + server
        + " answers"
        + reason.map(e -> " (" + shortly(root(e)) + ")").orElse("")
        + ". Start it, correct the address, or say "
        + (Boolean.TRUE.equals(uri.getSslEnabled())
            ? "tls=false if it knows no TLS."
            : "tls=true if it wants TLS.");
  }

  private static boolean hasCode(MongoException thrown, int code) {
    return thrown instanceof MongoCommandException && thrown.getCode() == code;
  }

  private static Optional<Throwable> reason(ClusterDescription cluster) {
    Stream<Throwable> failures =
        cluster.getServerDescriptions().stream().map(ServerDescription::getException);
    return failures.filter(Objects::nonNull).findFirst();
  }

  private static boolean isOf(Throwable thrown, Class<?> type) {
    return type.isInstance(thrown) || thrown.getCause() != null && isOf(thrown.getCause(), type);
  }

  private static Throwable root(Throwable thrown) {
    return thrown.getCause() == null ? thrown : root(thrown.getCause());
  }

  private static String shortly(Throwable thrown) {
    return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
  }
}
