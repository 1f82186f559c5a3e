package org.imagerepo.core.redaction;

import java.io.IOException;

/** A file isn't built as it should be, so nobody can tell what of it is private. */
final class UnknownStructureException extends IOException {
  private static final long serialVersionUID = 1L;

  UnknownStructureException(String message) {
    super(message);
  }
}
