package org.imagerepo.web.bytes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imagerepo.api.blob.ByteRange;

/**
 * Reads the header {@code Range} (RFC 9110, 14.2): a single range of bytes. What is malformed, of
 * another unit, or asks for several parts is passed over, as the RFC allows: then all is sent.
 */
public sealed interface RangeRequest {
  /** All bytes are to be sent. */
  record Whole() implements RangeRequest {}

  /**
   * A part is to be sent.
   *
   * @param range within the bytes there are, at least one byte long
   */
  record Part(ByteRange range) implements RangeRequest {
    /** The header Content-Range of the answer. */
    public String contentRange(long size) {
      return "bytes " + range.offset() + "-" + (range.offset() + range.length() - 1) + "/" + size;
    }
  }

  /** The range lies outside of the bytes there are. */
  record Unsatisfiable() implements RangeRequest {}

  /** A single range; numbers of more than 18 digits are no sizes of anything. */
  Pattern SINGLE =
      Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

  /**
   * @param header or null
   * @param size how many bytes there are
   */
  static RangeRequest parse(String header, long size) {
    Matcher single = SINGLE.matcher(header == null ? "" : header.strip());
    if (!single.matches()) {
      return new Whole();
    }
    Optional<Long> first = number(single.group(1));
    Optional<Long> last = number(single.group(2));
    if (first.isPresent()) {
      return between(first.get(), last.orElse(Long.MAX_VALUE), size);
    }
    return last.isPresent() ? suffix(last.get(), size) : new Whole();
  }

  private static RangeRequest between(long first, long last, long size) {
    if (last < first) {
      return new Whole();
    }
    return first >= size
        ? new Unsatisfiable()
        : new Part(new ByteRange(first, Math.min(last, size - 1) - first + 1));
  }

  private static RangeRequest suffix(long count, long size) {
    long length = Math.min(count, size);
    return length == 0 ? new Unsatisfiable() : new Part(new ByteRange(size - length, length));
  }

  private static Optional<Long> number(String digits) {
    return digits.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(digits));
  }
}
