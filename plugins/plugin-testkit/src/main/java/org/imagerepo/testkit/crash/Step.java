package org.imagerepo.testkit.crash;

/**
 * A moment in the way of a photo at which the engine is killed.
 *
 * @param method of the blob store or catalogue
 * @param moment of the call
 */
record Step(String method, Moment moment) {
  /** Moments of a call. */
  enum Moment {
    BEFORE,
    /** In the middle of the bytes of a put. */
    WITHIN,
    AFTER
  }

  /** Every step that is killed at, by the table of the data's way. */
  static final Step[] ALL = {
    new Step("put", Moment.BEFORE),
    new Step("put", Moment.WITHIN),
    new Step("put", Moment.AFTER),
    new Step("add", Moment.BEFORE),
    new Step("add", Moment.AFTER),
    new Step("claim", Moment.BEFORE),
    new Step("claim", Moment.AFTER),
    new Step("settle", Moment.BEFORE),
    new Step("settle", Moment.AFTER),
    new Step("remove", Moment.BEFORE),
    new Step("remove", Moment.AFTER),
    new Step("delete", Moment.BEFORE),
    new Step("delete", Moment.AFTER),
  };

  static Step parse(String text) {
    String[] parts = text.split("\\.");
    return new Step(parts[0], Moment.valueOf(parts[1]));
  }

  @Override
  public String toString() {
    return method + "." + moment;
  }
}
