package org.imagerepo.web.security;

/** How a request shows who sends it. */
public enum WayIn {
  /** It doesn't. */
  NONE,
  /** By the cookie of a session. */
  SESSION,
  /** By user name and password. */
  PASSWORD,
  /** By a token. */
  TOKEN
}
