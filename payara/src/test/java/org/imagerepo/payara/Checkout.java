package org.imagerepo.payara;

import java.nio.file.Path;

/** Where things are in the source tree. Tests run in the folder of their module. */
final class Checkout {
  private Checkout() {}

  /** This module's folder. */
  static Path payara() {
    return Path.of("").toAbsolutePath();
  }

  /** Where this module's build puts things. */
  static Path target() {
    return payara().resolve("target");
  }
}
