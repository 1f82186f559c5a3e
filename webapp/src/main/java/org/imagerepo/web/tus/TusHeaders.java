package org.imagerepo.web.tus;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.upload.Checksum;
import org.imagerepo.core.upload.UploadId;
import org.imagerepo.core.upload.UploadMetadata;

/** Reads the headers of a request. What breaks a rule is answered with 400. */
final class TusHeaders {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final String PARTIAL = "partial";
  private static final String FINAL = "final;";

  private final Function<String, String> header;

  /**
   * @param header gives a header of the request by name, or null
   */
  TusHeaders(Function<String, String> header) {
    this.header = header;
  }

  /**
   * tus 1.0, Core: "The Upload-Offset request and response header indicates a byte offset within a
   * resource. The value MUST be a non-negative integer."
   */
  long offset() {
    return number(Tus.OFFSET)
        .orElseThrow(() -> Tus.broken(Tus.OFFSET, "must tell where the bytes belong"));
  }

  /**
   * tus 1.0, Core: "The Upload-Length request and response header indicates the size of the entire
   * upload in bytes. The value MUST be a non-negative integer."
   */
  OptionalLong length() {
    return number(Tus.LENGTH);
  }

  /**
   * tus 1.0, Creation: "The request MUST include one of the following headers: a) Upload-Length to
   * indicate the size of an entire upload in bytes. b) Upload-Defer-Length: 1 if upload size is not
   * known at the time." "The Upload-Defer-Length … value MUST be 1. If the value is set to any
   * other value, the Server MUST return a 400 Bad Request status."
   */
  OptionalLong lengthOrDeferred() {
    OptionalLong length = length();
    String deferred = header.apply(Tus.DEFER_LENGTH);
    if (deferred != null && !deferred.equals("1")) {
      throw Tus.broken(Tus.DEFER_LENGTH, "must be 1");
    }
    if (length.isPresent() == (deferred != null)) {
      throw Tus.broken(Tus.LENGTH, "or " + Tus.DEFER_LENGTH + " must be there, and not both");
    }
    return length;
  }

  /** How many bytes the body has, if that was told. */
  OptionalLong bodySize() {
    return number(HttpHeaders.CONTENT_LENGTH);
  }

  UploadMetadata metadata() {
    String text = header.apply(Tus.METADATA);
    try {
      return text == null ? UploadMetadata.NONE : UploadMetadata.parse(text);
    } catch (IllegalArgumentException e) {
      throw Tus.broken(Tus.METADATA, e.getMessage());
    }
  }

  /**
   * tus 1.0, Checksum: "The Server MAY respond with one of the following status codes: 400 Bad
   * Request if the checksum algorithm is not supported by the server".
   */
  Optional<Checksum> checksum() {
    String text = header.apply(Tus.CHECKSUM);
    try {
      return text == null ? Optional.empty() : Optional.of(Checksum.parse(text));
    } catch (IllegalArgumentException e) {
      throw Tus.broken(Tus.CHECKSUM, e.getMessage());
    }
  }

  /** tus 1.0, Concatenation: "Upload-Concat: partial" marks an upload as a part. */
  boolean isPartial() {
    String concat = header.apply(Tus.CONCAT);
    if (concat != null && !concat.equals(PARTIAL) && !concat.startsWith(FINAL)) {
      throw Tus.broken(Tus.CONCAT, "must be partial, or final; and the addresses of the parts");
    }
    return PARTIAL.equals(concat);
  }

  boolean isFinal() {
    String concat = header.apply(Tus.CONCAT);
    return concat != null && concat.startsWith(FINAL);
  }

  /**
   * tus 1.0, Concatenation: "final;" is followed by "a list of partial upload URLs … separated by
   * spaces", relative to the host, or absolute.
   */
  List<UploadId> parts() throws RefusedException {
    List<UploadId> parts = new ArrayList<>();
    for (String address : header.apply(Tus.CONCAT).substring(FINAL.length()).strip().split(" +")) {
      String id = address.substring(address.lastIndexOf('/') + 1);
      parts.add(UploadId.parse(id).orElseThrow(RefusedException::notFound));
    }
    return parts;
  }

  private OptionalLong number(String name) {
    String text = header.apply(name);
    if (text == null) {
      return OptionalLong.empty();
    }
    if (!NUMBER.matcher(text).matches()) {
      throw Tus.broken(name, "must be a whole number of at most 18 digits");
    }
    return OptionalLong.of(Long.parseLong(text));
  }
}
