package org.imagerepo.web.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.core.library.Content;
import org.imagerepo.core.refusal.RefusedException;

/** Several ranges as one body of {@code multipart/byteranges} (RFC 9110, 14.6), of known length. */
final class MultipartRanges {
  private final Content content;
  private final List<ByteRange> ranges;
  private final String boundary = UUID.randomUUID().toString();

  MultipartRanges(Content content, List<ByteRange> ranges) {
    this.content = content;
    this.ranges = List.copyOf(ranges);
  }

  String mediaType() {
    return "multipart/byteranges; boundary=" + boundary;
  }

  /** In bytes. */
  long length() {
    long length = end().length;
    for (ByteRange range : ranges) {
      length += head(range).length + range.length();
    }
    return length;
  }

  /**
   * Opens all of it, to be closed by the caller.
   *
   * @throws RefusedException if the bytes were deleted meanwhile
   */
  InputStream open() throws RefusedException, IOException {
    List<InputStream> pieces = new ArrayList<>();
    boolean isOpen = false;
    try {
      for (ByteRange range : ranges) {
        pieces.add(new ByteArrayInputStream(head(range)));
        pieces.add(content.open(range));
      }
      pieces.add(new ByteArrayInputStream(end()));
      isOpen = true;
      return new SequenceInputStream(Collections.enumeration(pieces));
    } finally {
      if (!isOpen) {
        for (InputStream piece : pieces) {
          piece.close();
        }
      }
    }
  }

  private byte[] head(ByteRange range) {
    return ("\r\n--%s\r\nContent-Type: %s\r\nContent-Range: %s\r\n\r\n"
            .formatted(
                boundary, content.mediaType(), RangeRequest.contentRange(range, content.size())))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] end() {
    return ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
  }
}
