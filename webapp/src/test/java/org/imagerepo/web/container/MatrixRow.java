package org.imagerepo.web.container;

import java.util.EnumMap;
import java.util.Map;

/**
 * A row of the matrix.
 *
 * @param operation as the description of the interface names it: method and template
 * @param expected which status each asker gets
 * @param path what is asked for, with names in the place of what each test makes
 * @param body what is sent, likewise; empty if nothing
 */
record MatrixRow(String operation, Map<MatrixAsker, String> expected, String path, String body) {
  private static final String AS_ANONYMOUS = "=";

  /** Reads {@code operation | status … | path body}. */
  static MatrixRow parse(String line) {
    String[] columns = line.split("\\|", 3);
    if (columns.length != 3) {
      throw new AssertionError("not a row of the matrix: " + line);
    }
    String[] cells = columns[1].strip().split("\\s+");
    MatrixAsker[] askers = MatrixAsker.values();
    if (cells.length != askers.length) {
      throw new AssertionError(askers.length + " askers, but " + cells.length + " in: " + line);
    }
    Map<MatrixAsker, String> expected = new EnumMap<>(MatrixAsker.class);
    for (int i = 0; i < askers.length; i++) {
      expected.put(askers[i], cells[i].equals(AS_ANONYMOUS) ? cells[0] : cells[i]);
    }
    String[] request = columns[2].strip().split(" ", 2);
    return new MatrixRow(
        columns[0].strip().replaceAll("\\s+", " "),
        expected,
        request[0],
        request.length == 1 ? "" : request[1]);
  }

  String method() {
    return operation.substring(0, operation.indexOf(' '));
  }

  /** Whether asking changes nothing, so that all may ask for the same. */
  boolean isSafe() {
    return method().equals("GET") || method().equals("HEAD") || method().equals("OPTIONS");
  }
}
