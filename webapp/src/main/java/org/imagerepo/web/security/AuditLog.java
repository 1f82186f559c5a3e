package org.imagerepo.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.web.json.Json;

/** Writes down who did what in this request. JSON keeps an entry in its line, whatever is in it. */
@RequestScoped
public class AuditLog {
  private static final System.Logger LOG = System.getLogger("org.imagerepo.audit");

  @Inject private Viewer viewer;
  @Inject private ClientConnection connection;
  private String about;

  /** Says whom it is about, where the address of the request doesn't. */
  public void about(User user) {
    about = user.id().value();
  }

  /** Somebody was refused who sent credentials of a user or token with their request. */
  public void refused(int status, HttpServletRequest request) {
    write("authenticate", status, request, Map.of());
  }

  /** What was done or tried. */
  public void write(String act, int status, HttpServletRequest request, Map<String, String> on) {
    AuditEntry entry =
        new AuditEntry(
            act,
            status,
            viewer.user().map(user -> user.id().value()).orElse(null),
            viewer.wayIn() == WayIn.NONE ? null : viewer.wayIn().name().toLowerCase(Locale.ROOT),
            connection.address(request),
            about,
            on.isEmpty() ? null : on);
    LOG.log(Level.INFO, Json.of(entry));
  }
}
