package org.imagerepo.payara.bench;

import java.util.Locale;

/**
 * What a figure must not exceed.
 *
 * @param what is measured
 * @param figure that came out
 * @param limit it may reach
 */
record Target(String what, double figure, double limit) {
  boolean isHeld() {
    return figure <= limit;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-6s %s: %.2f (at most %.2f)",
        isHeld() ? "HELD" : "BROKEN",
        what,
        figure,
        limit);
  }
}
