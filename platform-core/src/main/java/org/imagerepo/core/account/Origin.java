package org.imagerepo.core.account;

/**
 * Where somebody logs in from.
 *
 * @param address of the client, as far as known
 * @param userAgent what the client calls itself; cut to a sensible length
 */
public record Origin(String address, String userAgent) {
  private static final int MOST = 200;

  public Origin {
    userAgent = userAgent.length() > MOST ? userAgent.substring(0, MOST) : userAgent;
  }
}
