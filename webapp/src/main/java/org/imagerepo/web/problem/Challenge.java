package org.imagerepo.web.problem;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a client is asked to say who it is.
 *
 * <p>A script is asked for HTTP Basic. A page's own request must not be: the browser would put up
 * its password window over the page. It gets a scheme that browsers don't know, so that the page
 * handles the 401 itself. A page shows itself by headers that browsers add and scripts don't, even
 * over plain HTTP; whoever sends {@code Authorization} is a script in any case.
 */
public final class Challenge {
  /** For a link's password, which is given elsewhere. */
  static final String SHARE = "Share realm=\"imagerepo\"";

  private static final String BASIC = "Basic realm=\"imagerepo\", charset=\"UTF-8\"";
  private static final String SESSION = "Session realm=\"imagerepo\"";
  private static final List<String> SIGNS_OF_A_PAGE =
      List.of("Sec-Fetch-Site", "Origin", "Referer", "X-Requested-With", "Cookie");

  private Challenge() {}

  /**
   * The value of {@code WWW-Authenticate}.
   *
   * @param header gives a header of the request by name, or null
   */
  public static String to(UnaryOperator<String> header) {
    boolean page =
        header.apply("Authorization") == null
            && SIGNS_OF_A_PAGE.stream().anyMatch(sign -> header.apply(sign) != null);
    return page ? SESSION : BASIC;
  }
}
