package org.imagerepo.testkit.crash;

/**
 * A moment in the way of a photo at which the engine is killed.
 *
 * @param call of the blob store or catalogue, for instance {@code put}; of the sweeper's with
 *     {@link #SWEEP} before it
 * @param moment of the call
 * @param most the kill comes at the n-th time, n from 1 to this: less for calls that are rarer
 */
record Step(String call, Moment moment, int most) {
  /** Begins the names of the sweeper's calls. */
  static final String SWEEP = "sweep-";

  /** Moments of a call. */
  enum Moment {
    BEFORE,
    /** In the middle of the bytes of a put. */
    WITHIN,
    AFTER
  }

  /** Every step that is killed at, by the table of the data's way. */
  static final Step[] ALL = {
    new Step("put", Moment.BEFORE, 30),
    new Step("put", Moment.WITHIN, 120),
    new Step("put", Moment.AFTER, 30),
    new Step("add", Moment.BEFORE, 15),
    new Step("add", Moment.AFTER, 15),
    new Step("claim", Moment.BEFORE, 30),
    new Step("claim", Moment.AFTER, 30),
    new Step("settle", Moment.BEFORE, 30),
    new Step("settle", Moment.AFTER, 30),
    new Step("remove", Moment.BEFORE, 6),
    new Step("remove", Moment.AFTER, 6),
    new Step("trash", Moment.BEFORE, 4),
    new Step("trash", Moment.AFTER, 4),
    new Step("restore", Moment.BEFORE, 2),
    new Step("restore", Moment.AFTER, 2),
    new Step("delete", Moment.BEFORE, 15),
    new Step("delete", Moment.AFTER, 15),
    new Step("owe", Moment.BEFORE, 2),
    new Step("owe", Moment.AFTER, 2),
    new Step(SWEEP + "list", Moment.AFTER, 4),
    new Step(SWEEP + "existing", Moment.BEFORE, 3),
    new Step(SWEEP + "existing", Moment.AFTER, 3),
    new Step(SWEEP + "delete", Moment.BEFORE, 2),
    new Step(SWEEP + "delete", Moment.AFTER, 2),
  };

  static Step parse(String text) {
    for (Step step : ALL) {
      if (step.toString().equals(text)) {
        return step;
      }
    }
    throw new IllegalArgumentException("no such step: " + text);
  }

  boolean isOfSweeper() {
    return call.startsWith(SWEEP);
  }

  @Override
  public String toString() {
    return call + "." + moment;
  }
}
