package org.imagerepo.web;

/**
 * Makes addresses that clients are given. They begin with the path that the application is deployed
 * at ({@code /photos} behind a proxy that serves other things, too), or with nothing if that is the
 * root.
 *
 * <p>Static, since values that are sent make their own addresses: an application has its own class
 * loader, and is deployed at one path for all of its life.
 */
public final class Addresses {
  private static volatile String root = "";

  private Addresses() {}

  /** Called once, before anything is answered. */
  public static void deployedAt(String contextPath) {
    root = contextPath;
  }

  /** The address of a page, of a path beginning with a slash. */
  public static String page(String path) {
    return root + path;
  }

  /** The address of a resource, of a path beginning with a slash, without {@code /api}. */
  public static String api(String path) {
    return root + ApiApplication.ROOT + path;
  }
}
