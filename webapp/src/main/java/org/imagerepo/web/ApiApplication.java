package org.imagerepo.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts all resources under {@code /api}. */
@ApplicationPath(ApiApplication.ROOT)
public class ApiApplication extends Application {
  /** Begins the paths of all resources, and of nothing else. */
  public static final String ROOT = "/api";
}
