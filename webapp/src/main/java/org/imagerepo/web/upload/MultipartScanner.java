package org.imagerepo.web.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the parts of a multipart body (RFC 2046, section 5.1.1) while it arrives, with the memory
 * of one buffer. The search for the delimiter skips ahead by its length where it can (Horspool's
 * algorithm), so that it costs next to nothing beside what is done with the bytes.
 *
 * <p>For one thread.
 */
final class MultipartScanner {
  private static final int BUFFER = 128 * 1024;
  private static final int MAX_HEADERS = 8 * 1024;

  private final InputStream body;
  private final byte[] delimiter;
  private final int[] skips = new int[256];
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;

  /** Up to here there is no delimiter; at {@link #limit} less a bit if none was found. */
  private int contentEnd;

  private boolean isDelimiterFound;

  MultipartScanner(InputStream body, String boundary) {
    this.body = body;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    Arrays.fill(skips, delimiter.length);
    for (int i = 0; i < delimiter.length - 1; i++) {
      skips[delimiter[i] & 0xff] = delimiter.length - 1 - i;
    }
    // The first delimiter may stand at the very beginning, without a line before it.
    buffer[0] = '\r';
    buffer[1] = '\n';
    limit = 2;
  }

  /**
   * Passes over the rest of the present part, or of what comes before the first, and its delimiter.
   *
   * @return whether a part follows
   * @throws IOException if the body ends before, or goes on in a wrong way
   */
  boolean next() throws IOException {
    while (available() > 0) {
      position = contentEnd;
    }
    position += delimiter.length;
    isDelimiterFound = false;
    int first = readByte();
    int second = readByte();
    if (first == '-' && second == '-') {
      return false;
    }
    while (first == ' ' || first == '\t') {
      first = second;
      second = readByte();
    }
    if (first != '\r' || second != '\n') {
      throw new IOException("a delimiter isn't at the end of its line");
    }
    contentEnd = position;
    return true;
  }

  /** Reads the header lines of the part that begins, up to the empty line after them. */
  String readHeaders() throws IOException {
    StringBuilder headers = new StringBuilder();
    byte[] line = new byte[MAX_HEADERS];
    int length = 0;
    int lineStart = 0;
    while (true) {
      if (length == MAX_HEADERS) {
        throw new BrokenUploadException(
            "The headers of a part have more than "
                + MAX_HEADERS
                + " bytes. Give the file a shorter name.");
      }
      line[length++] = readByte();
      boolean endsLine = length > 1 && line[length - 1] == '\n' && line[length - 2] == '\r';
      if (endsLine && length - lineStart == 2) {
        headers.append(new String(line, 0, lineStart, StandardCharsets.UTF_8));
        contentEnd = position;
        return headers.toString();
      }
      lineStart = endsLine ? length : lineStart;
    }
  }

  /** The bytes of the present part; it ends where the part does. */
  InputStream content() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return MultipartScanner.this.available() == 0 ? -1 : buffer[position++] & 0xff;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
          return 0;
        }
        int count = Math.min(length, MultipartScanner.this.available());
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        return count == 0 ? -1 : count;
      }
    };
  }

  /** How many bytes of content are in the buffer; 0 only at the delimiter. */
  private int available() throws IOException {
    while (position == contentEnd && !isDelimiterFound) {
      search();
      if (position == contentEnd && !isDelimiterFound) {
        fill();
      }
    }
    return contentEnd - position;
  }

  /** Looks for the delimiter in what is in the buffer and hasn't been looked through. */
  private void search() {
    int last = delimiter.length - 1;
    int at = contentEnd;
    while (at + last < limit) {
      byte end = buffer[at + last];
      if (end == delimiter[last] && Arrays.equals(buffer, at, at + last, delimiter, 0, last)) {
        isDelimiterFound = true;
        break;
      }
      at += skips[end & 0xff];
    }
    // What is shorter than a delimiter may be the beginning of one.
    contentEnd = isDelimiterFound ? at : Math.max(contentEnd, limit - last);
  }

  private byte readByte() throws IOException {
    if (position == limit) {
      fill();
    }
    return buffer[position++];
  }

  private void fill() throws IOException {
    if (position > 0) {
      System.arraycopy(buffer, position, buffer, 0, limit - position);
      limit -= position;
      contentEnd = Math.max(0, contentEnd - position);
      position = 0;
    }
    int count = body.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      throw new EOFException("the body ends in the middle of a part");
    }
    limit += count;
  }
}
