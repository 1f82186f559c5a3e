package org.imagerepo.core.search.query;

/** A question that can't be read. */
public final class WrongQueryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * @param position where in the question, from 0, in UTF-16 units
   * @param message what is wrong there and what would be right
   */
  public WrongQueryException(int position, String message) {
    super(message);
    this.position = position;
  }

  public int position() {
    return position;
  }
}
