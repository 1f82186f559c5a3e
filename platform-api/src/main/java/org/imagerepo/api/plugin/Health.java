package org.imagerepo.api.plugin;

import java.util.Objects;

/**
 * How a provider is.
 *
 * @param isUp whether it could do its work now
 * @param detail one line for the operator, without secrets; empty if there is nothing to say
 */
public record Health(boolean isUp, String detail) {
  public Health {
    Objects.requireNonNull(detail, "detail");
  }

  /** All is well. */
  public static Health up() {
    return new Health(true, "");
  }

  /** All is well, and there is something to say: a version, free space. */
  public static Health up(String detail) {
    return new Health(true, detail);
  }

  /** It can't work now; {@code detail} says why and what to do. */
  public static Health down(String detail) {
    return new Health(false, detail);
  }
}
