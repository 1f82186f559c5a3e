package org.imagerepo.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Puts all resources under {@code /api}. */
@ApplicationPath(ApiApplication.ROOT)
public class ApiApplication extends Application {
  /** Begins the paths of all resources, and of nothing else. */
  public static final String ROOT = "/api";

  /** Without Jersey's description of itself: ours is at {@code /openapi}. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
