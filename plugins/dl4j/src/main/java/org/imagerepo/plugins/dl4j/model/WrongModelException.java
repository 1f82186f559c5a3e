package org.imagerepo.plugins.dl4j.model;

import java.io.IOException;

/** A model's file isn't the one that was expected. */
public final class WrongModelException extends IOException {
  private static final long serialVersionUID = 1;

  WrongModelException(String file, String expected, String found) {
    super(
        "the model file %s is damaged or another one: its SHA-256 is %s but must be %s"
            .formatted(file, found, expected));
  }
}
