package org.imagerepo.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Optional;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.Origin;
import org.imagerepo.core.account.Sessions;
import org.imagerepo.web.event.EventClients;
import org.imagerepo.web.security.ClientConnection;
import org.imagerepo.web.security.SessionCookie;

/** Begins and ends the sessions of browsers. One that sends a session gets another in its place. */
@Dependent
public class SessionStart {
  private final Sessions sessions;
  private final EventClients listeners;
  private final ClientConnection connection;

  @Inject
  public SessionStart(Sessions sessions, EventClients listeners, ClientConnection connection) {
    this.sessions = sessions;
    this.listeners = listeners;
    this.connection = connection;
  }

  /** Logs a browser in, and gives the cookie that it is to keep. */
  String of(User user, HttpServletRequest request) throws IOException {
    end(request);
    String agent = request.getHeader(HttpHeaders.USER_AGENT);
    Origin from = new Origin(connection.address(request), agent == null ? "" : agent);
    return SessionCookie.keep(sessions.open(user, from), connection.isSecure(request));
  }

  /** Logs a browser out, and gives the cookie that makes it forget. */
  String end(HttpServletRequest request) throws IOException {
    Optional<String> secret = SessionCookie.read(request, connection.isSecure(request));
    if (secret.isPresent()) {
      sessions.close(secret.get());
      listeners.end(secret.get());
    }
    return SessionCookie.forget(connection.isSecure(request));
  }
}
