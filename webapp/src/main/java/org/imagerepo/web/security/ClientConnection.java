package org.imagerepo.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.imagerepo.core.config.HttpSettings;
import org.imagerepo.web.platform.Engine;

/**
 * Where a request comes from and whether it came encrypted: as a trusted proxy says, if it came
 * through one, else as the connection shows. Nobody else is believed.
 */
@ApplicationScoped
public class ClientConnection {
  @Inject private Engine engine;

  /** The address of the client. */
  public String address(HttpServletRequest request) {
    return address(
        engine.http(),
        request.getRemoteAddr(),
        Collections.list(request.getHeaders("X-Forwarded-For")));
  }

  /**
   * Each proxy adds whom it got the request from at the end: the last that isn't a trusted proxy is
   * the client; what stands before it, the client may have made up.
   */
  static String address(HttpSettings settings, String connected, List<String> forwardedFor) {
    String address = connected;
    String[] hops = String.join(",", forwardedFor).split(",");
    for (int i = hops.length - 1; i >= 0 && settings.isProxy(address); i--) {
      String hop = hops[i].strip();
      if (hop.isEmpty()) {
        break;
      }
      address = hop;
    }
    return address;
  }

  /** Whether nobody between here and the client could read it. */
  public boolean isSecure(HttpServletRequest request) {
    return request.isSecure()
        || engine.http().isProxy(request.getRemoteAddr())
            && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }
}
