package org.imagerepo.web.bytes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imagerepo.api.blob.ByteRange;

/**
 * Reads the header {@code Range} (RFC 9110, 14.2). What is malformed, of another unit, or asks for
 * many or for overlapping parts is passed over, as the RFC allows: then all is sent.
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
      return RangeRequest.contentRange(range, size);
    }
  }

  /**
   * Several parts are to be sent, in the order in which they were asked for.
   *
   * @param ranges as that of {@link Part}; 2 to {@value #MOST_PARTS}, none of which overlap
   */
  record Parts(List<ByteRange> ranges) implements RangeRequest {
    public Parts {
      ranges = List.copyOf(ranges);
    }
  }

  /** The range lies outside of the bytes there are. */
  record Unsatisfiable() implements RangeRequest {}

  /** Who asks for more is no reader of photos. */
  int MOST_PARTS = 8;

  Pattern BYTES = Pattern.compile("bytes=(.*)", Pattern.CASE_INSENSITIVE);

  /** A single range; numbers of more than 18 digits are no sizes of anything. */
  Pattern SINGLE = Pattern.compile("\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /**
   * @param header or null
   * @param size how many bytes there are
   */
  static RangeRequest parse(String header, long size) {
    Matcher bytes = BYTES.matcher(header == null ? "" : header.strip());
    String[] specs = bytes.matches() ? bytes.group(1).split(",", -1) : new String[0];
    if (specs.length == 0 || specs.length > MOST_PARTS) {
      return new Whole();
    }
    List<ByteRange> ranges = new ArrayList<>();
    for (String spec : specs) {
      RangeRequest one = single(spec, size);
      if (one instanceof Whole) {
        return one;
      } else if (one instanceof Part part) {
        ranges.add(part.range());
      }
    }
    return of(ranges);
  }

  private static RangeRequest of(List<ByteRange> ranges) {
    return switch (ranges.size()) {
      case 0 -> new Unsatisfiable();
      case 1 -> new Part(ranges.get(0));
      default -> overlap(ranges) ? new Whole() : new Parts(ranges);
    };
  }

  private static boolean overlap(List<ByteRange> ranges) {
    List<ByteRange> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingLong(ByteRange::offset));
    for (int i = 1; i < sorted.size(); i++) {
      ByteRange before = sorted.get(i - 1);
      if (sorted.get(i).offset() < before.offset() + before.length()) {
        return true;
      }
    }
    return false;
  }

  private static RangeRequest single(String spec, long size) {
    Matcher single = SINGLE.matcher(spec);
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

  /** What the header Content-Range says of a range. */
  static String contentRange(ByteRange range, long size) {
    return "bytes " + range.offset() + "-" + (range.offset() + range.length() - 1) + "/" + size;
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
